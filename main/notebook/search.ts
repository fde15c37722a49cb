import { runSearch, type SearchResult } from '#data/store/search.ts'
import type { Session } from './session.ts'

/** What is searched for. */
export interface SearchInput {
  readonly query: string
  readonly limit?: number | undefined
  readonly sort?: 'relevance' | 'date' | 'ref' | undefined
  readonly facets?: boolean | undefined
}

/** @throws Problem query-broken, with the position of the mistake */
export function search({ store }: Session, { query, ...options }: SearchInput): SearchResult {
  return runSearch(store.read, query, options)
}
