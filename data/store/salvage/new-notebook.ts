import Database from 'better-sqlite3'
import { REF_LETTERS, type RefNoun } from '../../model/refs.ts'
import { settleClaimList } from '../claim-list.ts'
import { keepHashes } from '../content-hash.ts'
import { APPLICATION_ID } from '../header.ts'
import { migrations, SCHEMA_VERSION } from '../migrations/index.ts'
import { migrate } from '../open.ts'
import { applySettings } from '../settings.ts'
import { Writer } from '../sql.ts'
import { identifier } from '../table-shapes.ts'

/**
 * Makes a new notebook of a schema that was, into which rows are put as they were read: nothing is
 * derived and no tie is looked at until it is finished.
 */
export function beginNotebook(path: string, version: number): Database.Database {
  const database = new Database(path)
  applySettings(database)
  database.pragma('foreign_keys = OFF')
  database.pragma(`application_id = ${APPLICATION_ID}`)
  const known = migrations.some((step) => step.version === version) ? version : SCHEMA_VERSION
  migrate(database, known)
  database.exec('BEGIN IMMEDIATE')
  return database
}

/** Takes the triggers of a notebook away; gives them back by what it returns. */
export function withoutTriggers(database: Database.Database): () => void {
  const triggers = database
    .prepare(`SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'`)
    .all() as { name: string; sql: string }[]
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${identifier(name)}`)
  return () => {
    for (const { sql } of triggers) database.exec(sql)
  }
}

/** Makes everything that derives from the rows, and lets no number be given again. */
export function finishNotebook(
  database: Database.Database,
  spent: Readonly<Partial<Record<RefNoun, number>>>,
): void {
  for (const noun of Object.keys(REF_LETTERS) as RefNoun[]) {
    database
      .prepare(
        `UPDATE counter SET last = max(last, ifnull((SELECT max(id) FROM ${noun}), 0), ?) WHERE noun = ?`,
      )
      .run(spent[noun] ?? 0, noun)
  }
  database.exec('COMMIT')
  migrate(database)
  database.pragma('foreign_keys = ON')
  for (const index of ['claim_fts', 'note_fts', 'source_fts']) {
    database.exec(`INSERT INTO ${index} (${index}) VALUES ('rebuild')`)
  }
  database.exec('INSERT OR IGNORE INTO claim_stale SELECT id FROM claim')
  keepHashes(database)
  database.transaction(() => settleClaimList(new Writer(database))).immediate()
  database.pragma('wal_checkpoint(TRUNCATE)')
}
