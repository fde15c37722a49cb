import type { Inline } from '../document.ts'

/** Scripts that tell their language well enough for hyphenation and for a reader's voice. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [
    /[\p{Script=Hiragana}\p{Script=Katakana}][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]*/u,
    'ja',
  ],
  [/\p{Script=Han}+/u, 'zh'],
  [/\p{Script=Hangul}+/u, 'ko'],
  [/\p{Script=Arabic}+(?:[\s،؛]+\p{Script=Arabic}+)*/u, 'ar'],
  [/\p{Script=Hebrew}+(?:\s+\p{Script=Hebrew}+)*/u, 'he'],
]

const ANY = new RegExp(SCRIPTS.map(([pattern]) => `(${pattern.source})`).join('|'), 'gu')

const STRONG = /\p{L}/u
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** Text with the runs of another script marked by their language. */
export function markScripts(text: string, language: string): Inline[] {
  const inlines: Inline[] = []
  let end = 0
  for (const match of text.matchAll(ANY)) {
    const lang = SCRIPTS[match.slice(1).findIndex((group) => group !== undefined)]![1]
    if (language.startsWith(lang) || (lang === 'zh' && language.startsWith('ja'))) continue
    if (match.index > end) inlines.push({ t: 'text', v: text.slice(end, match.index) })
    inlines.push({ t: 'span', lang, c: [{ t: 'text', v: match[0] }] })
    end = match.index + match[0].length
  }
  if (end < text.length) inlines.push({ t: 'text', v: text.slice(end) })
  return inlines
}

/** Whether a text starts in a script that runs from right to left. */
export function isRightToLeft(text: string): boolean {
  const first = STRONG.exec(text)?.[0]
  return first !== undefined && RIGHT_TO_LEFT.test(first)
}
