import { TYPED } from './actions.ts'
import { type Reader, type Sql, sql, type Writer } from './sql.ts'

const DAY_MS = 24 * 3_600_000
/** How long an action can be undone, and all is kept that it changed. */
const WHOLE_MS = 365 * DAY_MS
/** How long a save is known by its action, so that it is not done again when it is sent again. */
const ANSWERED_MS = 31 * DAY_MS
/** Actions that are looked at in one step. */
const ACTIONS = 50

/** What histories are read from: what a thing said, how it was graded, what it was called. */
const HISTORIES = sql`('claim', 'source', 'judgement', 'note')`
/** What a person wrote or brought in, not merely how it hangs together. */
const THINGS = sql`
  ('claim', 'source', 'note', 'entity', 'topic', 'folder', 'saved_search', 'attachment', 'rendition')`

/**
 * Forgets a part of what actions of more than a year ago changed, and of those that can no longer be
 * undone whole, but for what histories tell. An action that took away what is not there now stays
 * whole, however old: what is in the trash, or was undone, can still be brought back.
 * @param after the number of the action to go on behind; 0 at first
 * @param most how many entries are forgotten at once
 * @returns the number to go on behind; `undefined` when all is done
 */
export function compactJournal(
  writer: Writer,
  now: Date,
  after: number,
  most: number,
): number | undefined {
  const before = new Date(now.getTime() - WHOLE_MS).toISOString()
  const actions = writer.all<{ id: string; number: number; thinned: number }>(sql`
    SELECT id, number, thinned FROM action
    WHERE thinned < 2 AND number > ${after} AND (thinned = 1 OR at < ${before})
    ORDER BY number LIMIT ${ACTIONS}`)
  let [left, behind] = [most, after]
  for (const { id, number, thinned } of actions) {
    if (thinned === 1 || !holdsWhatIsGone(writer, id)) {
      const forgotten = forgetEntries(writer, id, left)
      left -= forgotten
      writer.run(sql`UPDATE action SET thinned = ${left > 0 ? 2 : 1} WHERE id = ${id}`)
      if (left <= 0) return behind
    }
    behind = number
  }
  return actions.length < ACTIONS ? undefined : behind
}

function forgetEntries(writer: Writer, action: string, most: number): number {
  // Who made a thing, and when, is told for ever; what it said at first is in what changed it since.
  const slimmed = writer.run(sql`
    UPDATE journal SET after = '{}' WHERE id IN (
      SELECT id FROM journal WHERE action = ${action} AND before IS NULL AND after <> '{}'
        AND "table" IN ('claim', 'source', 'note') LIMIT ${most})`)
  const dropped = writer.run(sql`
    DELETE FROM journal WHERE id IN (
      SELECT id FROM journal WHERE action = ${action}
        AND NOT ("table" IN ${HISTORIES} AND after IS NOT NULL) LIMIT ${most})`)
  return slimmed.changes + dropped.changes
}

/** Says of an action that it can no longer be undone whole. */
export function markThinned(writer: Writer, action: string): void {
  writer.run(sql`UPDATE action SET thinned = 1 WHERE id = ${action} AND thinned = 0`)
}

/**
 * Forgets saves of typed text that nothing needs any more.
 * @returns whether there was nothing more to forget
 */
export function forgetSaves(writer: Writer, now: Date, most: number): boolean {
  const before = new Date(now.getTime() - ANSWERED_MS).toISOString()
  const { changes } = writer.run(sql`
    DELETE FROM action WHERE id IN (
      SELECT id FROM action AS old
      WHERE call = ${TYPED} AND thinned = 2 AND at < ${before}
        AND undoes IS NULL AND undone_by IS NULL AND stands_as IS NULL
        AND NOT EXISTS (SELECT 1 FROM note_change WHERE note_change.action = old.id)
        AND NOT EXISTS (SELECT 1 FROM journal WHERE journal.action = old.id)
      LIMIT ${most})`)
  return changes < most
}

/**
 * Whether something went by an action that is not there now, as everything in the trash did: its entries
 * are the only place it is in.
 */
function holdsWhatIsGone(reader: Reader, action: string): boolean {
  const gone = reader.all<{ table: string; row: string }>(sql`
    SELECT "table", row FROM journal
    WHERE action = ${action} AND after IS NULL AND "table" IN ${THINGS}`)
  return (
    gone.some(({ table, row }) => reader.get(rowOf(table, row)) === undefined) ||
    reader.get(sql`
      SELECT id FROM journal WHERE action = ${action}
        AND id IN (SELECT value FROM trash, json_each(trash.ties))`) !== undefined
  )
}

function rowOf(table: string, uuid: string): Sql {
  return { text: `SELECT uuid FROM "${table}" WHERE uuid = ?`, values: [uuid] }
}
