import { contextOf, findQuote, type Span } from '#data/model/quote.ts'
import { type Sentence, sentenceAt } from './sentences.ts'

/** Where a reader stands: the words that are selected, and from where Shift extends them. */
export interface Cursor extends Span {
  /** A place in the sentence that the selection began with. */
  readonly anchor: number
}

/** A step of the cursor. */
export type Step = 'next' | 'previous' | 'first' | 'last'

/** A cursor on one sentence. */
export function onSentence({ start, end }: Span): Cursor {
  return { start, end, anchor: start }
}

/**
 * The cursor after a step; with `extend` from the sentence that the selection began with to the one
 * that the step leads to. Without a cursor every step but the last begins at the first sentence.
 */
export function step(
  sentences: readonly Sentence[],
  cursor: Cursor | undefined,
  to: Step,
  extend = false,
): Cursor | undefined {
  const last = sentences.length - 1
  if (last < 0) return undefined
  if (!cursor) return onSentence(sentences[to === 'last' ? last : 0]!)
  const anchor = sentenceAt(sentences, cursor.anchor)
  const first = sentenceAt(sentences, cursor.start)
  const final = sentenceAt(sentences, cursor.end - 1)
  // The end that moves is the one that the selection did not begin with.
  const moving = first < anchor ? first : final
  const target = {
    next: extend ? moving + 1 : final + 1,
    previous: extend ? moving - 1 : first - 1,
    first: 0,
    last,
  }[to]
  const at = Math.min(Math.max(target, 0), last)
  if (!extend) return onSentence(sentences[at]!)
  return {
    start: sentences[Math.min(anchor, at)]!.start,
    end: sentences[Math.max(anchor, at)]!.end,
    anchor: cursor.anchor,
  }
}

/** The cursor on words that were selected by mouse: whole ones, without the white space around them. */
export function onWords(text: string, { start, end }: Span): Cursor | undefined {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = start + words.trimEnd().length
  if (to <= from) return undefined
  const first = wordAt(text, from)
  return { start: first.start, end: wordAt(text, to - 1).end, anchor: first.start }
}

const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The word that a place of a text stands in, within its line. */
function wordAt(text: string, place: number): Span {
  const line = text.lastIndexOf('\n', place) + 1
  const next = text.indexOf('\n', place)
  const found = WORDS.segment(text.slice(line, next < 0 ? undefined : next)).containing(
    place - line,
  )
  if (!found) return { start: place, end: place + 1 }
  return { start: line + found.index, end: line + found.index + found.segment.length }
}

/** The number of the sentence under a span, or those of the first and the last: `4–5`. */
export function numberOf(sentences: readonly Sentence[], { start, end }: Span): string {
  const first = sentences[sentenceAt(sentences, start)]?.number
  const last = sentences[sentenceAt(sentences, end - 1)]?.number
  return first === last ? `${first ?? ''}` : `${first}–${last}`
}

/**
 * What finds a span again: its words, and, only where these stand in the text more than once, so many
 * words before it as tell it from the others.
 */
export function quotationOf(text: string, span: Span): { exact: string; prefix?: string } {
  const exact = text.slice(span.start, span.end)
  const others = findQuote(text, exact).filter(({ start }) => start !== span.start)
  if (others.length === 0) return { exact }
  let from = span.start - contextOf(text, span).prefix.length
  while (from > 0 && others.some((other) => endsAlike(text, span, other, span.start - from))) {
    from = Math.max(0, from - 32)
  }
  return { exact, prefix: text.slice(from, span.start) }
}

function endsAlike(text: string, one: Span, other: Span, length: number): boolean {
  return (
    text.slice(one.start - length, one.start) ===
    text.slice(Math.max(0, other.start - length), other.start)
  )
}
