import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { countByStatus } from '#data/store/claim-pages.ts'
import { notebook } from '#data/store/migrations/0010-notebook.ts'
import { claimList } from '#data/store/migrations/0020-claim-list.ts'
import { openStore } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { addClaim } from '#tests/support/facts.ts'
import { newNotebook } from '#tests/support/notebooks.ts'
import { makeOlder } from '#tests/support/older.ts'

test('the claims of a notebook that had no list are in it once it was opened', () => {
  const { path, dataDir } = newNotebook()
  const before = openStore(path, dataDir)
  addClaim(before)
  addClaim(before, { status: 'disputed' } as object)
  before.close()
  makeOlder(path, 10)

  const after = openStore(path, dataDir)
  try {
    expect(countByStatus(after.read).all).toBe(2)
    expect(after.read.pluck(sql`SELECT statement FROM claim_list`)).toEqual([
      'canola tariffs may be eased',
      'canola tariffs may be eased',
    ])
  } finally {
    after.close()
  }
})

test('the step is taken on a schema of the step before, and its tables are strict', () => {
  const database = new Database(':memory:')
  database.exec(notebook)
  database.exec(claimList)
  const tables = database.pragma('table_list') as { name: string; strict: number }[]
  expect(tables.filter(({ name }) => /^claim_(list|stale)$/.test(name))).toEqual([
    expect.objectContaining({ strict: 1 }),
    expect.objectContaining({ strict: 1 }),
  ])
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
})
