import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Spread, timelineOf } from '#data/model/timeline.ts'

const spread = (from: string | null, to: string | null, count = 1): Spread => ({ from, to, count })

it('counts by month, with the months between', () => {
  expect(timelineOf([[spread('2025-11', '2025-11', 2), spread('2026-02', '2026-02')]])).toEqual({
    periods: ['2025-11', '2025-12', '2026-01', '2026-02'],
    rows: [[2, 0, 0, 1]],
  })
})

it('counts a vague date in each period that it may be of', () => {
  const rows = [[spread('2025-01', '2025-03'), spread(null, '2025-01'), spread('2025-03', null)]]
  expect(timelineOf(rows).rows).toEqual([[2, 1, 2]])
})

it('gives several rows the same periods', () => {
  expect(timelineOf([[spread('2026-01', '2026-01')], [], [spread('2026-03', '2026-03')]])).toEqual({
    periods: ['2026-01', '2026-02', '2026-03'],
    rows: [
      [1, 0, 0],
      [0, 0, 0],
      [0, 0, 1],
    ],
  })
})

it.each([
  ['2001-01', '2026-01', '2001', '2026'],
  ['1812-06', '2026-01', '1810..1819', '2020..2029'],
  ['0802-01', '2026-01', '0800..0899', '2000..2099'],
])('takes longer periods where there would be too many: %s to %s', (from, to, first, last) => {
  const { periods } = timelineOf([[spread(from, from), spread(to, to)]])
  expect([periods[0], periods.at(-1)]).toEqual([first, last])
})

it('leaves out what no calendar of ours has, and is empty without dates', () => {
  expect(timelineOf([[spread('-0500-0', '-0490-0')], []])).toEqual({ periods: [], rows: [[], []] })
})

it('loses nothing and invents nothing, and stays drawable', () => {
  const month = fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, at]) => `${String(year).padStart(4, '0')}-${String(at).padStart(2, '0')}`)
  fc.assert(
    fc.property(fc.array(fc.tuple(month, month), { minLength: 1, maxLength: 20 }), (pairs) => {
      const spreads = pairs.map(([one, other]) =>
        one < other ? spread(one, other) : spread(other, one),
      )
      const { periods, rows } = timelineOf([spreads])
      expect(periods.length).toBeLessThanOrEqual(100)
      expect(periods).toEqual([...new Set(periods)].toSorted())
      for (const [at, period] of periods.entries()) {
        const [first = '', last = first] = period.split('..')
        const within = spreads.filter(
          ({ from, to }) => from! <= last.padEnd(7, '~') && to! >= first,
        )
        expect(rows[0]?.[at], period).toBe(within.length)
      }
    }),
  )
})
