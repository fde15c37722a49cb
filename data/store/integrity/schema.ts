import Database from 'better-sqlite3'
import { say } from '../../messages/index.ts'
import { REF_LETTERS, type RefNoun } from '../../model/refs.ts'
import { SCHEMA_VERSION } from '../migrations/index.ts'
import { migrate } from '../open.ts'
import { identifier } from '../table-shapes.ts'
import type { Checked, Damage } from './damage.ts'

/** Tables, rules and triggers that do not read as the program makes them. */
export function findChangedSchema({ database }: Checked): Damage[] {
  const there = schemaOf(database)
  const version = Number(database.pragma('user_version', { simple: true }))
  const wrong = [...schemaAsMade()].filter(([name, sql]) => there.get(name) !== sql)
  const where = say('check.where-schema')
  return [
    ...wrong.map(([name]) => ({ what: say('check.schema-differs', { name }), where })),
    ...(version === SCHEMA_VERSION ? [] : [{ what: say('check.version-differs'), where }]),
  ]
}

let made: Map<string, string> | undefined

function schemaAsMade(): ReadonlyMap<string, string> {
  made ??= makeSchema()
  return made
}

function makeSchema(): Map<string, string> {
  const database = new Database(':memory:')
  try {
    migrate(database)
    return schemaOf(database)
  } finally {
    database.close()
  }
}

function schemaOf(database: Database.Database): Map<string, string> {
  const rows = database
    .prepare('SELECT name, type, tbl_name, sql FROM main.sqlite_schema WHERE sql IS NOT NULL')
    .all() as { name: string; type: string; tbl_name: string; sql: string }[]
  return new Map(rows.map(({ name, type, tbl_name, sql }) => [name, `${type} ${tbl_name} ${sql}`]))
}

/** References that would be given a second time. */
export function findSpentNumbers({ database }: Checked): Damage[] {
  return (Object.keys(REF_LETTERS) as RefNoun[])
    .filter((noun) => {
      const spent = database
        .prepare(`SELECT max(id) FROM ${identifier(noun)}`)
        .pluck()
        .get()
      const last = database.prepare('SELECT last FROM counter WHERE noun = ?').pluck().get(noun)
      return typeof last !== 'number' || last < Number(spent ?? 0)
    })
    .map((noun) => ({
      what: say('check.number-spent'),
      where: say('check.where-row', { table: 'counter', row: noun }),
    }))
}
