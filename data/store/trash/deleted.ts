import type { Row, RowChange } from '../journal/entries.ts'
import type { Table } from '../journal/shape.ts'
import { identifier } from '../table-shapes.ts'
import { list, type Reader, sql } from '../sql.ts'

/** A row that is gone, as it was. */
export interface DeletedRow extends RowChange {
  readonly before: Row
  /** Number of the entry of its going. */
  readonly entry: number
}

interface EntryRow {
  id: number
  table: string
  row: string
  thing: string
  first: string
}

/** The rows that actions took away, as these were before. */
export function rowsDeletedBy(reader: Reader, actions: readonly string[]): DeletedRow[] {
  return reader
    .all<EntryRow>(sql`
      SELECT gone.id, gone."table", gone.row, gone.thing, iif(gone."table" = 'source', (
        -- It let go of its text before it went.
        SELECT earlier.before FROM journal AS earlier
        WHERE earlier.action = gone.action AND earlier.thing = gone.thing
          AND earlier.row = gone.row AND earlier."table" = 'source'
        ORDER BY earlier.id LIMIT 1), gone.before) AS first
      FROM journal AS gone
      WHERE gone.action IN (${list(actions)}) AND gone.after IS NULL AND gone."table" <> 'trash'
      ORDER BY gone.id`)
    .map(toDeleted)
}

/** Rows that are gone, by the numbers of the entries of their going. */
export function rowsOfEntries(reader: Reader, entries: readonly number[]): DeletedRow[] {
  return reader
    .all<EntryRow>(sql`
      SELECT id, "table", row, thing, before AS first FROM journal
      WHERE id IN (${list(entries)}) AND after IS NULL`)
    .map(toDeleted)
}

function toDeleted({ id, first, ...rest }: EntryRow): DeletedRow {
  return { ...rest, entry: id, before: JSON.parse(first) as Row, after: undefined }
}

/** Another row that a row names. */
export interface Naming {
  readonly table: string
  readonly uuid: string
  /** Whether the row cannot be without it. */
  readonly needed: boolean
}

/** The other rows that a row names. */
export function namedBy({ columns }: Table, row: Row): Naming[] {
  return columns.flatMap(({ name, refersTo, nullable }) => {
    const value = row[name]
    return refersTo === undefined || typeof value !== 'string'
      ? []
      : [{ table: refersTo, uuid: value, needed: !nullable }]
  })
}

/** Whether a row is there. */
export function isThere(reader: Reader, table: string, uuid: string): boolean {
  return (
    reader.get({ text: `SELECT id FROM ${identifier(table)} WHERE uuid = ?`, values: [uuid] }) !==
    undefined
  )
}

/** What became this one, each after what became it in turn. */
export function mergedInto(
  reader: Reader,
  table: 'claim' | 'note' | 'entity',
  id: number,
): number[] {
  return reader
    .pluck<number>({
      text: `WITH RECURSIVE merged (id) AS (
          SELECT id FROM ${table} WHERE merged_into = ?
          UNION ALL SELECT other.id FROM ${table} AS other JOIN merged ON other.merged_into = merged.id
        ) SELECT id FROM merged`,
      values: [id],
    })
    .toReversed()
}

/** The UUID of a row that is there. */
export function uuidOf(reader: Reader, table: 'note' | 'folder' | 'topic', id: number): string {
  return reader.pluck<string>({ text: `SELECT uuid FROM ${table} WHERE id = ?`, values: [id] })[0]!
}
