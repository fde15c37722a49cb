import { describe, expect, test } from 'vitest'
import type { ClaimSuggestion } from '#preload/contract/claim-suggestions.ts'
import { claimOf, clipped, draftFrom, evidenceOf } from '#renderer/claims/triage/taking.ts'
import { keyOf, neighbour, nextOpen, reopened, triage } from '#renderer/claims/triage/triage.ts'

const suggestion = (start: number, more: Partial<ClaimSuggestion> = {}): ClaimSuggestion => ({
  start,
  end: start + 10,
  exact: 'The words.',
  statement: 'The words',
  kind: 'fact',
  entities: [],
  topics: [],
  alike: [],
  claims: [],
  score: 0.7,
  why: [],
  ...more,
})
const ALL = [suggestion(0), suggestion(20), suggestion(40), suggestion(60)]
const NOTHING = { passages: [], dismissed: [], underWay: [] }
const key = (start: number) => keyOf(suggestion(start))
const stages = (decided: Partial<typeof NOTHING> | object) =>
  triage(ALL, { ...NOTHING, ...decided }).map(({ stage }) => stage)

describe('what was decided on a suggestion', () => {
  test('is nothing at first', () => {
    expect(stages({})).toEqual(['open', 'open', 'open', 'open'])
  })

  test('is told from the passages: more than half in common', () => {
    const passages = [
      { start: 0, end: 10, claims: ['C-1'] },
      { start: 15, end: 25, claims: ['C-2'] },
      { start: 44, end: 50, claims: ['C-3'] },
      { start: 60, end: 70, claims: [] },
    ]
    expect(stages({ passages })).toEqual(['claimed', 'open', 'claimed', 'open'])
  })

  test('is a claim also while that is on its way, and even where it was dismissed', () => {
    const dismissed = [key(20), key(40)]
    expect(stages({ dismissed, underWay: [key(40)] })).toEqual([
      'open',
      'dismissed',
      'claimed',
      'open',
    ])
  })
})

describe('going on', () => {
  const list = triage(ALL, {
    passages: [{ start: 20, end: 30, claims: ['C-1'] }],
    dismissed: [key(40)],
    underWay: [],
  })

  test('leads to the next one that is open, and from the last to the first', () => {
    expect(nextOpen(list)?.key).toBe(key(0))
    expect(nextOpen(list, key(0))?.key).toBe(key(60))
    expect(nextOpen(list, key(60))?.key).toBe(key(0))
    expect(nextOpen(list.slice(1, 3), key(20))).toBeUndefined()
  })

  test('never leads to the same one', () => {
    expect(nextOpen(list.slice(0, 3), key(0))).toBeUndefined()
  })

  test('by one ends at both ends', () => {
    expect(neighbour(list, key(0), -1)?.key).toBe(key(0))
    expect(neighbour(list, key(0), 1)?.key).toBe(key(20))
    expect(neighbour(list, key(60), 1)?.key).toBe(key(60))
    expect(neighbour([], undefined, 1)).toBeUndefined()
  })
})

test('the suggestion whose claim was taken back is to be decided on again', () => {
  const passages = [{ start: 20, end: 30, claims: ['C-1'] as const }]
  const before = triage(ALL, { ...NOTHING, passages })
  const now = triage(ALL, NOTHING)
  expect(reopened(before, now)?.key).toBe(key(20))
  expect(reopened(before, before)).toBeUndefined()
  // What was on its way only never carried a claim.
  expect(reopened(triage(ALL, { ...NOTHING, underWay: [key(0)] }), now)).toBeUndefined()
})

describe('a suggestion that is taken', () => {
  const full = suggestion(0, {
    prefix: 'Before it.',
    speaker: { name: 'Dara Quill' },
    kind: 'denial',
    hedge: 'may',
    said: '2026-03-04',
    on: '2019',
    topics: ['trade'],
    entities: [
      { name: 'Canada', kind: 'place', entity: 'E-1' },
      { name: 'Quill & Sons', kind: 'organisation' },
    ],
  })

  test('is an ungraded claim, about what the notebook knows', () => {
    expect(claimOf(full)).toEqual({
      statement: 'The words',
      speaker: 'Dara Quill',
      kind: 'denial',
      hedge: 'may',
      said: '2026-03-04',
      on: '2019',
      topics: ['trade'],
      entities: ['Canada'],
    })
    expect(claimOf(suggestion(0)).speaker).toBeUndefined()
  })

  test('rests on its words, told from the same elsewhere by what stands before', () => {
    expect(evidenceOf('S-1', full)).toEqual({
      source: 'S-1',
      exact: 'The words.',
      prefix: 'Before it.',
    })
    expect(evidenceOf('S-1', suggestion(0))).toEqual({ source: 'S-1', exact: 'The words.' })
  })

  test('is short in a message, cut between words', () => {
    expect(clipped('Short.')).toBe('Short.')
    expect(clipped('word '.repeat(20))).toBe(`${'word '.repeat(12).trim()}…`)
    expect(clipped('x'.repeat(99))).toBe(`${'x'.repeat(60)}…`)
  })

  test('fills the form, with the new names too', () => {
    expect(draftFrom(full)).toMatchObject({
      statement: 'The words',
      speaker: 'Dara Quill',
      kind: 'denial',
      hedge: 'may',
      topics: ['trade'],
      entities: ['Canada', 'Quill & Sons'],
      said: { date: '2026-03-04' },
      on: { date: '2019' },
    })
  })
})
