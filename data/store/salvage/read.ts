import Database from 'better-sqlite3'
import { hashOf, keyOf } from '../content-hash.ts'
import { identifier, type TableShape } from '../table-shapes.ts'

export type Cell = string | number | bigint | Buffer | null
export type Key = string | number

/** A row of a damaged table, as far as it could be read. */
export interface Found {
  readonly key: Key
  /** Values by column; a column that cannot be read is absent. */
  readonly cells: Readonly<Record<string, Cell>>
  /** Absent where the table has no hashes, or not all of the row could be read. */
  readonly hash?: string | undefined
}

/** The columns of a table that are read, and those that its hashes were made over. */
export interface Wanted {
  readonly shape: TableShape
  readonly columns: readonly string[]
  readonly hashed?: readonly string[] | undefined
}

/**
 * Reads what can be read of a table, each row once, whatever its pages look like: from its beginning up
 * to what is broken, from behind that, from its end, by the keys that are known, and from indexes that
 * hold all of it.
 * @param known keys of rows that are known to have been there
 * @returns whether nothing stood in the way
 */
export function readRows(
  database: Database.Database,
  wanted: Wanted,
  known: Iterable<Key>,
  take: (row: Found) => void,
): boolean {
  const seen = new Set<Key>()
  const takeOnce = (row: Found) => {
    if (seen.has(row.key)) return
    seen.add(row.key)
    take(row)
  }
  const statements = statementsFor(wanted)
  const complete = wanted.shape.rowid
    ? readByNumber(database, statements, takeOnce)
    : readFromBothEnds(database, statements, takeOnce)
  if (complete) return true
  for (const key of known) {
    if (!seen.has(key)) readOne(database, wanted, statements, key, takeOnce)
  }
  for (const sql of coveringSql(database, wanted)) tryEach(database, sql, takeOnce)
  return false
}

interface Statements {
  readonly all: string
  readonly backwards: string
  readonly from: string
  readonly byKey: string
}

interface Raw {
  cb_key: Key
  cb_hash: string | null
  cb_number?: number
}

function statementsFor({ shape, columns, hashed }: Wanted): Statements {
  const table = identifier(shape.name)
  const hash = hashed ? `hex(${hashOf(hashed)})` : 'NULL'
  const listed = columns.map((column) => identifier(column)).join(', ')
  const number = shape.rowid ? ', rowid AS cb_number' : ''
  const select = `SELECT ${keyOf(shape)} AS cb_key, ${hash} AS cb_hash${number}, ${listed} FROM ${table}`
  const key = shape.key.map(identifier)
  return {
    all: `${select} ORDER BY ${key.join(', ')}`,
    backwards: `${select} ORDER BY ${key.map((column) => `${column} DESC`).join(', ')}`,
    from: `${select} WHERE rowid >= ? ORDER BY rowid`,
    byKey: `${select} WHERE ${partsOfKey(shape)}`,
  }
}

function partsOfKey({ key }: TableShape): string {
  return key.length === 1
    ? `${identifier(key[0]!)} = @key`
    : key.map((column, at) => `${identifier(column)} = @key ->> ${at}`).join(' AND ')
}

function foundIn({ cb_key: key, cb_hash: hash, cb_number: number, ...cells }: Raw): Numbered {
  return { key, cells, hash: hash ?? undefined, number }
}

type Numbered = Found & { readonly number: number | undefined }

/** A row number that no notebook reaches. */
const FAR = 2 ** 48

/** Reads on behind each place that cannot be read: the next one that can is found by halving. */
function readByNumber(
  database: Database.Database,
  { from }: Statements,
  take: (row: Found) => void,
): boolean {
  let next = 1
  let complete = true
  const read = database.prepare(from)
  const isReadable = (at: number) => attempt(() => void read.get(at)) === undefined
  while (next < FAR) {
    const error = attempt(() => {
      for (const row of read.iterate(next) as IterableIterator<Raw>) {
        const found = foundIn(row)
        take(found)
        next = found.number! + 1
      }
    })
    if (error === undefined) return complete
    complete = false
    next = nextReadable(next, isReadable)
  }
  return complete
}

/** The first number behind a broken one from where reading goes on. */
function nextReadable(broken: number, isReadable: (at: number) => boolean): number {
  let below = broken
  let step = 1
  while (below + step < FAR && !isReadable(below + step)) {
    below += step
    step *= 2
  }
  let above = below + step
  while (above - below > 1) {
    const middle = Math.floor((above + below) / 2)
    if (isReadable(middle)) above = middle
    else below = middle
  }
  return above
}

function readFromBothEnds(
  database: Database.Database,
  { all, backwards }: Statements,
  take: (row: Found) => void,
): boolean {
  if (tryEach(database, all, take)) return true
  tryEach(database, backwards, take)
  return false
}

/** Reads one row by its key: the whole of it, else column by column. */
function readOne(
  database: Database.Database,
  { shape, columns }: Wanted,
  { byKey }: Statements,
  key: Key,
  take: (row: Found) => void,
): void {
  const whole = tryGet(database, byKey, key) as Raw | undefined
  if (whole) return take(foundIn(whole))
  const where = partsOfKey(shape)
  const cells: Record<string, Cell> = {}
  for (const column of columns) {
    const sql = `SELECT ${identifier(column)} AS cell FROM ${identifier(shape.name)} WHERE ${where}`
    const row = tryGet(database, sql, key) as { cell: Cell } | undefined
    if (row) cells[column] = row.cell
  }
  if (Object.keys(cells).length > 0) take({ key, cells })
}

/** Reads of indexes that hold every column, as those of a table that ties two others do. */
function coveringSql(database: Database.Database, { shape, columns }: Wanted): string[] {
  const sql = `SELECT name FROM pragma_index_list(?) WHERE origin <> 'pk' AND partial = 0`
  const indexes: string[] = []
  attempt(() => indexes.push(...(database.prepare(sql).pluck().all(shape.name) as string[])))
  return indexes
    .filter((index) => {
      const held: string[] = []
      attempt(() =>
        held.push(
          ...(database
            .prepare('SELECT name FROM pragma_index_xinfo(?)')
            .pluck()
            .all(index) as string[]),
        ),
      )
      return columns.every((column) => held.includes(column))
    })
    .map(
      (index) => `SELECT ${keyOf(shape)} AS cb_key, NULL AS cb_hash,
        ${columns.map((column) => identifier(column)).join(', ')}
        FROM ${identifier(shape.name)} INDEXED BY ${identifier(index)}`,
    )
}

function tryEach(database: Database.Database, sql: string, take: (row: Found) => void): boolean {
  return (
    attempt(() => {
      for (const row of database.prepare(sql).iterate() as IterableIterator<Raw>) take(foundIn(row))
    }) === undefined
  )
}

function tryGet(database: Database.Database, sql: string, key: Key): unknown {
  let row: unknown
  attempt(() => {
    row = database.prepare(sql).get({ key })
  })
  return row
}

/** Does something that damage may stop; tells by what it was stopped. */
export function attempt(work: () => void): Error | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof Database.SqliteError) return error
    throw error
  }
}
