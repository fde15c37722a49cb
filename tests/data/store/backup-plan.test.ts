import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Kept, LEAST, thin } from '#data/store/backup-plan.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.parse('2026-01-01T08:00:00.000Z')

/** Years of work: on some days, backups every half hour for a while; each larger than the one before. */
const years = fc
  .record({
    days: fc.array(
      fc.record({
        gap: fc.integer({ min: 1, max: 40 }),
        count: fc.integer({ min: 1, max: 12 }),
        growth: fc.integer({ min: 0, max: 5_000_000 }),
      }),
      { minLength: 1, maxLength: 80 },
    ),
    files: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ days, files }) => {
    let [at, size, made] = [START, 1_000_000, 0]
    return days.flatMap(({ gap, count, growth }, day): Kept[] => {
      at += gap * DAY
      size += growth
      return Array.from({ length: count }, (_, run) => {
        made += 1
        return { id: `b${made}`, at: at + run * HOUR * 0.5, size, notebook: `f${day % files}` }
      })
    })
  })
const budgets = fc.integer({ min: 0, max: 2_000_000_000 })

/** What is left when backups are thinned after each one, as the program does. */
function live(backups: readonly Kept[], budget: number): Kept[] {
  let kept: Kept[] = []
  for (const backup of backups) {
    kept.push(backup)
    const gone = new Set(thin(kept, backup.at, budget))
    kept = kept.filter(({ id }) => !gone.has(id))
  }
  return kept
}

function sizeOf(backups: readonly Kept[]): number {
  return backups.reduce((sum, { size }) => sum + size, 0)
}

describe('over years', () => {
  test('there are never fewer than three, and the newest is always among them', () => {
    fc.assert(
      fc.property(years, budgets, (backups, budget) => {
        const kept = live(backups, budget)
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(LEAST, backups.length))
        expect(kept.slice(-LEAST)).toEqual(backups.slice(-LEAST))
      }),
    )
  })

  test('beyond the three, and one of each file, they keep to their room', () => {
    fc.assert(
      fc.property(years, budgets, (backups, budget) => {
        const kept = live(backups, budget)
        const files = new Set(kept.map(({ notebook }) => notebook)).size
        if (kept.length > LEAST + files) expect(sizeOf(kept)).toBeLessThanOrEqual(budget)
      }),
    )
  })

  test('the newest of each file that the notebook was stays', () => {
    fc.assert(
      fc.property(years, budgets, (backups, budget) => {
        const kept = new Set(live(backups, budget))
        for (const file of new Set(backups.map(({ notebook }) => notebook))) {
          expect(kept).toContain(backups.findLast(({ notebook }) => notebook === file))
        }
      }),
    )
  })

  test('with room enough, all of the last day stay, one of each day of a month, one of each month', () => {
    fc.assert(
      fc.property(years, (backups) => {
        const one = backups.map((backup) => ({ ...backup, notebook: 'one' }))
        const now = one.at(-1)!.at
        const kept = live(one, Infinity)
        const left = new Set(kept)
        for (const backup of one) {
          const age = now - backup.at
          const same = (part: number) =>
            kept.some(({ at }) => iso(at).slice(0, part) === iso(backup.at).slice(0, part))
          if (age <= DAY) expect(left).toContain(backup)
          else expect(same(age <= 31 * DAY ? 10 : 7), iso(backup.at)).toBe(true)
        }
        // But for the three that stay whatever their age.
        const old = kept
          .slice(0, -LEAST)
          .filter(({ at }) => now - at > 31 * DAY)
          .map(({ at }) => iso(at).slice(0, 7))
        expect(new Set(old).size).toBe(old.length)
      }),
    )
  })

  test('to thin twice is to thin once', () => {
    fc.assert(
      fc.property(years, budgets, (backups, budget) => {
        const now = backups.at(-1)!.at
        const gone = new Set(thin(backups, now, budget))
        const left = backups.filter(({ id }) => !gone.has(id))
        expect(thin(left, now, budget)).toEqual([])
      }),
    )
  })
})

test('where room is short the old ones stay spread: near ones dense, far ones sparse, years back', () => {
  // Three years at eight backups a working day, room for twenty.
  const backups: Kept[] = []
  for (let day = 0; day < 3 * 365; day += 1) {
    for (let run = 0; run < 8; run += 1) {
      const at = START + day * DAY + run * HOUR
      backups.push({ id: `b${at}`, at, size: 1_000_000, notebook: 'one' })
    }
  }
  const now = backups.at(-1)!.at
  const ages = live(backups, 20_000_000).map(({ at }) => (now - at) / DAY)
  const within = (from: number, to: number) => ages.filter((age) => age >= from && age < to).length
  expect(ages.length).toBe(20)
  expect(within(0, 1)).toBeGreaterThanOrEqual(3)
  expect(within(1, 31)).toBeGreaterThanOrEqual(3)
  expect(within(31, 365)).toBeGreaterThanOrEqual(2)
  expect(within(365, 3 * 365)).toBeGreaterThanOrEqual(1)
  // No hole is wider than the age of its nearer end, and a day.
  const holes = ages.slice(1).map((age, index) => (ages[index]! - age) / (age + 1))
  expect(Math.max(...holes)).toBeLessThan(3)
})

test('a clock that went back takes nothing away that it should not', () => {
  const backups = [3, 2, 1].map((day) => ({ id: `b${day}`, at: START + day * DAY, size: 1 }))
  expect(thin(backups, START, 0)).toEqual([])
  expect(thin([], START, 0)).toEqual([])
})

function iso(at: number): string {
  return new Date(at).toISOString()
}
