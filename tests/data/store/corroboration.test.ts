import { describe, expect, it, test } from 'vitest'
import type { RelationKind } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import { editClaim } from '#data/store/claim-edits.ts'
import { mergeClaim } from '#data/store/claim-merges.ts'
import { claimsByNumber } from '#data/store/claims.ts'
import { corroborationOf } from '#data/store/corroboration.ts'
import type { Store } from '#data/store/open.ts'
import { insertRelation } from '#data/store/relations.ts'
import { runSearch } from '#data/store/search.ts'
import { editSources } from '#data/store/sources.ts'
import { sql } from '#data/store/sql.ts'
import { deleteClaims } from '#data/store/trash/delete-claims.ts'
import { addClaim, addSource } from '#tests/support/facts.ts'
import { openNotebook, stamp } from '#tests/support/notebooks.ts'

/** Four claims, C-1 to C-4, of four speakers, each stated by a source of its own, S-1 to S-4. */
function fourClaims(): Store {
  const store = openNotebook()
  for (const speaker of ['Li', 'Xi', 'Ma', 'Wu']) {
    const source = addSource(store, `${speaker} says that the duties fall.`, { title: speaker })
    addClaim(store, { speaker, evidence: [{ source, exact: 'the duties fall' }] })
  }
  return store
}

function tie(store: Store, from: Ref<'claim'>, kind: RelationKind, to: Ref<'claim'>): void {
  store.write((writer) => insertRelation(writer, { from, kind, to }, stamp()))
}

/** The claims that count for one; and that a list, a search and its page agree on how many these are. */
function counted(store: Store, claim: Ref<'claim'>): string[] {
  const told = corroborationOf(store.read, claim)
  const [summary] = claimsByNumber(store.read, [Number(claim.slice(2))])
  expect(summary?.speakers).toBe(told.counted.length)
  const found = runSearch(store.read, 'corroborated:yes').hits.map(({ ref }) => ref)
  expect(found.includes(claim)).toBe(told.corroborated)
  expect(told.corroborated).toBe(told.counted.length >= 2)
  return told.counted.map((one) => one.claim)
}

describe('a claim is corroborated', () => {
  it('by what supports it, transitively, and not by what it supports', () => {
    const store = fourClaims()
    tie(store, 'C-2', 'supports', 'C-1')
    tie(store, 'C-3', 'supports', 'C-2')
    expect(counted(store, 'C-1')).toEqual(['C-1', 'C-2', 'C-3'])
    expect(counted(store, 'C-2')).toEqual(['C-2', 'C-3'])
    expect(counted(store, 'C-3')).toEqual(['C-3'])
  })

  it('by what duplicates it and what it duplicates', () => {
    const store = fourClaims()
    tie(store, 'C-2', 'duplicates', 'C-1')
    tie(store, 'C-3', 'supports', 'C-1')
    expect(counted(store, 'C-1')).toEqual(['C-1', 'C-2', 'C-3'])
    expect(counted(store, 'C-2')).toEqual(['C-1', 'C-2', 'C-3'])
  })

  it('by no other tie', () => {
    const store = fourClaims()
    tie(store, 'C-2', 'contradicts', 'C-1')
    tie(store, 'C-3', 'refines', 'C-1')
    tie(store, 'C-4', 'updates', 'C-1')
    expect(counted(store, 'C-1')).toEqual(['C-1'])
    expect(runSearch(store.read, 'corroborated:no in:claims').total).toBe(4)
  })

  it('by speakers in a circle, each counted once', () => {
    const store = fourClaims()
    tie(store, 'C-1', 'supports', 'C-2')
    tie(store, 'C-2', 'supports', 'C-3')
    tie(store, 'C-3', 'supports', 'C-1')
    for (const claim of ['C-1', 'C-2', 'C-3'] as const)
      expect(counted(store, claim)).toHaveLength(3)
  })
})

test('who does not count is told, with the reason', () => {
  const store = fourClaims()
  addClaim(store, { speaker: 'Li', statement: 'Duties come down' })
  addClaim(store, { speaker: 'Zhu', statement: 'So they say' })
  for (const from of ['C-2', 'C-3', 'C-5', 'C-6'] as const) tie(store, from, 'supports', 'C-1')
  store.write((writer) => {
    writer.run(sql`INSERT INTO source_derived (source, derived_from) VALUES (2, 1)`)
    editClaim(writer, 'C-3', { status: 'retracted' }, stamp())
  })
  expect(corroborationOf(store.read, 'C-1')).toEqual({
    corroborated: false,
    counted: [{ claim: 'C-1', source: 'S-1', speaker: 'Li' }],
    uncounted: [
      { claim: 'C-5', speaker: 'Li', why: 'same-speaker', as: 'C-1' },
      {
        claim: 'C-2',
        speaker: 'Xi',
        why: 'same-origin',
        source: 'S-2',
        origin: 'S-1',
        as: 'C-1',
      },
      { claim: 'C-6', speaker: 'Zhu', why: 'unsourced' },
      { claim: 'C-3', speaker: 'Ma', why: 'fallen', status: 'retracted' },
    ],
  })
})

test('a source in its own voice is its publisher speaking', () => {
  const store = openNotebook()
  for (const title of ['Monday', 'Tuesday']) {
    const source = addSource(store, `${title}: the duties fall.`, { title, publisher: 'The Globe' })
    const evidence = [{ source, exact: 'the duties fall' }]
    addClaim(store, { speaker: undefined, evidence })
  }
  tie(store, 'C-2', 'supports', 'C-1')
  expect(counted(store, 'C-1')).toEqual(['C-1'])
  store.write((writer) => editSources(writer, ['S-2'], { publisher: 'The Post' }, 'why', stamp()))
  expect(counted(store, 'C-1')).toEqual(['C-1', 'C-2'])
})

test('what is found by it follows every change that it rests on', () => {
  const store = fourClaims()
  const agree = () => (['C-1', 'C-2', 'C-3', 'C-4'] as const).map((claim) => counted(store, claim))
  tie(store, 'C-2', 'supports', 'C-1')
  tie(store, 'C-3', 'duplicates', 'C-2')
  const steps: ((writer: Parameters<Parameters<Store['write']>[0]>[0]) => unknown)[] = [
    (writer) => editClaim(writer, 'C-2', { status: 'refuted' }, stamp()),
    (writer) => editClaim(writer, 'C-2', { status: 'open' }, stamp()),
    (writer) => writer.run(sql`INSERT INTO source_derived VALUES (3, 2)`),
    (writer) => writer.run(sql`DELETE FROM source_derived`),
    (writer) => writer.run(sql`DELETE FROM evidence WHERE claim = 3`),
    (writer) => editClaim(writer, 'C-3', { speaker: 'Li' }, stamp()),
    (writer) => writer.run(sql`UPDATE relation SET to_claim = 4 WHERE from_claim = 3`),
    (writer) => writer.run(sql`UPDATE relation SET kind = 'supports' WHERE from_claim = 3`),
    (writer) => writer.run(sql`DELETE FROM relation WHERE from_claim = 3`),
  ]
  agree()
  for (const step of steps) {
    store.write(step)
    agree()
  }
  expect(counted(store, 'C-1')).toEqual(['C-1', 'C-2'])
  store.write((writer) => {
    editClaim(writer, 'C-4', { speaker: 'Xi' }, stamp())
    mergeClaim(writer, 2, 4, stamp())
  })
  expect(counted(store, 'C-1')).toEqual(['C-1', 'C-4'])
  store.write((writer) => deleteClaims(writer, [4], null, stamp()))
  expect(counted(store, 'C-1')).toEqual(['C-1'])
})

test('what is corroborated is found by an index', () => {
  const { read } = fourClaims()
  const plan = read
    .all<{ detail: string }>(
      sql`EXPLAIN QUERY PLAN SELECT claim FROM claim_list WHERE speakers >= ${2}`,
    )
    .map(({ detail }) => detail)
  expect(plan).toEqual(['SEARCH claim_list USING COVERING INDEX claim_list_speakers (speakers>?)'])
})
