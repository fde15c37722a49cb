import { describe, expect, it, test } from 'vitest'
import { editClaim } from '#data/store/claim-edits.ts'
import { mergeClaim } from '#data/store/claim-merges.ts'
import type { Store } from '#data/store/open.ts'
import { aboutEntity, byEntity, claimsHolding, ofTopic } from '#data/store/pair-candidates.ts'
import {
  countProposals,
  listProposals,
  lookForPairs,
  openPairs,
  proposalsOf,
  tellApart,
} from '#data/store/proposals.ts'
import { insertRelation } from '#data/store/relations.ts'
import { type Sql, sql } from '#data/store/sql.ts'
import { generate, sized } from '#tests/support/generate.ts'
import { addClaim } from '#tests/support/facts.ts'
import { openNotebook, stamp } from '#tests/support/notebooks.ts'

/** Looks until nothing is left; answers which pairs are proposed, and as what. */
function listed(store: Store): string[] {
  while (store.write((writer) => lookForPairs(writer, 3)) > 0);
  return listProposals(store.read, { most: 100 }).map(
    ({ kind, one, other }) => `${one.ref} ${kind} ${other.ref}`,
  )
}

function addTrade(store: Store, statement: string, speaker = 'Ada'): void {
  addClaim(store, { statement, speaker, topics: ['trade'], said: '2026-01' })
}

describe('pairs', () => {
  it('are found among new and changed claims only, and tell why', () => {
    const store = openNotebook()
    addTrade(store, 'Exports of canola to Lend rose')
    addTrade(store, 'Exports of canola to Lend fell', 'Ben')
    addTrade(store, 'In Lend it rained for weeks')
    expect(countProposals(store.read).left).toBe(3)
    expect(listed(store)).toEqual(['C-1 contradiction C-2'])
    expect(listProposals(store.read, { most: 1 })[0]).toMatchObject({
      sameSpeaker: false,
      grounds: {
        topics: ['trade'],
        date: 'same',
        clashes: [{ why: 'opposite', one: 'rose', other: 'fell' }],
      },
    })

    store.write((writer) =>
      editClaim(writer, 'C-3', { statement: 'Canola exports to Lend have risen' }, stamp()),
    )
    expect(countProposals(store.read).left).toBe(1)
    expect(listed(store).toSorted()).toEqual([
      'C-1 contradiction C-2',
      'C-1 duplicate C-3',
      'C-2 contradiction C-3',
    ])
    expect(listProposals(store.read, { kind: 'duplicate', most: 100 })).toMatchObject([
      { sameSpeaker: true },
    ])
    store.write((writer) => editClaim(writer, 'C-3', { statement: 'In Lend it rained' }, stamp()))
    expect(listed(store)).toEqual(['C-1 contradiction C-2'])
  })

  it('of one claim are those of now, though nobody has looked', () => {
    const store = openNotebook()
    addTrade(store, 'Exports of canola to Lend rose')
    addTrade(store, 'Exports of canola to Lend fell')
    const found = proposalsOf(store.read, 'C-2').map(({ one, other }) => [one.ref, other.ref])
    expect(found).toEqual([['C-1', 'C-2']])
    expect(countProposals(store.read)).toMatchObject({ contradiction: 0, left: 2 })
  })

  it('know an entity by each of its names, and statements without spaces', () => {
    const store = openNotebook()
    store.write((writer) =>
      writer.run(sql`
        INSERT INTO entity (id, uuid, kind, name, name_folded)
        VALUES (90, 'x', 'place', 'Lend', 'lend')`),
    )
    store.write((writer) =>
      writer.run(sql`
        INSERT INTO entity_alias (alias_folded, entity, alias) VALUES ('oberland', 90, 'Oberland')`),
    )
    addClaim(store, { statement: 'The port of Lend is open to ships', said: '2026' })
    addClaim(store, { statement: 'The port of Oberland is closed to ships', said: '2026' })
    addClaim(store, { statement: '中国不会取消对油菜籽的关税', topics: ['贸易'], said: '2026' })
    addClaim(store, { statement: '中国将取消对油菜籽的关税', topics: ['贸易'], said: '2026' })
    expect(listed(store).toSorted()).toEqual(['C-1 contradiction C-2', 'C-3 contradiction C-4'])
    expect(proposalsOf(store.read, 'C-1')[0]?.grounds.entities).toContain('Lend')
  })
})

describe('a pair is not proposed', () => {
  const make = () => {
    const store = openNotebook()
    addTrade(store, 'Exports of canola to Lend rose')
    addTrade(store, 'Exports of canola to Lend fell')
    expect(listed(store)).toHaveLength(1)
    return store
  }
  const none = (store: Store) => {
    expect(listed(store)).toEqual([])
    expect(countProposals(store.read).contradiction).toBe(0)
    expect(proposalsOf(store.read, 'C-1')).toEqual([])
    expect(proposalsOf(store.read, 'C-2')).toEqual([])
  }

  it.each(['contradicts', 'updates', 'supports', 'refines', 'duplicates'] as const)(
    'where the one %s the other',
    (kind) => {
      const store = make()
      store.write((writer) => insertRelation(writer, { from: 'C-2', kind, to: 'C-1' }, stamp()))
      none(store)
    },
  )

  it('where somebody told them apart, whichever was named first', () => {
    const store = make()
    store.write((writer) => tellApart(writer, { one: 'C-2', other: 'C-1' }, stamp()))
    store.write((writer) => tellApart(writer, { one: 'C-1', other: 'C-2' }, stamp()))
    none(store)
  })

  it('where the one no longer holds', () => {
    const store = make()
    store.write((writer) => editClaim(writer, 'C-1', { status: 'refuted' }, stamp()))
    none(store)
  })

  it('where they were merged, nor with what a merged one was told apart from', () => {
    const store = make()
    addTrade(store, 'Canola exports to Lend rose')
    store.write((writer) => tellApart(writer, { one: 'C-1', other: 'C-2' }, stamp()))
    store.write((writer) => mergeClaim(writer, 1, 3, stamp()))
    expect(listed(store)).toEqual([])
  })
})

test('of a sentence that stands everywhere not each claim is paired with each, and what contradicts it shows', () => {
  const store = openNotebook()
  for (let number = 0; number < 40; number += 1) addTrade(store, 'The port of Lend is open')
  addTrade(store, 'The port of Lend is closed')
  const found = listed(store)
  expect(found.length).toBeLessThan(40 * 10)
  expect(found.filter((pair) => pair.endsWith('contradiction C-41')).length).toBeGreaterThan(5)
  expect(
    proposalsOf(store.read, 'C-40').filter(({ kind }) => kind === 'contradiction'),
  ).toHaveLength(1)
})

test('little is found among claims in words that mean nothing', () => {
  const store = openNotebook()
  store.write((writer) => generate(writer, sized(300)))
  expect(listed(store).length).toBeLessThan(5)
})

const NEXT = { claim: 9, before: true, most: 5 }

test.each<[string, Sql, RegExp]>([
  ['about an entity', aboutEntity(1, NEXT), /SEARCH claim_entity USING PRIMARY KEY/],
  ['by an entity', byEntity(1, { ...NEXT, before: false }), /SEARCH claim USING COVERING INDEX/],
  ['of a topic', ofTopic(1, NEXT), /SEARCH claim_topic USING PRIMARY KEY/],
  ['that hold a word', claimsHolding('grain'), /VIRTUAL TABLE INDEX/],
  ['in pairs', openPairs('duplicate', 10), /SCAN claim_pair USING COVERING INDEX|claim_pair_score/],
])('claims %s are read in order from an index, and no more than are wanted', (_, query, how) => {
  const taken = openNotebook()
    .read.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${query}`)
    .map(({ detail }) => detail)
    .join('\n')
  expect(taken).toMatch(how)
  expect(taken).not.toMatch(/TEMP B-TREE|AUTOMATIC/)
})
