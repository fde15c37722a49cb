import { renameSync } from 'node:fs'
import Database from 'better-sqlite3'
import { APPLICATION_ID } from '#data/store/header.ts'
import { migrations } from '#data/store/migrations/index.ts'

/**
 * Makes a closed notebook one of an older schema: what that schema has tables and columns for stays,
 * all that came later is gone.
 */
export function makeOlder(path: string, version: number): void {
  const older = new Database(`${path}.older`)
  for (const migration of migrations) if (migration.version <= version) older.exec(migration.sql)
  older.exec(`ATTACH '${path.replaceAll("'", "''")}' AS newer; PRAGMA foreign_keys = OFF`)
  const tables = older
    .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`)
    .pluck()
    .all() as string[]
  const triggers = older
    .prepare(`SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'`)
    .all() as { name: string; sql: string }[]
  for (const { name } of triggers) if (!name.includes('_fts_')) older.exec(`DROP TRIGGER ${name}`)
  for (const table of tables.filter((name) => !name.startsWith('sqlite'))) copy(older, table)
  for (const { name, sql } of triggers) if (!name.includes('_fts_')) older.exec(sql)
  older.pragma(`application_id = ${APPLICATION_ID}`)
  older.pragma(`user_version = ${version}`)
  older.close()
  renameSync(`${path}.older`, path)
}

function copy(older: Database.Database, table: string): void {
  const columns = older
    .prepare(`
      SELECT '"' || mine.name || '"' FROM pragma_table_info(?, 'main') AS mine
      JOIN pragma_table_info(?, 'newer') AS theirs ON theirs.name = mine.name`)
    .pluck()
    .all(table, table)
    .join(', ')
  older.exec(`INSERT OR IGNORE INTO main."${table}" (${columns})
    SELECT ${columns} FROM newer."${table}"`)
}
