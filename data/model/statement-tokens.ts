import { fold } from './fold.ts'

/** A word, number or sign of a statement. */
export interface Token {
  readonly text: string
  /** Without case, diacritics and the English possessive. */
  readonly folded: string
  readonly type: 'word' | 'number' | 'sign' | 'break'
  /** Whether it begins with a capital though no sentence begins with it. */
  readonly capital: boolean
}

/** Scripts that are written without spaces. */
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々]`
const LETTER = String.raw`[[\p{L}\p{M}\p{Nd}]--[${UNSPACED}\d]]`
const PIECE = new RegExp(
  String.raw`(?<run>${UNSPACED}+)|(?<number>\d+(?:[.,]\d+)*)|(?<word>${LETTER}+(?:['’]${LETTER}+)*)|(?<sign>[%％$€£¥])|(?<break>[.,;:!?\(\)。、，；：！？])`,
  'gv',
)

let segmenter: Intl.Segmenter | undefined

/** The words, numbers and signs of a statement in order; runs without spaces are parted by a dictionary. */
export function tokensOf(statement: string): Token[] {
  const tokens: Token[] = []
  let first = true
  for (const { 0: text, groups } of statement.normalize('NFKC').matchAll(PIECE)) {
    if (groups?.['run'] !== undefined) {
      for (const word of wordsIn(text)) tokens.push(wordToken(word, false))
    } else if (groups?.['word'] !== undefined) tokens.push(wordToken(text, !first))
    else {
      const type =
        groups?.['number'] !== undefined
          ? 'number'
          : groups?.['sign'] !== undefined
            ? 'sign'
            : 'break'
      tokens.push({ text, folded: text, type, capital: false })
    }
    first = /^[.!?。！？:]$/.test(text)
  }
  return tokens
}

function wordsIn(run: string): string[] {
  // Making one takes longer than most notebooks need it.
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return [...segmenter.segment(run)].map(({ segment }) => segment)
}

function wordToken(text: string, within: boolean): Token {
  const folded = /^[a-z]+$/.test(text) ? text : fold(text).replaceAll('’', "'").replace(/'s$/, '')
  return { text, folded, type: 'word', capital: within && /^\p{Lu}/u.test(text) }
}
