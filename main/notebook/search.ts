import type { Session } from './session.ts'

/** What is searched for. */
export interface SearchInput {
  readonly query: string
  readonly limit?: number | undefined
  readonly sort?: 'relevance' | 'date' | 'ref' | undefined
}

/** @throws Problem query-broken, with the position of the mistake */
export function search(_session: Session, _input: SearchInput) {
  return {
    total: 0,
    hits: [],
    facets: { topic: [], speaker: [], kind: [], status: [], publisher: [], year: [] },
  }
}
