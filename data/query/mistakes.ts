import { say } from '../messages/index.ts'
import { Problem } from '../model/problem.ts'
import type { Span } from '../model/quote.ts'
import { nearest } from './nearest.ts'

/** What may have been meant: in words, and as the text that belongs in the place of the mistake. */
export interface Meant {
  readonly suggestion: string
  readonly instead: string
}

/** A mistake in a query, at its place in the text, with a hint or with what may have been meant. */
export function mistake(reason: string, { start, end }: Span, hint: string | Meant = ''): Problem {
  const meant = typeof hint === 'string' ? { suggestion: hint } : hint
  return new Problem('query-broken', { reason, at: start + 1, length: end - start, ...meant })
}

/**
 * “Did you mean …?” with the known word nearest to what was written; `undefined` when none is near.
 * @param show the word as the suggestion tells it
 * @param put the word as it belongs in the place of the mistake
 */
export function didYouMean(
  written: string,
  known: Iterable<string>,
  show: (word: string) => string,
  put = show,
): Meant | undefined {
  const word = nearest(written, known)
  return word === undefined
    ? undefined
    : { suggestion: say('query.did-you-mean', { words: show(word) }), instead: put(word) }
}
