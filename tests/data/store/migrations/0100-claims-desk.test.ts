import { expect, test } from 'vitest'
import { claimsListed } from '#data/store/claim-pages.ts'
import { openStore } from '#data/store/open.ts'
import { insertRelation } from '#data/store/relations.ts'
import { runSearch } from '#data/store/search.ts'
import { addClaim, addSource } from '#tests/support/facts.ts'
import { newNotebook, stamp } from '#tests/support/notebooks.ts'
import { makeOlder } from '#tests/support/older.ts'

test('claims from before are sorted by their kind, and corroborated by ties that were there', () => {
  const { path, dataDir } = newNotebook()
  const before = openStore(path, dataDir)
  for (const speaker of ['Li', 'Xi']) {
    const source = addSource(before, `${speaker} says that the duties fall.`)
    addClaim(before, {
      speaker,
      kind: speaker === 'Li' ? 'forecast' : 'fact',
      evidence: [{ source, exact: 'the duties fall' }],
    })
  }
  before.write((writer) =>
    insertRelation(writer, { from: 'C-2', kind: 'supports', to: 'C-1' }, stamp()),
  )
  before.close()
  makeOlder(path, 80)

  const after = openStore(path, dataDir)
  try {
    expect(claimsListed(after.read, { by: 'kind', down: false })).toEqual([2, 1])
    const found = runSearch(after.read, 'corroborated:yes').hits.map(({ ref }) => ref)
    expect(found).toEqual(['C-1'])
  } finally {
    after.close()
  }
})
