import { say } from '../messages/index.ts'
import { Problem } from '../model/problem.ts'
import type { Span } from '../model/quote.ts'
import { nearest } from './nearest.ts'

/** A mistake in a query, at its place in the text. */
export function mistake(reason: string, { start, end }: Span, suggestion = ''): Problem {
  return new Problem('query-broken', { reason, at: start + 1, length: end - start, suggestion })
}

/** “Did you mean …?” with the known words nearest to what was written; empty when none is near. */
export function didYouMean(
  written: string,
  known: Iterable<string>,
  show: (word: string) => string = (word) => word,
): string {
  const word = nearest(written, known)
  return word === undefined ? '' : say('query.did-you-mean', { words: show(word) })
}
