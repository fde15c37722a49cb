import type { Coverage } from '../coverage.ts'

/** Stands for a character that cannot be printed: the replacement character itself is in no font. */
export const UNPRINTABLE = '□'

/** Keys whose values name things and are not printed. */
const NAMES = new Set([
  't',
  'to',
  'id',
  'url',
  'lang',
  'places',
  'date',
  'language',
  'kind',
  'align',
])

/** Invisible characters that shape or divide words; fonts need no glyph for them. */
const SHAPING = /[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f]/u
/** Other invisible ones, which only change how text is read; they are left out. */
const INVISIBLE = /[\u061c\u180e\u202a-\u202e\u2061-\u206f\ufeff\u{e0000}-\u{e0fff}]/u
/** What Typst or PDF/A refuses in any font. */
const REFUSED = /[\u061c\u180e\u202a-\u202e\u2061-\u206f\ufeff\p{Cc}\p{Co}\p{Cs}\p{Cn}]/u
const LINE = /[\n\t]/

/** A word longer than this may be broken anywhere. */
const LONG_WORD = 32
const LONG_WORDS = new RegExp(`[^\\s\\u200b\\p{Script=Han}]{${LONG_WORD},}`, 'gu')
/** A part of such a word that holds no sign to break behind. */
const LONG_PART = 24
const PARTS = new RegExp(`[^/?&=:;,._-]{${LONG_PART + 1},}|[/?&=:;,._-]+`, 'g')
const BREAK = '\u200b'

export interface Preflight {
  readonly data: unknown
  /** Characters that were replaced, each once, in the order met. */
  readonly replaced: readonly string[]
  readonly count: number
}

/**
 * Makes every printed text of a document's tree printable: what no font has is replaced, and long
 * words get places to break, so that none runs off the page.
 */
export function preflight(data: unknown, covers: Coverage): Preflight {
  const replaced = new Set<string>()
  let count = 0
  return { data: walk(data), replaced: [...replaced], count }

  function walk(value: unknown): unknown {
    if (typeof value === 'string') return breakable(printable(value))
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, NAMES.has(key) ? inner : walk(inner)]),
    )
  }

  function printable(text: string): string {
    const tidy = text.normalize('NFC').replace(/\r\n?/g, '\n')
    if (Array.from(tidy).every(isPrintable)) return tidy
    // One sign for what a reader would see as one: an emoji of several, a letter with its marks.
    return Array.from(GRAPHEMES.segment(tidy), ({ segment }) => {
      const seen = Array.from(segment).filter((character) => !INVISIBLE.test(character))
      const missing = seen.filter((character) => !isPrintable(character))
      if (missing.length === 0) return seen.join('')
      for (const character of missing) replaced.add(character)
      count += 1
      return UNPRINTABLE
    }).join('')
  }

  function isPrintable(character: string): boolean {
    if (LINE.test(character) || SHAPING.test(character)) return true
    return !REFUSED.test(character) && covers(character.codePointAt(0)!)
  }
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Places to break in long words: behind the signs that part an address, else every few letters. */
function breakable(text: string): string {
  return text.replace(LONG_WORDS, (word) =>
    word.replace(PARTS, (part) =>
      part.length > LONG_PART ? part.replace(/.{8}/gsu, `$&${BREAK}`) : `${part}${BREAK}`,
    ),
  )
}
