import { say } from '../messages/index.ts'
import type { Span } from '../model/quote.ts'
import { mistake } from './mistakes.ts'

/** Up to a space, a parenthesis or an opening quotation mark. */
export const RUN = /[^\s()"“„]+/y
/** As a run, but not over the two points of a range. */
export const RANGE_END = /(?:(?!\.\.)[^\s()"“„])+/y

/** A text with its place in the query. */
export interface Piece {
  readonly text: string
  readonly span: Span
}

/** What a sticky pattern finds at a place; empty when nothing. */
export function match(pattern: RegExp, query: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(query)?.[0] ?? ''
}

const QUOTES: Readonly<Record<string, RegExp>> = {
  '"': /"((?:[^"\\]|\\[^])*)"/y,
  '“': /“((?:[^”“\\]|\\[^])*)[”“]/y,
  '„': /„((?:[^”“\\]|\\[^])*)[”“]/y,
}

/**
 * The quoted words at a place, without their marks; `\"` and `\\` stand for the second character.
 * @throws Problem query-broken when the marks are not closed or hold nothing
 */
export function phraseAt(query: string, start: number): Piece | undefined {
  const pattern = QUOTES[query.charAt(start)]
  if (!pattern) return undefined
  const found = match(pattern, query, start)
  if (found === '') {
    throw mistake(
      say('query.quote-open'),
      { start, end: query.length },
      say('query.close-quote', { mark: query.charAt(start) === '"' ? '"' : '”' }),
    )
  }
  const text = found.slice(1, -1).replace(/\\(["“”\\])/g, '$1')
  const span = { start, end: start + found.length }
  if (text.trim() === '') throw mistake(say('query.quote-empty'), span, say('query.fill-quote'))
  return { text, span }
}
