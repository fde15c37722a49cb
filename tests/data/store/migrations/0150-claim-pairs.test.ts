import { expect, test } from 'vitest'
import { openStore } from '#data/store/open.ts'
import { countProposals, lookForPairs } from '#data/store/proposals.ts'
import { addClaim } from '#tests/support/facts.ts'
import { newNotebook } from '#tests/support/notebooks.ts'
import { makeOlder } from '#tests/support/older.ts'

test('claims from before are all to be looked at, and their pairs are found', () => {
  const { path, dataDir } = newNotebook()
  const before = openStore(path, dataDir)
  addClaim(before, { statement: 'Exports of canola to China rose', topics: ['trade'] })
  addClaim(before, { statement: 'Exports of canola to China fell', topics: ['trade'] })
  before.close()
  makeOlder(path, 140)

  const store = openStore(path, dataDir)
  try {
    expect(countProposals(store.read)).toEqual({ contradiction: 0, duplicate: 0, left: 2 })
    store.write((writer) => lookForPairs(writer, 10))
    expect(countProposals(store.read)).toEqual({ contradiction: 1, duplicate: 0, left: 0 })
  } finally {
    store.close()
  }
})
