import Database from 'better-sqlite3'
import { beforeAll, expect, test } from 'vitest'
import { notebook } from '#data/store/migrations/0010-notebook.ts'

interface Table {
  readonly name: string
  readonly type: string
  readonly strict: number
}

const database = new Database(':memory:')
let tables: Table[]

beforeAll(() => {
  database.pragma('foreign_keys = ON')
  database.exec(notebook)
  tables = database.pragma('table_list') as Table[]
})

test('an empty file becomes a notebook whose tables are strict', () => {
  const own = tables.filter(({ type, name }) => type === 'table' && !name.startsWith('sqlite_'))
  expect(own.length).toBeGreaterThan(15)
  expect(own.filter(({ strict }) => !strict)).toEqual([])
})

test('the schema keeps its own rules before anything is in it', () => {
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(database.pragma('foreign_key_check')).toEqual([])
})

test('claims, notes and sources can be searched in full', () => {
  const virtual = tables.filter(({ type }) => type === 'virtual').map(({ name }) => name)
  for (const noun of ['claim', 'note', 'source']) {
    expect(
      virtual.some((name) => name.includes(noun)),
      noun,
    ).toBe(true)
  }
})
