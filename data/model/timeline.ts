/** Months that a date allows, as `YYYY-MM`, and how many things have such a date; an absent end is open. */
export interface Spread {
  readonly from: string | null
  readonly to: string | null
  readonly count: number
}

/** Rows of counts over the same periods, none of them left out. */
export interface Timeline {
  /** As a query writes them: `2026-01`, `2026`, `1950..1959`. */
  readonly periods: readonly string[]
  /** For each row how many things may be of each period. */
  readonly rows: readonly (readonly number[])[]
}

/** How many months a period may have, the shortest first, and how many periods are drawn at most. */
const STEPS: readonly { readonly months: number; readonly most: number }[] = [
  { months: 1, most: 36 },
  { months: 12, most: 60 },
  { months: 120, most: 60 },
  { months: 1_200, most: 100 },
]

/**
 * Counts by month, or by year, decade or century where that would be too many bars. As in a search, a
 * vague date is of each period that it may be of, so the counts of a row can add up to more than there
 * are; an open end reaches as far as any other date does.
 */
export function timelineOf(rows: readonly (readonly Spread[])[]): Timeline {
  const spans = rows.map((spreads) => spreads.flatMap(monthsOf))
  const known = spans.flat().flatMap(({ from, to }) => [from, to].filter(Number.isFinite))
  if (known.length === 0) return { periods: [], rows: rows.map(() => []) }
  // Not spread into a call: there may be too many for its arguments.
  const first = known.reduce((least, month) => Math.min(least, month))
  const last = known.reduce((most, month) => Math.max(most, month))
  const { months } =
    STEPS.find((step) => placeIn(last, step.months) - placeIn(first, step.months) < step.most) ??
    STEPS.at(-1)!
  const start = placeIn(first, months)
  const count = placeIn(last, months) - start + 1
  return {
    periods: Array.from({ length: count }, (_, at) => periodAt((start + at) * months, months)),
    rows: spans.map((row) => {
      const bars = Array.from({ length: count }, () => 0)
      for (const { from, to, count: found } of row) {
        const begin = Math.max(from === -Infinity ? 0 : placeIn(from, months) - start, 0)
        const end = Math.min(to === Infinity ? count - 1 : placeIn(to, months) - start, count - 1)
        for (let at = begin; at <= end; at += 1) bars[at]! += found
      }
      return bars
    }),
  }
}

interface Months {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** Months counted from year 0; nothing for what lies before it. */
function monthsOf({ from, to, count }: Spread): Months[] {
  const first = from === null ? -Infinity : monthOf(from)
  const last = to === null ? Infinity : monthOf(to)
  if (last === undefined) return []
  return [{ from: first ?? -Infinity, to: last, count }]
}

function monthOf(text: string): number | undefined {
  const [whole, year, month] = /^(\d{4})-(\d\d)$/.exec(text) ?? []
  return whole === undefined ? undefined : Number(year) * 12 + Number(month) - 1
}

function placeIn(month: number, months: number): number {
  return Math.floor(month / months)
}

function periodAt(month: number, months: number): string {
  const year = Math.floor(month / 12)
  if (months === 1) return `${padded(year)}-${String((month % 12) + 1).padStart(2, '0')}`
  if (months === 12) return padded(year)
  return `${padded(year)}..${padded(year + months / 12 - 1)}`
}

function padded(year: number): string {
  return String(year).padStart(4, '0')
}
