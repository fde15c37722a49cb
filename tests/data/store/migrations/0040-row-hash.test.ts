import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { checkNotebook } from '#data/store/integrity.ts'
import { claimList } from '#data/store/migrations/0020-claim-list.ts'
import { notebook } from '#data/store/migrations/0010-notebook.ts'
import { rowHash } from '#data/store/migrations/0040-row-hash.ts'
import { openStore } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { addClaim } from '#tests/support/facts.ts'
import { newNotebook } from '#tests/support/notebooks.ts'
import { makeOlder } from '#tests/support/older.ts'

test('the rows of a notebook that had no hashes have them once it was opened', () => {
  const { path, dataDir } = newNotebook()
  const before = openStore(path, dataDir)
  addClaim(before)
  before.close()
  makeOlder(path, 30)

  const after = openStore(path, dataDir)
  try {
    expect(
      after.read.pluck(sql`
      SELECT count(*) FROM row_hash JOIN hashed_table ON id = tab WHERE name = 'claim'`),
    ).toEqual([1])
  } finally {
    after.close()
  }
  expect(checkNotebook(path)).toEqual([])
})

test('the step is taken on a schema of the step before, and its tables are strict', () => {
  const database = new Database(':memory:')
  for (const step of [notebook, claimList, rowHash]) database.exec(step)
  const tables = database.pragma('table_list') as { name: string; strict: number }[]
  expect(tables.filter(({ name }) => /^(row_hash|hashed_table)$/.test(name))).toEqual([
    expect.objectContaining({ strict: 1 }),
    expect.objectContaining({ strict: 1 }),
  ])
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
})
