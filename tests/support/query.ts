import { Problem, type Problems } from '#data/model/problem.ts'

/** The mistake that reading or running a query throws. */
export function mistakeIn(work: () => unknown): Problems['query-broken'] {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem && error.code === 'query-broken') {
      return error.values as Problems['query-broken']
    }
    throw error
  }
  throw new Error('the query has no mistake')
}
