import { describe, expect, test } from 'vitest'
import { editClaim } from '#data/store/claim-edits.ts'
import { countByStatus } from '#data/store/claim-pages.ts'
import { getClaim } from '#data/store/claims.ts'
import { insertEntity, listEntities } from '#data/store/entities.ts'
import { insertRelation } from '#data/store/relations.ts'
import { editSources, getSource, listSources } from '#data/store/sources.ts'
import { listTopics } from '#data/store/topics.ts'
import { addClaim, addSource } from '#tests/support/facts.ts'
import { AT, openNotebook, stamp } from '#tests/support/notebooks.ts'

describe('a claim', () => {
  test('is kept whole, and tied to its words by offsets in code points', () => {
    const store = openNotebook()
    const source = addSource(store, undefined, { publisher: 'Wire service', reliability: 'B' })
    const ref = addClaim(store, {
      kind: 'opinion',
      said: '2026-01',
      on: '2026~',
      hedge: 'called',
      credibility: 2,
      likelihood: { scale: 'icd203', band: 5 },
      comment: 'One voice only.',
      topics: ['trade/tariffs/canola', 'Talks'],
      entities: ['Canada'],
      evidence: [{ source, exact: 'called the talks "useful"' }],
      why: 'close to the talks',
    })
    expect(getClaim(store.read, ref)).toMatchObject({
      ref: 'C-1',
      kind: 'opinion',
      speaker: 'Colin Robertson',
      speakerIs: { entity: 'E-2', name: 'Colin Robertson' },
      said: '2026-01',
      on: '2026~',
      credibility: 2,
      reliability: 'B',
      likelihood: { scale: 'icd203', band: 5 },
      status: 'open',
      topics: ['Talks', 'trade/tariffs/canola'],
      entities: ['Canada'],
      evidence: [
        {
          source: 'S-1',
          role: 'states',
          exact: 'called the talks “useful”',
          start: 60,
          end: 85,
          anchor: 'exact',
        },
      ],
      gradings: [
        {
          field: 'credibility',
          value: '2',
          author: 'A. Analyst',
          at: AT,
          why: 'close to the talks',
        },
        { field: 'likelihood', value: 'icd203:5', why: 'close to the talks' },
      ],
    })
    expect(getSource(store.read, source).passages).toMatchObject([
      { exact: 'called the talks “useful”', claims: ['C-1'] },
    ])
  })

  test('without a speaker is made by the source that it quotes', () => {
    const store = openNotebook()
    const source = addSource(store)
    const ref = addClaim(store, {
      speaker: undefined,
      evidence: [{ source, exact: 'Tariffs on canola answer tariffs on vehicles' }],
    })
    expect(getClaim(store.read, ref).speakerIs).toEqual({ source: 'S-1', name: 'Wire' })
  })

  test.each([
    ['no speaker and no words', { speaker: undefined }, 'speaker-missing'],
    [
      'words that are not there',
      { evidence: [{ source: 'S-1', exact: 'rapeseed' }] },
      'quote-missing',
    ],
    [
      'words that stand there twice',
      { evidence: [{ source: 'S-1', exact: 'canola' }] },
      'quote-ambiguous',
    ],
    ['a source that is not there', { evidence: [{ source: 'S-9', exact: 'canola' }] }, 'not-found'],
    ['a topic that is none', { topics: ['a b'] }, 'input-invalid'],
  ] as const)('with %s changes nothing', (_, claim, code) => {
    const store = openNotebook()
    addSource(store)
    expect(() => addClaim(store, claim)).toThrow(expect.objectContaining({ code }))
    expect(countByStatus(store.read).all).toBe(0)
    expect(listTopics(store.read)).toEqual([])
    expect(listEntities(store.read)).toEqual([])
  })

  test('takes words that stand there twice, once the words before them are given', () => {
    const store = openNotebook()
    const source = addSource(store)
    const ref = addClaim(store, { evidence: [{ source, exact: 'canola', prefix: 'Tariffs on' }] })
    expect(getClaim(store.read, ref).evidence[0]?.suffix).toBe(' answer tariffs on vehicles.')
  })

  test('keeps who changed its status and grade, when and why', () => {
    const store = openNotebook()
    const ref = addClaim(store, { credibility: 2, comment: 'x', topics: ['a', 'b'] })
    store.write((writer) =>
      editClaim(
        writer,
        ref,
        { credibility: null, status: 'disputed', comment: null, topics: ['c'], why: 'denied' },
        stamp(),
      ),
    )
    const claim = getClaim(store.read, ref)
    expect(claim).toMatchObject({ status: 'disputed', topics: ['c'] })
    expect(claim.comment).toBeUndefined()
    expect(claim.credibility).toBeUndefined()
    expect(claim.gradings.map(({ field, value, why }) => [field, value, why])).toEqual([
      ['credibility', '2', undefined],
      ['credibility', undefined, 'denied'],
      ['status', 'disputed', 'denied'],
    ])
  })
})

test('a relation shows from both its ends, once, and never ties a claim to itself', () => {
  const store = openNotebook()
  const one = addClaim(store)
  const other = addClaim(store, { statement: 'They stay' })
  const relate = (from: typeof one, to: typeof one) =>
    store.write((writer) =>
      insertRelation(writer, { from, kind: 'contradicts', to, why: 'y' }, stamp()),
    )
  relate(one, other)
  expect(getClaim(store.read, one).relations).toMatchObject([
    { direction: 'out', claim: other, why: 'y' },
  ])
  expect(getClaim(store.read, other).relations).toMatchObject([{ direction: 'in', claim: one }])
  expect(() => relate(one, other)).toThrow(expect.objectContaining({ code: 'relation-exists' }))
  expect(() => relate(one, one)).toThrow(expect.objectContaining({ code: 'relation-self' }))
  expect(getClaim(store.read, one).status).toBe('open')
})

test('a source inherits its publisher’s reliability until it has its own', () => {
  const store = openNotebook()
  store.write((writer) =>
    insertEntity(
      writer,
      { kind: 'publisher', name: 'Wire service', aliases: ['WS'], reliability: 'B' },
      stamp(),
    ),
  )
  const source = addSource(store, undefined, { publisher: 'ws' })
  expect(getSource(store.read, source)).toMatchObject({
    publisher: 'Wire service',
    reliability: 'B',
    reliabilityFrom: 'publisher',
  })
  store.write((writer) => editSources(writer, [source], { reliability: 'D' }, 'late', stamp()))
  expect(getSource(store.read, source)).toMatchObject({
    reliability: 'D',
    reliabilityFrom: 'source',
  })
  store.write((writer) => editSources(writer, [source], { reliability: null }, 'mended', stamp()))
  expect(listSources(store.read)).toMatchObject([{ reliability: 'B' }])
})

test('topics count what is tagged with them and with all below', () => {
  const store = openNotebook()
  addClaim(store, { topics: ['trade/tariffs', 'trade/tariffs/canola'] })
  addClaim(store, { topics: ['TRADE'] })
  expect(listTopics(store.read).map(({ path, claims }) => [path, claims])).toEqual([
    ['trade', 2],
    ['trade/tariffs', 1],
    ['trade/tariffs/canola', 1],
  ])
})
