import { fold } from '../model/fold.ts'
import { Problem } from '../model/problem.ts'
import { type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/** A query under a name. */
export interface SavedSearch {
  readonly uuid: string
  readonly name: string
  readonly query: string
}

/** Every saved search, by name. */
export function listSavedSearches(reader: Reader): SavedSearch[] {
  return reader.all<SavedSearch>(
    sql`SELECT uuid, name, query FROM saved_search ORDER BY name_folded`,
  )
}

/**
 * Keeps a query under a name, or changes what is kept under `uuid`; tells its UUID.
 * @throws Problem search-name-taken, not-found
 */
export function keepSavedSearch(
  writer: Writer,
  search: { readonly uuid?: string | undefined; readonly name: string; readonly query: string },
  stamp: Stamp,
): string {
  const { name, query } = search
  const folded = fold(name)
  const holder = writer.pluck<string>(
    sql`SELECT uuid FROM saved_search WHERE name_folded = ${folded}`,
  )[0]
  if (holder !== undefined && holder !== search.uuid) {
    throw new Problem('search-name-taken', { name })
  }
  const uuid = search.uuid ?? stamp.uuid()
  const { changes } =
    search.uuid === undefined
      ? writer.run(sql`
          INSERT INTO saved_search (uuid, name, name_folded, query)
          VALUES (${uuid}, ${name}, ${folded}, ${query})`)
      : writer.run(sql`
          UPDATE saved_search SET name = ${name}, name_folded = ${folded}, query = ${query}
          WHERE uuid = ${uuid}`)
  if (changes === 0) throw new Problem('not-found', { what: 'saved search', name })
  return uuid
}
