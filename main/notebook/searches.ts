import { Problem } from '#data/model/problem.ts'
import {
  keepSavedSearch,
  listSavedSearches,
  type SavedSearch as Kept,
} from '#data/store/saved-searches.ts'
import { countSearch } from '#data/store/search.ts'
import type { Reader } from '#data/store/sql.ts'
import type { SavedSearch } from '#preload/contract/searches.ts'
import type { Session } from './session.ts'

/** Saved searches by name, with what they find now. */
export function listSearches({ store }: Session): SavedSearch[] {
  return listSavedSearches(store.read).map((kept) => counted(store.read, kept))
}

/** @throws Problem query-broken, search-name-taken, not-found */
export function saveSearch(
  session: Session,
  input: {
    readonly action: string
    readonly uuid?: string | undefined
    readonly name: string
    readonly query: string
  },
): SavedSearch {
  const { action, ...search } = input
  // A query that makes no sense is refused here, not found out when somebody needs it.
  const total = countSearch(session.store.read, search.query)
  const uuid = session.act('searches.save', action, search, ({ writer, stamp, touch }) => {
    const kept = keepSavedSearch(writer, search, stamp)
    touch('saved-search', kept)
    return kept
  })
  return { uuid, name: search.name, query: search.query, total }
}

function counted(reader: Reader, kept: Kept): SavedSearch {
  try {
    return { ...kept, total: countSearch(reader, kept.query) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { ...kept, total: null }
  }
}
