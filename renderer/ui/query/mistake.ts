import { problemOf } from '#renderer/api/trouble.ts'

/** A mistake in a query: where it is, in UTF-16 units, half open, and what may have been meant. */
export interface Mistake {
  readonly start: number
  readonly end: number
  readonly reason: string
  readonly suggestion: string
  /** What belongs in its place. */
  readonly instead: string | undefined
}

/** The mistake that kept a query from an answer; `undefined` where it was something else. */
export function mistakeOf(error: unknown): Mistake | undefined {
  const problem = problemOf(error)
  if (problem?.code !== 'query-broken') return undefined
  const { at, length, ...values } = problem.values
  // The problem counts characters as people do, from 1.
  return { ...values, instead: values.instead, start: at - 1, end: at - 1 + length }
}

/** Whether a mistake reaches to the end of the query, where it may only be unfinished. */
export function isNear({ end }: Mistake, length: number): boolean {
  return end >= length
}

/** The query with what was meant in the place of the mistake. */
export function mend(query: string, { start, end, instead = '' }: Mistake): string {
  return query.slice(0, start) + instead + query.slice(end)
}
