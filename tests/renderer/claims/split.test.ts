import { expect, test } from 'vitest'
import type { Claim } from '#data/model/claim.ts'
import { beginSplit, partsOf } from '#renderer/claims/split/draft.ts'
import { CLAIMS } from '#tests/main/export/sample-facts.ts'

const claim = (passages: readonly string[], topics: readonly string[]): Claim => ({
  ...CLAIMS[0]!,
  statement: 'Two things',
  evidence: passages.map((passage) => ({ ...CLAIMS[0]!.evidence[0]!, passage })),
  topics,
  entities: ['Canada'],
})

test('at first the last passage goes, and both are about the same', () => {
  const whole = claim(['p', 'q', 'r'], ['trade'])
  expect(partsOf({ ...beginSplit(whole), second: ' The other ' }, whole)).toEqual({
    first: {
      statement: 'Two things',
      passages: ['p', 'q'],
      topics: ['trade'],
      entities: ['Canada'],
    },
    second: {
      statement: 'The other',
      passages: ['r'],
      topics: ['trade'],
      entities: ['Canada'],
    },
  })
})

test('one passage is behind both', () => {
  const whole = claim(['p'], [])
  const { first, second } = partsOf(beginSplit(whole), whole)
  expect([first.passages, second.passages]).toEqual([['p'], ['p']])
})

test('what came to the claim since the draft was begun stays with the first', () => {
  const draft = beginSplit(claim(['p'], ['trade']))
  const { first, second } = partsOf(draft, claim(['p', 'new'], ['trade', 'late']))
  expect(first).toMatchObject({ passages: ['p', 'new'], topics: ['trade', 'late'] })
  expect(second).toMatchObject({ passages: ['p'], topics: ['trade'] })
})
