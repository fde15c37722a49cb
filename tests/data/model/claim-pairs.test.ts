import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { judgePair, type PairSide, PROPOSAL_KINDS } from '#data/model/claim-pairs.ts'
import { dateSpan } from '#data/model/dates.ts'
import { KnownNames } from '#data/model/known-names.ts'
import { readWording } from '#data/model/wording.ts'
import {
  KNOWN,
  type LabelledPair,
  labelledPairs,
  unseenPairs,
} from '#tests/fixtures/claim-pairs.ts'
import { labelledTexts } from '#tests/support/labelled.ts'

const PEOPLE = ['Tomas Berg', 'Mark Carney']
const names = new KnownNames(
  KNOWN.flatMap((all, entity) =>
    all.map((name) => ({ entity, name, person: PEOPLE.includes(name) })),
  ),
)

interface Facts {
  readonly said?: string | undefined
  readonly on?: string | undefined
  readonly topic?: number
  readonly entities?: readonly number[]
}

function side(statement: string, { said = '2026-01', on, topic = 1, entities = [] }: Facts = {}) {
  return {
    wording: readWording(statement, names),
    entities: new Set(entities),
    topics: new Set([topic]),
    said: dateSpan(said),
    on: on === undefined ? undefined : dateSpan(on),
  } satisfies PairSide
}

function sidesOf({ one, other, said, on, untied }: LabelledPair): [PairSide, PairSide] {
  return [
    side(one, { said: said?.[0], on: on?.[0] }),
    side(other, { said: said?.[1], on: on?.[1], topic: untied ? 2 : 1 }),
  ]
}

describe.each([
  ['the pairs that the rules were made with', labelledPairs, 0.95, 0.9],
  ['pairs that the rules are not tuned for', unseenPairs, 0.85, 0.7],
] as const)('of %s', (name, pairs, leastPrecision, leastRecall) => {
  const told = pairs.map((pair) => ({ is: pair.is, told: judgePair(...sidesOf(pair))?.kind, pair }))

  it.each(PROPOSAL_KINDS)('most that are a %s are told, and little else is', (kind) => {
    const right = told.filter((each) => each.is === kind && each.told === kind).length
    const precision = right / told.filter((each) => each.told === kind).length
    const recall = right / told.filter((each) => each.is === kind).length
    process.stdout.write(
      `${name}: ${kind}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}\n`,
    )
    const wrong = told
      .filter((each) => (each.told ?? 'neither') !== each.is)
      .map(({ is, told: found, pair }) => `${is}, told ${found}: ${pair.one} | ${pair.other}`)
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(leastPrecision)
    expect(recall, wrong.join('\n')).toBeGreaterThanOrEqual(leastRecall)
  })
})

test('of what texts about other matters say, hardly any two sentences are told', () => {
  const sides = labelledTexts('tests/fixtures/labelled-dev').flatMap(({ sentences }) =>
    sentences.map(({ text }) => side(text)),
  )
  const pairs = sides.flatMap((one, at) =>
    sides.slice(at + 1).filter((other) => judgePair(one, other) !== undefined),
  )
  process.stdout.write(`${sides.length} sentences of other matters: ${pairs.length} pairs told\n`)
  expect(sides.length).toBeGreaterThan(150)
  expect(pairs.length).toBeLessThanOrEqual(5)
})

test('what clashes is told in the words of each claim', () => {
  const clashes = (one: string, other: string) =>
    judgePair(side(one), side(other))?.grounds.clashes ?? []
  expect(clashes('Exports of canola rose', 'Exports of canola fell')).toEqual([
    { why: 'opposite', one: 'rose', other: 'fell' },
  ])
  expect(clashes('The barley levy will be lowered', 'The barley levy won’t be lowered')).toEqual([
    { why: 'negated', one: 'lowered', other: 'lowered' },
  ])
  expect(
    clashes(
      'The raid on the camp killed 12 soldiers',
      'The raid on the camp killed 1,200 soldiers',
    ),
  ).toEqual([{ why: 'figure', one: '12', other: '1,200' }])
})

test('a pair needs something in common beside its words, unless those are nearly the same', () => {
  const statement = 'The port of Vell is closed to foreign ships'
  const opposed = 'At night the port of Vell is open to foreign ships, say fishermen'
  const there = side(opposed, { topic: 2 })
  expect(judgePair(side(statement), there)).toBeUndefined()
  expect(judgePair(side(statement), side(opposed))?.grounds.topics).toEqual([1])
  expect(
    judgePair(side(statement, { entities: [4] }), side(opposed, { topic: 2, entities: [4, 5] }))
      ?.grounds.entities,
  ).toEqual([4])
  expect(judgePair(side(statement), side(statement, { topic: 2 }))?.kind).toBe('duplicate')
})

test('of a statement as long as a book the beginning is read', () => {
  const book = Array.from({ length: 100_000 }, (_, at) => `Name${at} ${at}`).join(' ')
  const long = side(`Exports of canola rose. ${book}`)
  expect(long.wording.words.size).toBeLessThan(1_000)
  expect(long.wording.figures.length).toBeLessThan(1_000)
  expect([...long.wording.words.keys()]).toContain('canola')
})

test('claims about two times, or said in two, are no pair', () => {
  const [one, other] = ['The port of Vell is open', 'The port of Vell is closed']
  const judged = (first: Facts, second: Facts) =>
    judgePair(side(one, first), side(other, second))?.grounds.date
  expect(judged({ on: '2026' }, { on: '2026-03' })).toBe('same')
  expect(judged({ on: '2025' }, { on: '2026-03' })).toBeUndefined()
  expect(judged({ said: '2026-01-10' }, { said: '2026-01-30' })).toBe('near')
  expect(judged({ said: '2025-01-10' }, { said: '2026-01-30' })).toBeUndefined()
  expect(judged({ said: '2024' }, { said: '2024/..' })).toBe('same')
})

describe('for any two claims', () => {
  const sentence = fc
    .array(
      fc.constantFrom(
        ...'Canada Beijing exports of canola rose fell not never 12 30 % soldiers denied that the port open closed in 2024 by 中国 不会 支持 反对 。'.split(
          ' ',
        ),
        'Tomas Berg',
      ),
      { minLength: 1, maxLength: 9 },
    )
    .map((words) => words.join(' '))
  const date = fc.constantFrom('2026', '2026-01', '2025-12-31')
  const text = fc.oneof(
    sentence,
    sentence.map((words) => `Exports of canola rose ${words}`),
    fc.constantFrom(...labelledPairs.flatMap(({ one, other }) => [one, other])),
    fc.string({ unit: 'grapheme' }),
  )
  const claim = fc.record({ text, said: date })

  it('the answer is the same whichever comes first', () => {
    let found = 0
    fc.assert(
      fc.property(claim, claim, (one, other) => {
        const [first, second] = [side(one.text, one), side(other.text, other)]
        const [there, back] = [judgePair(first, second), judgePair(second, first)]
        if (there) found += 1
        expect(back?.kind).toBe(there?.kind)
        expect(back?.score).toBe(there?.score)
        expect(back?.grounds.entities).toEqual(there?.grounds.entities)
        expect(turned(back?.grounds.clashes)).toEqual(turned(there?.grounds.clashes, true))
      }),
      { numRuns: 3_000 },
    )
    expect(found).toBeGreaterThan(20)
  })

  it('one does not contradict itself', () => {
    fc.assert(
      fc.property(claim, ({ text, said }) => {
        const kind = judgePair(side(text, { said }), side(text, { said }))?.kind
        expect(kind).not.toBe('contradiction')
      }),
      { numRuns: 500 },
    )
  })
})

/** What clashes, in any order, seen from the one claim or the other. */
function turned(
  clashes: readonly { why: string; one: string; other: string }[] = [],
  round = false,
): string[] {
  return clashes
    .map(({ why, one, other }) => (round ? `${why} ${other} ${one}` : `${why} ${one} ${other}`))
    .toSorted()
}
