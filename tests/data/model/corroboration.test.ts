import fc from 'fast-check'
import { expect, test } from 'vitest'
import { independentSpeakers, type Origins, pickApart } from '#data/model/corroboration.ts'
import type { Ref } from '#data/model/refs.ts'

type Source = Ref<'source'>

/** Claims C-1, C-2 … of these speakers, each with the sources that state it. */
function told(said: readonly [string, ...Source[]][], origins: Origins<Source> = new Map()) {
  return independentSpeakers(
    said.map(([speaker, ...sources], at) => ({ claim: `C-${at + 1}` as const, speaker, sources })),
    origins,
  )
}

const RETOLD: Origins<Source> = new Map([
  ['S-2', new Set<Source>(['S-1'])],
  ['S-3', new Set<Source>(['S-1'])],
])

test('speakers in sources of their own are independent; one speaker counts once', () => {
  const said = told([
    ['Li', 'S-1'],
    ['Xi', 'S-2'],
    ['Li', 'S-3'],
  ])
  expect(said.counted).toEqual([
    { claim: 'C-1', source: 'S-1' },
    { claim: 'C-2', source: 'S-2' },
  ])
  expect(said.uncounted).toEqual([{ claim: 'C-3', why: 'same-speaker', as: 'C-1' }])
})

test('speakers that only one source reports are not', () => {
  const said = told([
    ['Li', 'S-1'],
    ['Xi', 'S-1'],
  ])
  expect(said.counted).toEqual([{ claim: 'C-1', source: 'S-1' }])
  expect(said.uncounted).toEqual([
    { claim: 'C-2', why: 'same-origin', source: 'S-1', origin: 'S-1', as: 'C-1' },
  ])
})

test('who stands in more than one source is counted by the one that is free', () => {
  const said = told([
    ['Li', 'S-1', 'S-2'],
    ['Xi', 'S-1'],
  ])
  expect(said.counted).toEqual([
    { claim: 'C-1', source: 'S-2' },
    { claim: 'C-2', source: 'S-1' },
  ])
})

test('a source and its retelling are one, and what they go back to is said; so are two retellings', () => {
  const one = told(
    [
      ['Li', 'S-1'],
      ['Xi', 'S-2'],
    ],
    RETOLD,
  )
  expect(one.counted).toHaveLength(1)
  expect(one.uncounted).toEqual([
    { claim: 'C-2', why: 'same-origin', source: 'S-2', origin: 'S-1', as: 'C-1' },
  ])
  const two = told(
    [
      ['Li', 'S-2'],
      ['Xi', 'S-3'],
    ],
    RETOLD,
  )
  expect(two.counted).toHaveLength(1)
})

test('a digest of two sources does not stand in their way', () => {
  const origins: Origins<Source> = new Map([['S-3', new Set<Source>(['S-1', 'S-2'])]])
  const said = told(
    [
      ['Digest', 'S-3'],
      ['Li', 'S-1'],
      ['Xi', 'S-2'],
    ],
    origins,
  )
  expect(said.counted.map(({ claim }) => claim)).toEqual(['C-2', 'C-3'])
})

test('a claim without evidence makes nobody count', () => {
  const said = told([['Li'], ['Xi', 'S-1']])
  expect(said.counted).toEqual([{ claim: 'C-2', source: 'S-1' }])
  expect(said.uncounted).toEqual([{ claim: 'C-1', why: 'unsourced' }])
})

test('each claim is counted or told why not, and no two that count share an origin', () => {
  const source = fc.integer({ min: 1, max: 6 }).map((number): Source => `S-${number}`)
  const said = fc.array(
    fc.tuple(fc.constantFrom('Li', 'Xi', 'Ma', 'Wu'), fc.array(source, { maxLength: 3 })),
    { maxLength: 8 },
  )
  const derived = fc.uniqueArray(fc.tuple(source, fc.uniqueArray(source, { minLength: 1 })), {
    selector: ([from]) => from,
  })
  fc.assert(
    fc.property(said, derived, (claims, pairs) => {
      const origins = new Map(pairs.map(([from, roots]) => [from, new Set(roots)]))
      const { counted, uncounted } = told(
        claims.map(([speaker, sources]) => [speaker, ...sources]),
        origins,
      )
      const all = [...counted, ...uncounted].map(({ claim }) => claim)
      expect(all.toSorted()).toEqual(claims.map((_, at) => `C-${at + 1}`).toSorted())
      const roots = counted.flatMap(({ source: one }) => [...(origins.get(one) ?? [one])])
      expect(new Set(roots).size).toBe(roots.length)
    }),
  )
})

test('of each choice one option is taken, apart from the others', () => {
  const sets = (...options: string[]) => options.map((option) => new Set(option))
  expect(pickApart([sets('ab'), sets('a'), sets('b', 'c')])).toEqual([undefined, 0, 0])
  expect(pickApart([sets(), sets('a')])).toEqual([undefined, 0])
})
