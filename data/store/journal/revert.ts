import Database from 'better-sqlite3'
import type { Conflict, ConflictKind } from '../../model/conflict.ts'
import { sql, type Writer } from '../sql.ts'
import type { Row, RowChange } from './entries.ts'
import { textAt } from '../versions.ts'
import { nameOfChange, shownValue } from './naming.ts'
import { currentRow, putBack, setColumns, takeAway } from './rows.ts'
import { journalledTables, type Table } from './shape.ts'

type SqliteError = InstanceType<typeof Database.SqliteError>

/** Made from texts or counted along the way: never in anybody's way. */
const DERIVED_COLUMNS = new Set(['changed_at', 'briefing', 'kept', 'version', 'became'])
/** Read again from the note's text once that is as it was. */
const DERIVED_TABLES = new Set(['judgement'])
/** Filed by what changed, and let go of by whoever files once that is as it was. */
const FILED_TABLES = new Set(['review'])
/** Made in passing, by whoever names them first: what others use by now stays. */
const SHARED_TABLES = new Set(['topic', 'entity', 'folder', 'passage'])

/** One row to bring back to what it was. */
interface Step {
  readonly change: RowChange
  readonly table: Table
  /** One statement, which a rule of the schema undoes whole. Throws a SqliteError while it cannot be done. */
  readonly run: () => void
}

/**
 * Takes changes of rows back: what was made goes, what went comes back, what was changed is again as it
 * was, each only where it still is as the change left it. Tells what is not, and leaves that alone.
 */
export function revertRows(writer: Writer, changes: readonly RowChange[]): Conflict[] {
  const tables = journalledTables(writer)
  const conflicts: Conflict[] = []
  const later: Step[] = []
  const steps = changes.flatMap((change) => {
    const table = tables.get(change.table)
    return table ? planStep(writer, table, change, conflicts, later) : []
  })
  const order = [...tables.keys()]
  const place = ({ change, table }: Step) => {
    const at = order.indexOf(table.name)
    if (change.after === undefined) return at
    return change.before === undefined ? 3 * order.length - at : order.length + at
  }
  const depth = depthsIn(steps)
  const stuck = runAll(
    writer,
    steps.toSorted((one, other) => place(one) - place(other) || depth(one) - depth(other)),
  )
  for (const { step, error } of [...stuck, ...runAll(writer, later)]) {
    if (!isQuiet(step, error)) conflicts.push(whole(writer, step.change, kindOf(error)))
  }
  return conflicts
}

function planStep(
  writer: Writer,
  table: Table,
  change: RowChange,
  conflicts: Conflict[],
  later: Step[],
): Step[] {
  const { before, after, row: key } = change
  const now = currentRow(writer, table, key)
  if (before === undefined) {
    if (!now || FILED_TABLES.has(table.name)) return []
    const differing = differences(table, after!, now)
    const stands = differing.length === 0 && !isWrittenOn(writer, table, after!, now)
    if (!stands && !DERIVED_TABLES.has(table.name)) {
      conflicts.push(whole(writer, change, 'changed'))
      return []
    }
    return [{ change, table, run: () => takeAway(writer, table, key) }]
  }
  if (after === undefined) {
    if (now) return []
    return [{ change, table, run: () => bringBack(writer, table, change, later) }]
  }
  if (!now) {
    if (!FILED_TABLES.has(table.name)) conflicts.push(whole(writer, change, 'gone'))
    return []
  }
  const names = differences(table, before, after, true)
  const derived = DERIVED_TABLES.has(table.name)
  const standing = (name: string) =>
    derived || now[name] === after[name] || DERIVED_COLUMNS.has(name)
  const blocked = new Set<string>()
  for (const name of names) {
    if (standing(name) || now[name] === before[name]) continue
    if (!blocked.has(fieldOf(name))) conflicts.push(field(writer, table, change, name, now))
    blocked.add(fieldOf(name))
  }
  const free = names.filter((name) => standing(name) && !blocked.has(fieldOf(name)))
  if (free.length === 0) return []
  return [{ change, table, run: () => setColumns(writer, table, key, before, free) }]
}

/**
 * How many rows of its own table, among those that come back, a row comes after: the one that it names,
 * the one which that names, and so on. A text, which never changes, cannot name what it replaced later.
 */
function depthsIn(steps: readonly Step[]): (step: Step) => number {
  const above = new Map<string, string>()
  for (const { change, table } of steps) {
    if (change.after !== undefined) continue
    const own = table.columns.find(({ refersTo }) => refersTo === table.name)
    const named = own && change.before![own.name]
    if (typeof named === 'string') above.set(change.row, named)
  }
  return ({ change }) => {
    const passed = new Set<string>()
    for (let row = above.get(change.row); row !== undefined; row = above.get(row)) {
      if (passed.has(row)) break
      passed.add(row)
    }
    return passed.size
  }
}

/** What people know as one field: a date and the days that it allows, a name and its folded form. */
function fieldOf(column: string): string {
  return column.replace(/_(?:folded|from|to|scale|band|entity|source)$/, '')
}

/** Whether a note says something else by now than it said. */
function isWrittenOn(writer: Writer, { name }: Table, then: Row, now: Row): boolean {
  if (name !== 'note' || then['version'] === now['version']) return false
  const text = (row: Row) => textAt(writer, Number(now['id']), Number(row['version']))
  return text(then) !== text(now)
}

/** What names a row that comes back only later is filled in then. */
function bringBack(writer: Writer, table: Table, change: RowChange, later: Step[]): void {
  const row = change.before!
  const missing = putBack(writer, table, row)
  if (missing.length === 0) return
  const run = () => setColumns(writer, table, change.row, row, missing)
  later.push({ change, table, run })
}

/** Names of the columns in which two forms of a row differ. */
function differences(table: Table, one: Row, other: Row, all = false): string[] {
  return table.columns
    .filter(({ name, onlyWhenGone }) => !onlyWhenGone && (all || !DERIVED_COLUMNS.has(name)))
    .map(({ name }) => name)
    .filter((name) => (one[name] ?? null) !== (other[name] ?? null))
}

/** Runs steps until none gets further: one may have to wait until another has made room. */
function runAll(writer: Writer, steps: readonly Step[]): { step: Step; error: SqliteError }[] {
  let waiting = steps
  for (;;) {
    const stuck = waiting.flatMap((step) => {
      const error = attempt(step.run)
      return error ? [{ step, error }] : []
    })
    if (stuck.length === 0) return stuck
    if (stuck.length < waiting.length) {
      waiting = stuck.map(({ step }) => step)
      continue
    }
    if (loosened(writer, waiting)) return []
    // One thing that is in use must not hold the others back.
    const things = Map.groupBy(waiting, ({ change }) => change.thing).values()
    const rest = [...things].filter((own) => !loosened(writer, own)).flat()
    if (rest.length === waiting.length) return stuck
    waiting = rest
  }
}

/** Takes away rows that name each other, once they no longer do: all of them, or none. */
function loosened(writer: Writer, steps: readonly Step[]): boolean {
  if (!steps.every(({ change }) => change.before === undefined)) return false
  const order = [...journalledTables(writer).keys()]
  const all = () => {
    for (const { table, change } of steps) {
      const names = table.columns
        .filter(({ refersTo }) => refersTo && order.indexOf(refersTo) > order.indexOf(table.name))
        .map(({ name }) => name)
      if (names.length > 0) setColumns(writer, table, change.row, {}, names)
    }
    for (const step of steps) step.run()
  }
  writer.run(sql`SAVEPOINT loosened`)
  const error = attempt(all)
  if (error) writer.run(sql`ROLLBACK TO loosened`)
  writer.run(sql`RELEASE loosened`)
  return error === undefined
}

/** Does something; tells which rule of the schema kept it from that. */
function attempt(work: () => void): SqliteError | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    const isRule =
      error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')
    if (!isRule) throw error
    return error
  }
}

/** What others name by now, or what another note's text says, is nobody's loss. */
function isQuiet({ change, table }: Step, error: SqliteError): boolean {
  if (DERIVED_TABLES.has(table.name)) return true
  return change.before === undefined && SHARED_TABLES.has(table.name) && kindOf(error) === 'used'
}

function kindOf(error: SqliteError): ConflictKind {
  if (error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return 'used'
  return error.code === 'SQLITE_CONSTRAINT_NOTNULL' ? 'gone' : 'taken'
}

function whole(writer: Writer, change: RowChange, kind: ConflictKind): Conflict {
  return { kind, what: nameOfChange(writer, change) }
}

function field(writer: Writer, table: Table, change: RowChange, name: string, now: Row): Conflict {
  const column = table.columns.find((one) => one.name === name)!
  return {
    kind: 'changed',
    what: nameOfChange(writer, change),
    field: fieldOf(name),
    now: shownValue(writer, column, now[name]),
    wanted: shownValue(writer, column, change.before![name]),
  }
}
