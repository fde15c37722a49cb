import type Database from 'better-sqlite3'
import { identifier } from '../table-shapes.ts'
import { attempt, type Cell } from './read.ts'
import type { Cells } from './stand-ins.ts'

/** How a row came to be in the new notebook. */
export type Put =
  | { readonly as: 'it was' }
  /** Some of its values break a rule, and stand-ins took their places. */
  | { readonly as: 'mended'; readonly columns: readonly string[] }
  | { readonly as: 'lost' }

/**
 * Puts a row into the new notebook. Where it breaks a rule, as few of its values as will do are replaced
 * by those of its stand-in, or left out.
 */
export function putRow(
  database: Database.Database,
  table: string,
  row: Cells,
  standIn: () => Cells | undefined,
): Put {
  if (insert(database, table, row)) return { as: 'it was' }
  const spare = standIn() ?? {}
  if (insert(database, table, { ...spare, ...row })) {
    return { as: 'mended', columns: Object.keys(spare).filter((column) => !(column in row)) }
  }
  const columns = [...new Set([...Object.keys(row), ...Object.keys(spare)])]
  for (const column of columns) {
    const tried = { ...spare, ...row, [column]: spare[column] ?? null }
    if (insert(database, table, tried)) return { as: 'mended', columns: [column] }
  }
  return build(database, table, row, spare)
}

/** Starts from the stand-in and takes over each value with which it still is a row that may be. */
function build(database: Database.Database, table: string, row: Cells, spare: Cells): Put {
  if (Object.keys(spare).length === 0) return { as: 'lost' }
  let built = spare
  for (const column of Object.keys(row)) {
    const tried = { ...built, [column]: row[column] ?? null }
    if (wouldGoIn(database, table, tried)) built = tried
  }
  if (!insert(database, table, built)) return { as: 'lost' }
  const columns = Object.keys(row).filter((column) => row[column] !== (built[column] ?? null))
  return { as: 'mended', columns }
}

function wouldGoIn(database: Database.Database, table: string, row: Cells): boolean {
  database.exec('SAVEPOINT tried')
  const goesIn = insert(database, table, row)
  database.exec('ROLLBACK TO tried; RELEASE tried')
  return goesIn
}

function insert(database: Database.Database, table: string, row: Cells): boolean {
  const cells = Object.entries(row).filter((cell): cell is [string, Cell] => cell[1] !== undefined)
  const columns = cells.map(([column]) => identifier(column)).join(', ')
  const sql = `INSERT INTO ${identifier(table)} (${columns}) VALUES (${cells.map(() => '?').join(', ')})`
  const values = cells.map(([, cell]) => cell)
  return attempt(() => void prepared(database, sql).run(...values)) === undefined
}

const kept = new WeakMap<Database.Database, Map<string, Database.Statement>>()

function prepared(database: Database.Database, sql: string): Database.Statement {
  const statements = kept.get(database) ?? new Map<string, Database.Statement>()
  kept.set(database, statements)
  const known = statements.get(sql)
  if (known) return known
  const statement = database.prepare(sql)
  statements.set(sql, statement)
  return statement
}
