import type { Conflict } from '../../model/conflict.ts'
import type { RowChange } from '../journal/entries.ts'
import { revertRows } from '../journal/revert.ts'
import { journalledTables } from '../journal/shape.ts'
import { list, type Reader, sql, type Writer } from '../sql.ts'
import { deletionsOf, leaveTies, neededByTrash, takeOffTrash, withAlong } from '../trash.ts'
import {
  type DeletedRow,
  isThere,
  type Naming,
  namedBy,
  rowsDeletedBy,
  rowsOfEntries,
} from './deleted.ts'
import { underFreeNames } from './free-names.ts'

/** What came back from the trash, or would have. */
export interface Restoral {
  /** Where something stands in the way by now: left as it is. */
  readonly conflicts: readonly Conflict[]
  readonly changes: readonly RowChange[]
  /** UUIDs of the things that are there again, also of those that the others could not be without. */
  readonly things: readonly string[]
}

/**
 * Brings things back from the trash with all that went along and hung on them, ties to things that are
 * there again included; and with them what they cannot be without where that is in the trash too: their
 * sources, speakers, topics, folders. A tie to a claim that is still in the trash comes back with that.
 * Where something stands in the way nothing is changed, unless `partly`: then all else comes back.
 * @param renamed whether what has its name taken comes back under another one
 * @throws Problem trash-missing
 */
export function restoreFromTrash(
  writer: Writer,
  uuids: readonly string[],
  { partly, renamed }: { readonly partly: boolean; readonly renamed: boolean },
): Restoral {
  writer.run(sql`SAVEPOINT restoral`)
  const { rows, waiting, things } = gather(writer, withAlong(writer, uuids))
  const changes = renamed ? underFreeNames(writer, rows) : rows
  const conflicts = revertRows(writer, changes)
  const refused = conflicts.length > 0 && !partly
  const back = refused ? [] : liveAmong(writer, things)
  if (refused) {
    writer.run(sql`ROLLBACK TO restoral`)
  } else {
    for (const [uuid, entries] of waiting) leaveTies(writer, uuid, entries)
    takeOffTrash(writer, back)
  }
  writer.run(sql`RELEASE restoral`)
  return { conflicts, changes: refused ? [] : changes, things: back }
}

interface Gathered {
  readonly rows: readonly DeletedRow[]
  /** What comes back only with something else, by that thing's UUID: numbers of entries. */
  readonly waiting: ReadonlyMap<string, readonly number[]>
  readonly things: readonly string[]
}

/** Everything that has to come back with these things. */
function gather(reader: Reader, uuids: readonly string[]): Gathered {
  const things = new Set(uuids)
  for (;;) {
    const known = rowsDeletedBy(reader, deletionsOf(reader, [...things]))
    const chosen = chooseRows(reader, known, things)
    const waiting = new Map<string, number[]>()
    const missing = [...chosen.values()].flatMap((row) =>
      missingFor(reader, row, chosen).map((naming) => ({ row, naming })),
    )
    const owners = ownersInTrash(
      reader,
      missing.map(({ naming }) => naming),
    )
    const needed = missing.flatMap(({ row, naming }) => {
      const owner = owners.get(naming.uuid)
      if (owner === undefined || things.has(owner.uuid)) return []
      if (!naming.needed || owner.noun !== 'claim') return [owner.uuid]
      waiting.set(owner.uuid, [...(waiting.get(owner.uuid) ?? []), row.entry])
      return []
    })
    if (needed.length === 0) {
      const late = new Set([...waiting.values()].flat())
      const rows = [...chosen.values()].filter(({ entry }) => !late.has(entry))
      return { rows, waiting, things: [...things] }
    }
    for (const uuid of needed) things.add(uuid)
  }
}

/** Of rows that are gone: those of the things, what cannot be without them, and what waited for them. */
function chooseRows(
  reader: Reader,
  known: readonly DeletedRow[],
  things: ReadonlySet<string>,
): Map<string, DeletedRow> {
  const tables = journalledTables(reader)
  const chosen = new Map<string, DeletedRow>()
  const names = new Set<string>()
  const choose = (row: DeletedRow) => {
    chosen.set(`${row.table} ${row.row}`, row)
    names.add(row.row)
  }
  for (const row of known) if (things.has(row.thing)) choose(row)
  let before = -1
  while (chosen.size > before) {
    before = chosen.size
    for (const row of known) {
      if (chosen.has(`${row.table} ${row.row}`)) continue
      const table = tables.get(row.table)
      const hangs =
        table && namedBy(table, row.before).some((one) => one.needed && names.has(one.uuid))
      if (hangs) choose(row)
    }
  }
  for (const row of rowsOfEntries(reader, tiesOf(reader, [...things]))) choose(row)
  return chosen
}

function tiesOf(reader: Reader, things: readonly string[]): number[] {
  return reader.pluck<number>(sql`
    SELECT DISTINCT tie.value FROM trash, json_each(trash.ties) AS tie
    WHERE trash.uuid IN (${list(things)})`)
}

function missingFor(
  reader: Reader,
  { table, before }: DeletedRow,
  chosen: ReadonlyMap<string, DeletedRow>,
): Naming[] {
  return namedBy(journalledTables(reader).get(table)!, before).filter(
    (one) => !chosen.has(`${one.table} ${one.uuid}`) && !isThere(reader, one.table, one.uuid),
  )
}

/** The things in the trash that rows which are gone went with, by the rows' UUIDs. */
function ownersInTrash(
  reader: Reader,
  namings: readonly Naming[],
): Map<string, { readonly uuid: string; readonly noun: string }> {
  const uuids = namings.map(({ uuid }) => uuid)
  const own = reader.all<{ row: string; uuid: string; noun: string }>(
    sql`SELECT uuid AS row, uuid, noun FROM trash WHERE uuid IN (${list(uuids)})`,
  )
  const parts = namings
    .filter(({ table }) => table === 'passage' || table === 'rendition')
    .map(({ uuid }) => uuid)
  // All entries of those deletions are read: once for all rows.
  const owning =
    parts.length === 0
      ? []
      : reader.all<{ row: string; uuid: string; noun: string }>(sql`
          SELECT row, trash.uuid, noun FROM journal JOIN trash ON trash.uuid = journal.thing
          WHERE action IN (${list(neededByTrash(reader))}) AND "table" IN ('passage', 'rendition')
            AND row IN (${list(parts)}) AND after IS NULL`)
  return new Map([...owning, ...own].map(({ row, uuid, noun }) => [row, { uuid, noun }]))
}

function liveAmong(reader: Reader, things: readonly string[]): string[] {
  return reader
    .all<{ uuid: string; noun: string }>(
      sql`SELECT uuid, noun FROM trash WHERE uuid IN (${list(things)})`,
    )
    .filter(({ uuid, noun }) => isThere(reader, noun, uuid))
    .map(({ uuid }) => uuid)
}
