import { describe, expect, test } from 'vitest'
import {
  formatGrade,
  likelihoodOf,
  likelihoodTerm,
  SCALE_IDS,
  SCALES,
} from '#data/model/ratings.ts'

describe.each(SCALE_IDS)('the scale %s', (id) => {
  const { bands } = SCALES[id]

  test('has seven bands in order', () => {
    expect(bands.map(({ band }) => band)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test('reads each of its terms as its band, and no term as two', () => {
    const terms = bands.flatMap((band) => band.terms.map((term) => [term, band.band] as const))
    expect(new Set(terms.map(([term]) => term)).size).toBe(terms.length)
    for (const [term, band] of terms) {
      expect(likelihoodOf(term.toUpperCase(), id)).toEqual({ scale: id, band })
    }
    for (const { band, terms: own } of bands)
      expect(own).toContain(likelihoodTerm({ scale: id, band }))
  })
})

test('a term of another scale is none of this one', () => {
  expect(likelihoodOf('realistic possibility', 'icd203')).toBeUndefined()
  expect(likelihoodOf('roughly even chance', 'phia')).toBeUndefined()
})

test.each([
  ['B', 2, 'B2'],
  ['F', 6, 'F6'],
  ['B', undefined, 'B–'],
  [undefined, 2, '–2'],
  [undefined, undefined, '– –'],
] as const)('%s and %s show as %s', (reliability, credibility, shown) => {
  expect(formatGrade(reliability, credibility)).toBe(shown)
})
