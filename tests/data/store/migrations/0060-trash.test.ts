import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrations } from '#data/store/migrations/index.ts'
import { openStore } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { listTrash } from '#data/store/trash.ts'
import { addClaim } from '#tests/support/facts.ts'
import { newNotebook } from '#tests/support/notebooks.ts'
import { makeOlder } from '#tests/support/older.ts'

test('a notebook from before there was a trash has an empty one, which is journalled', () => {
  const { path, dataDir } = newNotebook()
  const before = openStore(path, dataDir)
  addClaim(before)
  before.close()
  makeOlder(path, 50)

  const after = openStore(path, dataDir)
  try {
    expect(listTrash(after.read)).toEqual([])
    expect(
      after.read.pluck(sql`SELECT name FROM sqlite_schema WHERE name GLOB 'journal_trash_*'`),
    ).toHaveLength(3)
  } finally {
    after.close()
  }
})

test('the table is strict, and a merged claim is found by what it became without looking at all', () => {
  const database = new Database(':memory:')
  for (const step of migrations) database.exec(step.sql)
  const tables = database.pragma('table_list') as { name: string; strict: number }[]
  expect(tables.find(({ name }) => name === 'trash')?.strict).toBe(1)
  const plan = database
    .prepare('EXPLAIN QUERY PLAN SELECT id FROM claim WHERE merged_into = 1')
    .all() as { detail: string }[]
  expect(plan.map(({ detail }) => detail).join()).toContain('claim_merged')
})
