import { type Reader, sql } from '../sql.ts'

/** A row as an entry shows it: values by column, other rows named by their UUIDs. */
export type Row = Readonly<Record<string, string | number | null>>

/** What became of one row: `before` is absent where it was made, `after` where it went. */
export interface RowChange {
  readonly table: string
  /** What tells the row from others: its UUID, or a JSON list of what its key is made of. */
  readonly row: string
  /** UUID of what the row is part of. */
  readonly thing: string
  readonly before?: Row | undefined
  readonly after?: Row | undefined
}

interface EntryRow {
  table: string
  row: string
  thing: string
  before: string | null
  after: string | null
}

/** What an action changed on the whole, a row at most once, in the order of the first changes. */
export function changesBy(reader: Reader, action: string): RowChange[] {
  return netOf(
    reader.all<EntryRow>(sql`
      SELECT "table", row, thing, before, after FROM journal WHERE action = ${action} ORDER BY id`),
  )
}

/**
 * What each action changed of a thing, by the action's UUID, in the order in which they were done. What
 * no action did is left out.
 * @param thing its UUID
 * @param table where only rows of one table are asked for, such as the thing's own
 */
export function changesOf(reader: Reader, thing: string, table?: string): Map<string, RowChange[]> {
  const only = table === undefined ? sql`` : sql`AND "table" = ${table}`
  const entries = reader.all<EntryRow & { action: string }>(sql`
    SELECT action, "table", row, thing, before, after FROM journal
    WHERE thing = ${thing} AND action IS NOT NULL ${only} ORDER BY id`)
  return new Map(
    [...Map.groupBy(entries, ({ action }) => action)].map(([action, own]) => [action, netOf(own)]),
  )
}

function netOf(entries: readonly EntryRow[]): RowChange[] {
  const net = new Map<string, EntryRow>()
  for (const entry of entries) {
    const id = `${entry.table} ${entry.row}`
    const known = net.get(id)
    net.set(id, known ? { ...known, after: entry.after } : entry)
  }
  return [...net.values()]
    .filter(({ before, after }) => before !== after)
    .map(({ before, after, ...rest }) => ({ ...rest, before: read(before), after: read(after) }))
}

function read(json: string | null): Row | undefined {
  return json === null ? undefined : (JSON.parse(json) as Row)
}
