import search from 'approx-string-match'
import { CONTEXT_UNITS, type Span } from './quote.ts'

/** A span of one text, and the place of another that may be its own there. */
export interface Pair {
  readonly from: string
  readonly span: Span
  readonly to: string
  readonly place: Span
  /** Where the span would begin if it was not moved. */
  readonly expected: number
}

/** The widest surroundings that are compared. */
export const WIDEST = 2_048

/** What tells most, first: the words, then those on either side, then the place. */
const WEIGHTS = { words: 50, before: 20, after: 20, place: 2 }
const ALL = WEIGHTS.words + WEIGHTS.before + WEIGHTS.after + WEIGHTS.place

/**
 * How well a place fits a span, from 0 to 1: the likeness of the words, of those before and behind, and
 * the nearness of the place, weighed 50, 20, 20 and 2 as Hypothesis weighs the parts of a text quote
 * selector (its `match-quote.ts`; the likeness of two strings is one less the share of edits that make
 * one of the other). Own code; widths beyond 32 are our own way to tell look-alikes apart.
 * @param width how many units on either side are compared
 */
export function likeness({ from, span, to, place, expected }: Pair, width = CONTEXT_UNITS): number {
  const words = alike(from.slice(span.start, span.end), to.slice(place.start, place.end))
  const before = from.slice(Math.max(0, span.start - width), span.start)
  const after = from.slice(span.end, span.end + width)
  const here = {
    before: to.slice(Math.max(0, place.start - before.length), place.start),
    after: to.slice(place.end, place.end + after.length),
  }
  const near = 1 - Math.min(1, Math.abs(place.start - expected) / Math.max(1, to.length))
  const sum =
    WEIGHTS.words * words +
    WEIGHTS.before * alike(before, here.before) +
    WEIGHTS.after * alike(after, here.after) +
    WEIGHTS.place * near
  return sum / ALL
}

function alike(one: string, other: string): number {
  if (one === other) return 1
  if (one === '' || other === '') return 0
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  // The library lets the longer text begin and end where it likes: what is left over counts as well.
  const errors = search(long, short, short.length)[0]?.errors ?? short.length
  return Math.max(0, 1 - Math.max(errors, long.length - short.length) / long.length)
}
