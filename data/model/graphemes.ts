import type { Span } from './quote.ts'

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** More units than a character that people see takes. */
const REACH = 48
/** Below this no character joins another one, but for a line's end. */
const PLAIN = 0x300

/** Whether no character, as people see them, lies on both sides of a place of a text. */
export function isBoundary(text: string, place: number): boolean {
  return boundaryBefore(text, place) === place
}

/** The smallest span of whole characters, as people see them, that holds a span. */
export function wholeCharacters(text: string, { start, end }: Span): Span {
  const last = boundaryBefore(text, end)
  return { start: boundaryBefore(text, start), end: last === end ? end : boundaryAfter(text, last) }
}

function boundaryBefore(text: string, place: number): number {
  if (place <= 0 || place >= text.length) return place
  const [before, after] = [text.charCodeAt(place - 1), text.charCodeAt(place)]
  if (before < PLAIN && after < PLAIN && before !== 13) return place
  const from = Math.max(0, place - REACH)
  const found = GRAPHEMES.segment(text.slice(from, place + REACH)).containing(place - from)
  return from + (found?.index ?? place - from)
}

function boundaryAfter(text: string, start: number): number {
  const [first] = GRAPHEMES.segment(text.slice(start, start + REACH))
  return start + (first?.segment.length ?? 0)
}
