import type { Conflict } from '../model/conflict.ts'
import { Problem } from '../model/problem.ts'
import { formatRef, parseRef } from '../model/refs.ts'
import { TYPED } from './actions.ts'
import { changesBy, type RowChange } from './journal/entries.ts'
import { nameOfThing } from './journal/naming.ts'
import { revertRows } from './journal/revert.ts'
import { type RevertedText, revertTexts, textsBy } from './journal/revert-texts.ts'
import { type Reader, type Sql, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/** One thing that a person did to the notebook. */
export interface DoneAction {
  /** UUID. */
  readonly action: string
  /** The contract's name of what was done, such as `claims.add`. */
  readonly call: string
  readonly author: string
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
  /** Whether it was taken back and stands so. */
  readonly undone: boolean
  /** Whether it can still be turned round: not where too much of it was thinned out with age. */
  readonly turnable: boolean
  /** References and names of what it changed, the first few. */
  readonly about: readonly string[]
}

const STANDS = sql`changed = 1 AND undoes IS NULL AND undone_by IS NULL AND call <> ${TYPED}`

/** Whether what an action would be turned round by is kept: what took it back, or brought it about last. */
const TURNABLE = sql`(
  SELECT thinned = 0 FROM action AS last
  WHERE last.id = coalesce(action.undone_by, action.stands_as, action.id))`

interface ActionRow {
  id: string
  call: string
  author: string
  at: string
  number: number
  undone_by: string | null
  turnable: number
}

const SELECT_ACTION = sql`
  SELECT id, call, author, at, number, undone_by, ${TURNABLE} AS turnable FROM action`

/** What was done, the latest first; takings-back are not listed, what they took back is marked. */
export function listActions(
  reader: Reader,
  { before, most }: { readonly before?: string | undefined; readonly most: number },
): DoneAction[] {
  const from =
    before === undefined
      ? sql``
      : sql`AND number < (SELECT number FROM action WHERE id = ${before})`
  return reader
    .all<ActionRow>(sql`
      ${SELECT_ACTION} WHERE changed = 1 AND undoes IS NULL ${from} ORDER BY number DESC LIMIT ${most}`)
    .map((row) => toDone(reader, row))
}

/** What `undo` would take back, if anything. */
export function nextUndo(reader: Reader): DoneAction | undefined {
  return first(reader, sql`WHERE ${STANDS} AND ${TURNABLE} ORDER BY number DESC`)
}

/**
 * What `redo` would do again, if anything: what was taken back last, unless something else was done
 * after that.
 */
export function nextRedo(reader: Reader): DoneAction | undefined {
  const took = reader.get<{ number: number; id: string }>(sql`
    SELECT taking.number, done.id FROM action AS done JOIN action AS taking ON taking.id = done.undone_by
    WHERE done.undoes IS NULL AND done.call <> ${TYPED} ORDER BY taking.number DESC LIMIT 1`)
  if (!took) return undefined
  const since = reader.get(sql`SELECT id FROM action WHERE ${STANDS} AND number > ${took.number}`)
  return since ? undefined : first(reader, sql`WHERE id = ${took.id} AND ${TURNABLE}`)
}

/** One action by its UUID, if it changed something and took nothing back. */
export function getAction(reader: Reader, action: string): DoneAction | undefined {
  return first(reader, sql`WHERE id = ${action} AND changed = 1 AND undoes IS NULL`)
}

function first(reader: Reader, which: Sql): DoneAction | undefined {
  const row = reader.get<ActionRow>(sql`${SELECT_ACTION} ${which} LIMIT 1`)
  return row && toDone(reader, row)
}

const ABOUT = 3

function isRef(name: string): boolean {
  return parseRef(name) !== undefined
}

/** What an action changed first. Stops there: an import has entries by the hundred thousand. */
export function firstThings(action: string): Sql {
  return sql`
    SELECT DISTINCT thing FROM (
      SELECT thing FROM journal INDEXED BY journal_action WHERE action = ${action} ORDER BY id)
    LIMIT ${ABOUT + 5}`
}

function toDone(reader: Reader, row: ActionRow): DoneAction {
  const { id, call, author, at, undone_by, turnable } = row
  const things = reader.pluck<string>(firstThings(id))
  const notes = reader
    .pluck<number>(sql`SELECT DISTINCT note FROM note_change WHERE action = ${id} LIMIT ${ABOUT}`)
    .map((note) => formatRef('note', note))
  const names = things
    .map((thing) => nameOfThing(reader, thing))
    .filter((name) => name !== undefined)
  // References first: names are of what came along, such as a folder.
  const all = [...new Set([...names, ...notes])]
  const about = [...all.filter(isRef), ...all.filter((name) => !isRef(name))].slice(0, ABOUT)
  return {
    action: id,
    call,
    author,
    at,
    undone: undone_by !== null,
    turnable: turnable === 1,
    about,
  }
}

/** What taking an action back did, or would have done. */
export interface Reversal {
  /** Where something was done since: left as it is. */
  readonly conflicts: readonly Conflict[]
  /** Rows that were changed back. */
  readonly changes: readonly RowChange[]
  /** Notes whose texts were changed back. */
  readonly texts: readonly RevertedText[]
}

type Between = (texts: readonly RevertedText[], changes: readonly RowChange[]) => void

/**
 * Takes an action back, or brings about again one that was taken back, and remembers which. Where
 * something was done since that would be overwritten, nothing is changed, unless `partly`: then
 * all else is.
 * @param of UUID of the action
 * @param between does what is to be done once the texts are back, and before the rows are
 * @throws Problem not-found, history-too-old
 */
export function revertAction(
  writer: Writer,
  of: string,
  partly: boolean,
  stamp: Stamp,
  between: Between,
): Reversal {
  const done = writer.get<{ undone_by: string | null; stands_as: string | null }>(
    sql`SELECT undone_by, stands_as FROM action WHERE id = ${of} AND changed = 1 AND undoes IS NULL`,
  )
  if (!done) throw new Problem('not-found', { what: 'action', name: of })
  const turned = done.undone_by ?? done.stands_as ?? of
  if (writer.get(sql`SELECT id FROM action WHERE id = ${turned} AND thinned > 0`)) {
    throw new Problem('history-too-old', { way: done.undone_by === null ? 'undo' : 'redo' })
  }
  const reversal = revert(writer, turned, partly, stamp, between)
  if (reversal.conflicts.length > 0 && !partly) return reversal
  writer.run(sql`UPDATE action SET undoes = ${of} WHERE id = ${stamp.action}`)
  writer.run(
    done.undone_by === null
      ? sql`UPDATE action SET undone_by = ${stamp.action} WHERE id = ${of}`
      : sql`UPDATE action SET undone_by = NULL, stands_as = ${stamp.action} WHERE id = ${of}`,
  )
  return reversal
}

/** Turns round what the changes of one action did. */
function revert(
  writer: Writer,
  action: string,
  partly: boolean,
  stamp: Stamp,
  between: Between,
): Reversal {
  writer.run(sql`SAVEPOINT reversal`)
  const changes = changesBy(writer, action)
  const texts = revertTexts(writer, textsBy(writer, action), stamp)
  between(texts.texts, changes)
  const conflicts = [...texts.conflicts, ...revertRows(writer, changes)]
  const refused = conflicts.length > 0 && !partly
  if (refused) writer.run(sql`ROLLBACK TO reversal`)
  writer.run(sql`RELEASE reversal`)
  return refused
    ? { conflicts, changes: [], texts: [] }
    : { conflicts, changes, texts: texts.texts }
}
