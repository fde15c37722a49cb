import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateSpan, isEdtf } from '#data/model/dates.ts'

test.each([
  ['2018', '2018-01-01', '2018-12-31'],
  ['2026-01', '2026-01-01', '2026-01-31'],
  ['2026-01~', '2026-01-01', '2026-01-31'],
  ['2026-01-13', '2026-01-13', '2026-01-13'],
  ['2018/2026', '2018-01-01', '2026-12-31'],
  ['../2017', undefined, '2017-12-31'],
  ['2018/..', '2018-01-01', undefined],
  ['201X', '2010-01-01', '2019-12-31'],
])('%s allows %s to %s', (text, from, to) => {
  expect(dateSpan(text)).toEqual({ from, to })
})

test.each(['', 'hello', '2026-13', '2026-02-30', 'spring 2025', '13.1.2026'])(
  '“%s” is no stored date',
  (text) => {
    expect(isEdtf(text)).toBe(false)
  },
)

test('a plain date allows what the grammar says', () => {
  const two = (most: number) =>
    fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'))
  const year = fc.integer({ min: 1000, max: 9999 }).map(String)
  const plain = fc.oneof(
    year,
    fc.tuple(year, two(14)).map((parts) => parts.join('-')),
    fc.tuple(year, two(14), two(33)).map((parts) => parts.join('-')),
  )
  fc.assert(
    fc.property(plain, (text) => {
      // With a doubt it allows the same, and is read by the grammar.
      expect(dateSpan(text)).toEqual(dateSpan(`${text}~`))
    }),
    { numRuns: 500 },
  )
})
