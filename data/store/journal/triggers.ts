import type Database from 'better-sqlite3'
import { Reader } from '../sql.ts'
import { identifier } from '../table-shapes.ts'
import { type Column, journalledTables, OWN_JOURNAL, type Table } from './shape.ts'

/**
 * The row as an entry shows it: JSON, other rows named by their UUIDs. As a plain text: to other
 * triggers SQLite would hand it on as JSON, which is not the value that is kept.
 */
export function rowAsJson(table: Table, row: string, whole: boolean): string {
  const columns = table.columns.filter((column) => whole || !column.onlyWhenGone)
  const cells = columns.map((column) => `'${column.name}', ${cell(column, row)}`)
  return `json_object(${cells.join(', ')}) || ''`
}

/** What tells the row from another: its UUID, or the UUIDs and values of its key. */
export function rowKey({ key, columns }: Table, row: string): string {
  if (key.length === 1) return `${row}.${identifier(key[0]!)}`
  const cells = key.map((name) =>
    cell(
      columns.find((column) => column.name === name)!,
      row,
    ),
  )
  return `json_array(${cells.join(', ')}) || ''`
}

function cell({ name, refersTo }: Column, row: string): string {
  const value = `${row}.${identifier(name)}`
  return refersTo === undefined
    ? value
    : `(SELECT uuid FROM ${identifier(refersTo)} AS other WHERE other.id = ${value})`
}

function thing(table: Table, row: string): string {
  const { part, columns, name } = table
  if (part.length === 0) return rowKey(table, row)
  // A passage belongs to the source whose text it is in.
  if (name === 'passage' || name === 'passage_carry') {
    return `(SELECT source.uuid FROM rendition JOIN source ON source.id = rendition.source
      WHERE rendition.id = ${row}.rendition)`
  }
  const owners = part.map((owner) =>
    cell(
      columns.find((column) => column.name === owner)!,
      row,
    ),
  )
  return owners.length === 1 ? owners[0]! : `coalesce(${owners.join(', ')})`
}

/**
 * Puts the journal's triggers in place of those that are there, made from the schema as it stands: a
 * table that a migration brings is journalled unless it is listed as one that is not.
 */
export function replaceJournalTriggers(database: Database.Database): void {
  const old = database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'journal_*'`)
    .pluck()
    .all() as string[]
  for (const name of old) database.exec(`DROP TRIGGER ${identifier(name)}`)
  // What is remembered of the schema may be older than the last migration: a reader of its own.
  for (const table of journalledTables(new Reader(database)).values()) {
    for (const trigger of triggersOf(table)) database.exec(trigger)
  }
}

function triggersOf(table: Table): string[] {
  const { name, columns } = table
  const entry = (row: string, before: string, after: string) => `
    INSERT INTO journal (action, "table", row, thing, before, after)
    VALUES ((SELECT action FROM current_action), '${name}', ${rowKey(table, row)},
      ${thing(table, row)}, ${before}, ${after});`
  const differs = columns
    .filter(({ onlyWhenGone }) => !onlyWhenGone)
    .filter((column) => !isSaveMark(name, column.name))
    .map((column) => `old.${identifier(column.name)} IS NOT new.${identifier(column.name)}`)
  const own = OWN_JOURNAL.has(name)
  // What goes by nobody's action is thinned out: what stays says the same.
  const when = own ? 'WHEN (SELECT action FROM current_action) IS NOT NULL' : ''
  const gone = `CREATE TRIGGER journal_${name}_delete AFTER DELETE ON ${identifier(name)} ${when} BEGIN
      ${entry('old', rowAsJson(table, 'old', true), 'NULL')} END`
  if (own) return [gone]
  return [
    gone,
    `CREATE TRIGGER journal_${name}_insert AFTER INSERT ON ${identifier(name)} BEGIN
      ${entry('new', 'NULL', rowAsJson(table, 'new', false))} END`,
    `CREATE TRIGGER journal_${name}_update AFTER UPDATE ON ${identifier(name)}
      WHEN ${differs.join(' OR ')} BEGIN
      ${entry('new', rowAsJson(table, 'old', false), rowAsJson(table, 'new', false))} END`,
  ]
}

/** Columns that a save of a note's text moves on: that save has its own entry, in `note_change`. */
function isSaveMark(table: string, column: string): boolean {
  return table === 'note' && (column === 'version' || column === 'changed_at')
}
