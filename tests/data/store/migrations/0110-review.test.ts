import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '#data/store/migrations/index.ts'
import { openStore } from '#data/store/open.ts'
import { countReviews } from '#data/store/review-list.ts'
import { sql } from '#data/store/sql.ts'
import { addClaim } from '#tests/support/facts.ts'
import { newNotebook } from '#tests/support/notebooks.ts'
import { makeOlder } from '#tests/support/older.ts'

test('a notebook from before has nothing to review, and what will be is journalled', () => {
  const { path, dataDir } = newNotebook()
  const before = openStore(path, dataDir)
  addClaim(before)
  before.close()
  makeOlder(path, 80)

  const after = openStore(path, dataDir)
  try {
    expect(countReviews(after.read)).toEqual({ open: 0, settled: 0, unsettled: 0 })
    expect(
      after.read.pluck(sql`SELECT name FROM sqlite_schema WHERE name GLOB 'journal_review_*'`),
    ).toHaveLength(3)
  } finally {
    after.close()
  }
})

test('the tables are strict; a decision has its author and its time', () => {
  const database = new Database(':memory:')
  for (const step of migrations) database.exec(step.sql)
  const tables = database.pragma('table_list') as { name: string; strict: number }[]
  const review = tables.filter(({ name }) => name.startsWith('review'))
  expect(review.map(({ strict }) => strict)).toEqual([1, 1, 1])
  database.pragma('foreign_keys = OFF')
  const file = (columns: string, values: string) =>
    database.exec(`
      INSERT INTO review (uuid, about, noun, number, what, cause, note, author, at, action${columns})
      VALUES ('r', 'c', 'claim', 1, 'status', '', 1, 'A', '2026', 'a'${values})`)
  expect(() => file(', decision', `, 'kept'`)).toThrow('CHECK constraint')
  expect(() => file(', told', `, 'no list'`)).toThrow('CHECK constraint')
  file('', '')
  expect(() => file('', '')).toThrow('UNIQUE constraint')
})
