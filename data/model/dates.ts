import edtf from 'edtf'

/** A date as stored: an EDTF string (ISO 8601-2), such as `2018`, `2026-01~`, `2018/2026`, `2025-21`. */
export type Edtf = string

/** The first and last day that a date allows, as `YYYY-MM-DD`; an open end is `undefined`. */
export interface DateSpan {
  readonly from: string | undefined
  readonly to: string | undefined
}

function day(milliseconds: number): string | undefined {
  return Number.isFinite(milliseconds)
    ? new Date(milliseconds).toISOString().split('T')[0]
    : undefined
}

/**
 * The days of a season without a hemisphere, as the northern year has them; winter begins in the
 * December of its year. The library counts seasons as quarters.
 */
function seasonSpan(text: string): DateSpan | undefined {
  const [whole, year, code] = /^(\d{4})-(2[1-4])$/.exec(text) ?? []
  if (whole === undefined) return undefined
  const month = (Number(code) - 20) * 3
  return {
    from: day(Date.UTC(Number(year), month - 1, 1)),
    to: day(Date.UTC(Number(year), month + 2, 0)),
  }
}

/** The days of a plain year, month or day, which most dates are: the grammar takes long for each. */
function plainSpan(text: string): DateSpan | undefined {
  const [whole, year, month, date] =
    /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/.exec(text) ?? []
  if (whole === undefined) return undefined
  const first = month === undefined ? 0 : Number(month) - 1
  const last = month === undefined ? 11 : first
  if (date === undefined) {
    return {
      from: day(Date.UTC(Number(year), first)),
      to: day(Date.UTC(Number(year), last + 1, 0)),
    }
  }
  const only = day(Date.UTC(Number(year), first, Number(date)))
  // 30 February is the 2nd of March to the calendar, and no date to the grammar.
  return only === text ? { from: only, to: only } : undefined
}

/** The days that an EDTF date allows; `undefined` when the text is not EDTF. Lists sort by `from`. */
export function dateSpan(text: Edtf): DateSpan | undefined {
  const plain = plainSpan(text)
  if (plain) return plain
  try {
    const date = edtf(text)
    return seasonSpan(text) ?? { from: day(date.min), to: day(date.max) }
  } catch {
    return undefined
  }
}

/** Whether the text is an EDTF date. */
export function isEdtf(text: string): boolean {
  return dateSpan(text) !== undefined
}

/** A date as the end of an interval, which in EDTF cannot be a season or a quarter: its month there. */
export function edgeOf(date: Edtf, side: 'from' | 'to'): Edtf {
  const isPart = /^\d{4}-(?:2[1-4]|3[3-6])$/.test(date)
  return (isPart ? dateSpan(date)?.[side]?.slice(0, 7) : undefined) ?? date
}
