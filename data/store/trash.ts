import { Problem } from '../model/problem.ts'
import { parseRef } from '../model/refs.ts'
import type { TrashItem, TrashNoun } from '../model/trash.ts'
import { list, type Reader, type Sql, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/** A thing on its way into the trash. */
export interface Trashed {
  readonly uuid: string
  readonly noun: TrashNoun
  readonly name: string
  readonly title: string
}

const SELECT_ITEM = sql`
  SELECT uuid, noun, name, title, author, at,
    (SELECT count(*) FROM trash AS other WHERE other.along = trash.uuid) AS along
  FROM trash`

/** What lies in the trash, the latest first; what went along with something else is counted there. */
export function listTrash(reader: Reader): TrashItem[] {
  return reader.all<TrashItem>(sql`${SELECT_ITEM} WHERE along IS NULL ORDER BY id DESC`)
}

/** Things in the trash by their UUIDs, in the order in which they came there. */
export function trashItems(reader: Reader, uuids: readonly string[]): TrashItem[] {
  return reader.all<TrashItem>(sql`${SELECT_ITEM} WHERE uuid IN (${list(uuids)}) ORDER BY id`)
}

/** What came into the trash before an instant, by UUID; what went along with something else left out. */
export function trashedBefore(reader: Reader, at: string): string[] {
  return reader.pluck<string>(
    sql`SELECT uuid FROM trash WHERE along IS NULL AND at < ${at} ORDER BY id`,
  )
}

/** When the first of these things in the trash was made; absent where the journal does not know. */
export function bornIn(reader: Reader, uuids: readonly string[]): string | undefined {
  const births = reader.pluck<string | null>(sql`
    SELECT (
      SELECT action.at FROM journal JOIN action ON action.id = journal.action
      WHERE journal.thing = trash.uuid AND journal.row = trash.uuid AND "table" = trash.noun
        AND before IS NULL
      ORDER BY journal.id LIMIT 1) AS born
    FROM trash WHERE uuid IN (${list(uuids)})`)
  if (births.some((born) => born === null)) return undefined
  return births.toSorted()[0] ?? undefined
}

/** Whether a thing lies in the trash under this reference, or a note under this title. */
export function isInTrash(reader: Reader, name: string): boolean {
  const noun = parseRef(name)?.noun ?? 'note'
  return (
    reader.get(sql`
      SELECT id FROM trash WHERE noun = ${noun} AND ${noun === 'note' ? sql`title` : sql`name`} = ${name}`) !==
    undefined
  )
}

/** Notes that something is in the trash now. */
export function putInTrash(
  writer: Writer,
  { uuid, noun, name, title }: Trashed,
  along: string | null,
  stamp: Stamp,
): void {
  writer.run(sql`
    INSERT INTO trash (uuid, noun, name, title, along, author, at)
    VALUES (${uuid}, ${noun}, ${name}, ${title}, ${along}, ${stamp.author}, ${stamp.at})`)
}

/**
 * These things and all that went along with them.
 * @throws Problem trash-missing where one is not in the trash
 */
export function withAlong(reader: Reader, uuids: readonly string[]): string[] {
  const found = reader.pluck<string>(sql`
    WITH RECURSIVE found (uuid) AS (
      SELECT uuid FROM trash WHERE uuid IN (${list(uuids)})
      UNION SELECT trash.uuid FROM trash JOIN found ON trash.along = found.uuid
    ) SELECT uuid FROM found`)
  const missing = uuids.find((uuid) => !found.includes(uuid))
  if (missing !== undefined) throw new Problem('trash-missing', { name: missing })
  return found
}

/** Takes things off the list of what is in the trash; what went along with them stands for itself. */
export function takeOffTrash(writer: Writer, uuids: readonly string[]): void {
  writer.run(sql`DELETE FROM trash WHERE uuid IN (${list(uuids)})`)
  writer.run(sql`UPDATE trash SET along = NULL WHERE along IN (${list(uuids)})`)
}

/** Lets entries of the journal come back with a thing in the trash, once it does. */
export function leaveTies(writer: Writer, uuid: string, entries: readonly number[]): void {
  writer.run(sql`
    UPDATE trash SET ties = (
      SELECT json_group_array(DISTINCT value) FROM (
        SELECT value FROM json_each(trash.ties) UNION ALL ${list(entries)}))
    WHERE uuid = ${uuid}`)
}

/**
 * The actions whose entries what is in the trash comes back from: whoever thins the journal out must
 * spare them.
 */
export function neededByTrash(reader: Reader): string[] {
  return reader.pluck<string>(deletions(sql``))
}

/** The actions that took things away last, by the things' UUIDs. */
export function deletionsOf(reader: Reader, uuids: readonly string[]): string[] {
  return reader.pluck<string>(deletions(sql`WHERE uuid IN (${list(uuids)})`))
}

function deletions(which: Sql): Sql {
  return sql`
    SELECT DISTINCT (
      SELECT action FROM journal
      WHERE journal.thing = trash.uuid AND journal.row = trash.uuid AND "table" = trash.noun
        AND after IS NULL
      ORDER BY journal.id DESC LIMIT 1) AS deletion
    FROM trash ${which}`
}
