import type Database from 'better-sqlite3'
import { identifier, tableShapes } from '../table-shapes.ts'
import type { Making } from './stand-ins.ts'
import { isNoun, standIn } from './stand-ins.ts'
import { putRow } from './write.ts'
import { nameOfRow } from '../integrity/damage.ts'

/** A tie of a table to another one. */
export interface Tie {
  readonly table: string
  readonly columns: readonly string[]
  readonly parent: string
  readonly parentColumns: readonly string[]
  /** Whether the tie may be left out. */
  readonly loose: boolean
}

/** What mending the ties of rows came to. */
export interface MendedTies {
  /** Rows that were made in place of lost ones. */
  readonly standIns: string[]
  /** Rows that could not stay without what they were tied to. */
  readonly lost: { table: string; where: string }[]
  /** Rows that lost a tie and stay. */
  readonly loosened: { where: string; parent: string }[]
}

/**
 * Sees to it that every row has what it names: by a stand-in for what is lost, else by leaving the name
 * out, else by leaving the row out.
 */
export function mendTies(database: Database.Database, making: Making): MendedTies {
  const done: MendedTies = { standIns: [], lost: [], loosened: [] }
  const ties = tiesIn(database)
  // What stands in names other rows in its turn.
  for (let round = 0; round < ties.length; round += 1) {
    const broken = ties.filter((tie) => mend(database, tie, making, done))
    if (broken.length === 0) return done
  }
  return done
}

function mend(database: Database.Database, tie: Tie, making: Making, done: MendedTies): boolean {
  const keys = lostKeys(database, tie)
  for (const key of keys) {
    if (!replace(database, tie, key, making, done)) letGo(database, tie, key, done)
  }
  return keys.length > 0
}

type LostKey = Record<string, string | number>

function lostKeys(database: Database.Database, tie: Tie): LostKey[] {
  const { table, columns, parent, parentColumns } = tie
  const set = columns.map((column) => `child.${identifier(column)} IS NOT NULL`).join(' AND ')
  const tied = columns
    .map((column, at) => `parent.${identifier(parentColumns[at]!)} = child.${identifier(column)}`)
    .join(' AND ')
  return database
    .prepare(`
      SELECT DISTINCT ${columns.map(identifier).join(', ')} FROM ${identifier(table)} AS child
      WHERE ${set} AND NOT EXISTS (SELECT 1 FROM ${identifier(parent)} AS parent WHERE ${tied})`)
    .all() as LostKey[]
}

function replace(
  database: Database.Database,
  { columns, parent }: Tie,
  key: LostKey,
  making: Making,
  done: MendedTies,
): boolean {
  const id = key[columns[0]!]
  if (columns.length > 1 || typeof id !== 'number') return false
  const row = standIn(parent, id, making)
  if (!row || putRow(database, parent, row, () => undefined).as === 'lost') return false
  done.standIns.push(nameOfRow(parent, id))
  return true
}

function letGo(
  database: Database.Database,
  { table, columns, parent, loose }: Tie,
  key: LostKey,
  done: MendedTies,
): void {
  const where = columns.map((column) => `${identifier(column)} = ?`).join(' AND ')
  const values = columns.map((column) => key[column])
  const names = database
    .prepare(
      `SELECT ${isNoun(table) ? 'id' : `'${values.join(', ')}'`} FROM ${identifier(table)} WHERE ${where}`,
    )
    .pluck()
    .all(...values) as (string | number)[]
  if (loose) {
    const empty = columns.map((column) => `${identifier(column)} = NULL`).join(', ')
    database.prepare(`UPDATE ${identifier(table)} SET ${empty} WHERE ${where}`).run(...values)
    for (const name of names) done.loosened.push({ where: nameOfRow(table, name), parent })
  } else {
    database.prepare(`DELETE FROM ${identifier(table)} WHERE ${where}`).run(...values)
    for (const name of names) done.lost.push({ table, where: nameOfRow(table, name) })
  }
}

/** Every tie that the schema declares. */
export function tiesIn(database: Database.Database): Tie[] {
  return tableShapes(database).flatMap(({ name }) => {
    const declared = database.prepare('SELECT * FROM pragma_foreign_key_list(?)').all(name) as {
      id: number
      table: string
      from: string
      to: string
    }[]
    const needed = database
      .prepare(`SELECT name FROM pragma_table_info(?) WHERE "notnull" = 1 OR pk > 0`)
      .pluck()
      .all(name) as string[]
    return [...new Set(declared.map(({ id }) => id))].map((id) => {
      const parts = declared.filter((part) => part.id === id)
      const columns = parts.map(({ from }) => from)
      return {
        table: name,
        columns,
        parent: parts[0]!.table,
        parentColumns: parts.map(({ to }) => to),
        loose: !columns.some((column) => needed.includes(column)),
      }
    })
  })
}
