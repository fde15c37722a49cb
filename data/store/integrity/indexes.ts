import Database from 'better-sqlite3'
import { say } from '../../messages/index.ts'
import { identifier } from '../table-shapes.ts'
import type { Checked, Damage } from './damage.ts'

/** A full-text index, and the table or view that holds its words. */
interface Index {
  readonly of: string
  readonly name: string
  readonly content: string
}

export const INDEXES: readonly Index[] = [
  { of: 'claim', name: 'claim_fts', content: 'claim' },
  { of: 'note', name: 'note_fts', content: 'note' },
  { of: 'source', name: 'source_fts', content: 'source_text' },
]

/** The tables that an index is kept in. */
const PARTS = ['data', 'idx', 'docsize', 'config']

/**
 * Compares an index, word by word, with its table. FTS5 does that by a statement that takes the place
 * of the notebook's one writer for as long as it runs; so it is done to a copy of the index, in this
 * connection's temporary schema, over the words of the notebook itself.
 */
export function findStaleIndex({ database }: Checked, { of, name, content }: Index): Damage[] {
  database.exec('BEGIN')
  try {
    copyIndex(database, name, content)
    const copy = identifier(name)
    database.exec(`INSERT INTO temp.${copy} (${copy}, rank) VALUES ('integrity-check', 1)`)
    return []
  } catch (error) {
    if (!isStale(error)) throw error
    return [{ what: say('check.index-differs'), where: say('check.where-index', { table: of }) }]
  } finally {
    database.exec('ROLLBACK')
  }
}

function copyIndex(database: Database.Database, name: string, content: string): void {
  const words = identifier(content)
  const sql = String(
    database.prepare('SELECT sql FROM main.sqlite_schema WHERE name = ?').pluck().get(name),
  )
  database.exec(`CREATE TEMP VIEW ${words} AS SELECT * FROM main.${words}`)
  database.exec(sql.replace(/^CREATE VIRTUAL TABLE /, 'CREATE VIRTUAL TABLE temp.'))
  for (const part of PARTS) {
    const table = identifier(`${name}_${part}`)
    database.exec(
      `DELETE FROM temp.${table}; INSERT INTO temp.${table} SELECT * FROM main.${table}`,
    )
  }
}

function isStale(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT')
}
