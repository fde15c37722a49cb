import { hash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { identifier, type TableShape, tableShapes } from './table-shapes.ts'

/**
 * Tables whose rows need no hash of their own, and why: what is said twice in the file is compared by
 * other checks, what is derived can be made anew.
 */
const UNHASHED: ReadonlySet<string> = new Set([
  // Named by its hash.
  'blob',
  // Compared with the rows that it counts.
  'counter',
  // Derived.
  'claim_list',
  'claim_stale',
  'claim_pair',
  'claim_unpaired',
  // Empty between actions.
  'current_action',
  'review_due',
  'review_due_rest',
  // All of it stands in an index too, and SQLite's own check compares the two.
  'claim_topic',
  'claim_entity',
  'note_topic',
  'judgement_claim',
  'hashed_table',
  'row_hash',
])

/** Columns that a check of their own compares, too long to be hashed twice. */
const UNHASHED_COLUMNS: ReadonlySet<string> = new Set(['rendition.text'])

/**
 * Tables that rows are only added to, and that many are added to at once: theirs get their hashes when
 * the writing rests, by `hashRest`.
 */
const HASHED_AT_REST: ReadonlySet<string> = new Set(['journal'])

/** So many rows are hashed at a time: 50 ms. */
const SLICE = 20_000

/** Half of a SHA-256 is far more than chance can meet. */
const HEX_DIGITS = 32

/** A table whose rows have hashes. */
export interface HashedTable {
  readonly id: number
  readonly shape: TableShape
  /** What the hashes were made over. */
  readonly columns: readonly string[]
}

/** Lets a connection compute the hashes of rows. */
export function addHashFunction(database: Database.Database): void {
  database.function('content_hash', { deterministic: true }, (text: unknown) =>
    hash('sha256', String(text), 'hex').slice(0, HEX_DIGITS),
  )
}

/**
 * From now on each row that this connection writes has its hash, whatever statement writes it: by
 * triggers of the connection's own, which are trusted to call our function where those of a file are
 * not. Rows of a table that had no hashes yet get them.
 */
export function keepHashes(database: Database.Database): void {
  addHashFunction(database)
  const shapes = tableShapes(database)
  const tables = shapes.filter(({ name, key }) => key.length > 0 && !UNHASHED.has(name))
  if (isOutOfDate(database, tables)) {
    database.transaction(() => bringUpToDate(database, tables)).immediate()
  }
  for (const table of hashedTables(database, shapes)) database.exec(triggersOf(table))
}

/**
 * Hashes some of the rows that have waited for the writing to rest; tells whether none wait any more.
 * They are found by their numbers: those above the last one that has a hash.
 */
export function hashRest(database: Database.Database): boolean {
  return hashedTables(database, tableShapes(database, HASHED_AT_REST))
    .map(({ id, shape, columns }) => {
      const { changes } = database
        .prepare(
          `INSERT INTO row_hash SELECT ${id}, ${keyOf(shape)}, ${hashOf(columns)}
           FROM ${identifier(shape.name)} WHERE rowid > ${lastHashed(id)} ORDER BY rowid LIMIT ${SLICE}`,
        )
        .run()
      return changes < SLICE
    })
    .every(Boolean)
}

/** SQL for whether a row ought to have a hash by now. */
export function isDue({ id, shape }: HashedTable, prefix: string): string {
  return HASHED_AT_REST.has(shape.name) ? `${prefix}rowid <= ${lastHashed(id)}` : 'true'
}

function lastHashed(id: number): string {
  return `ifnull((SELECT max(key) FROM row_hash WHERE tab = ${id}), 0)`
}

/** Every table whose rows have hashes, among those of these shapes. */
export function hashedTables(
  database: Database.Database,
  shapes: readonly TableShape[] = tableShapes(database),
): HashedTable[] {
  const byName = new Map(shapes.map((shape) => [shape.name, shape]))
  return recordedTables(database).flatMap(({ id, name, columns }) => {
    const shape = byName.get(name)
    return shape ? [{ id, shape, columns: columns ?? columnsOf(shape) }] : []
  })
}

/** SQL for the hash of a row whose columns go by `prefix`, such as `new.`. */
export function hashOf(columns: readonly string[], prefix = ''): string {
  const values = columns.map((column) => `${prefix}${identifier(column)}`)
  return `unhex(content_hash(json_array(${values.join(', ')})))`
}

/** SQL for the key under which a row's hash is kept; without an affinity, so that the kept key is found by its index. */
export function keyOf({ key }: TableShape, prefix = ''): string {
  const parts = key.map((column) => `${prefix}${identifier(column)}`)
  return parts.length === 1 ? `+${parts[0]!}` : `json_array(${parts.join(', ')})`
}

function columnsOf({ name, columns }: TableShape): string[] {
  return columns.filter((column) => !UNHASHED_COLUMNS.has(`${name}.${column}`))
}

interface Recorded {
  readonly id: number
  readonly name: string
  /** Absent where damage made it unreadable, of which the check of rules tells. */
  readonly columns: readonly string[] | undefined
}

function recordedTables(database: Database.Database): Recorded[] {
  const rows = database.prepare('SELECT id, name, columns FROM hashed_table ORDER BY id').all()
  return (rows as { id: number; name: string; columns: string }[]).map((row) => ({
    ...row,
    columns: listIn(row.columns),
  }))
}

function listIn(json: string): string[] | undefined {
  try {
    return JSON.parse(json) as string[]
  } catch {
    return undefined
  }
}

function isOutOfDate(database: Database.Database, tables: readonly TableShape[]): boolean {
  const recorded = recordedTables(database)
  return (
    recorded.length !== tables.length ||
    tables.some((shape) => {
      const known = recorded.find(({ name }) => name === shape.name)
      return !known || (known.columns && !same(known.columns, columnsOf(shape)))
    })
  )
}

/** Hashes what has no hashes yet. A row that was changed by nobody stays told of, under new columns too. */
function bringUpToDate(database: Database.Database, tables: readonly TableShape[]): void {
  const recorded = recordedTables(database)
  for (const { id, name } of recorded) {
    if (!tables.some((shape) => shape.name === name)) forget(database, id)
  }
  for (const shape of tables) {
    const known = recorded.find(({ name }) => name === shape.name)
    const columns = columnsOf(shape)
    if (!known) hashAll(database, shape, columns)
    else if (known.columns && !same(known.columns, columns)) {
      hashAgain(database, { id: known.id, shape, columns: known.columns }, columns)
    }
  }
}

function forget(database: Database.Database, id: number): void {
  database.prepare('DELETE FROM row_hash WHERE tab = ?').run(id)
  database.prepare('DELETE FROM hashed_table WHERE id = ?').run(id)
}

function hashAll(database: Database.Database, shape: TableShape, columns: readonly string[]): void {
  const { lastInsertRowid } = database
    .prepare('INSERT INTO hashed_table (name, columns) VALUES (?, ?)')
    .run(shape.name, JSON.stringify(columns))
  database
    .prepare(
      `INSERT INTO row_hash SELECT ${Number(lastInsertRowid)}, ${keyOf(shape)}, ${hashOf(columns)}
       FROM ${identifier(shape.name)}`,
    )
    .run()
}

function hashAgain(
  database: Database.Database,
  { id, shape, columns: before }: HashedTable,
  columns: readonly string[],
): void {
  const known = before.filter((column) => shape.columns.includes(column))
  const isSound = same(known, before) ? `hash = ${hashOf(before)}` : 'true'
  database
    .prepare(
      `UPDATE row_hash SET hash = iif(${isSound}, ${hashOf(columns)}, zeroblob(16))
       FROM ${identifier(shape.name)} AS rows WHERE tab = ${id} AND row_hash.key = ${keyOf(shape, 'rows.')}`,
    )
    .run()
  database
    .prepare('UPDATE hashed_table SET columns = ? WHERE id = ?')
    .run(JSON.stringify(columns), id)
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((column, at) => column === others[at])
}

function triggersOf({ id, shape, columns }: HashedTable): string {
  const on = identifier(shape.name)
  const name = (event: string) => `temp.${identifier(`${shape.name}_hash_${event}`)}`
  const put = `
    INSERT INTO row_hash (tab, key, hash) VALUES (${id}, ${keyOf(shape, 'new.')}, ${hashOf(columns, 'new.')})
    ON CONFLICT (tab, key) DO UPDATE SET hash = excluded.hash;`
  const drop = `DELETE FROM row_hash WHERE tab = ${id} AND key = ${keyOf(shape, 'old.')};`
  if (HASHED_AT_REST.has(shape.name)) {
    const again = `UPDATE row_hash SET hash = ${hashOf(columns, 'new.')}
      WHERE tab = ${id} AND key = ${keyOf(shape, 'new.')};`
    return `
      CREATE TRIGGER ${name('delete')} AFTER DELETE ON main.${on} BEGIN ${drop} END;
      CREATE TRIGGER ${name('update')} AFTER UPDATE ON main.${on} BEGIN ${again} END;`
  }
  return `
    CREATE TRIGGER ${name('insert')} AFTER INSERT ON main.${on} BEGIN ${put} END;
    CREATE TRIGGER ${name('delete')} AFTER DELETE ON main.${on} BEGIN ${drop} END;
    CREATE TRIGGER ${name('move')} BEFORE UPDATE OF ${shape.key.map(identifier).join(', ')} ON main.${on}
    BEGIN ${drop} END;
    CREATE TRIGGER ${name('update')} AFTER UPDATE ON main.${on} BEGIN ${put} END;`
}
