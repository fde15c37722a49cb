import { dateSpan } from '../../model/dates.ts'
import type { FieldValue } from '../../query/ast.ts'
import { NONE } from '../../query/fields.ts'
import { joinSql, type Sql, sql } from '../sql.ts'

/** The columns of a date: as written, and the first and last day that it allows. */
interface DateColumns {
  readonly date: Sql
  readonly from: Sql
  readonly to: Sql
}

/** Days that are asked for; an end that is not there is open. */
interface Days {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/**
 * A date that may be any of the days asked for: dates are as vague as people are. `<` and `>` ask that
 * it can only lie before or after.
 */
export function dayCondition({ date, from, to }: DateColumns, value: FieldValue): Sql {
  if (value.form === 'is' && value.text === NONE) return sql`${date} IS NULL`
  if (value.form === 'compare' && value.sign === '<') {
    const { from: day } = daysOf(value.text)
    return day === undefined ? sql`0` : sql`${to} < ${day}`
  }
  if (value.form === 'compare' && value.sign === '>') {
    const { to: day } = daysOf(value.text)
    return day === undefined ? sql`0` : sql`${from} > ${day}`
  }
  const asked = daysIn(value)
  return joinSql(
    [
      sql`(${date} IS NOT NULL`,
      ...(asked.from === undefined ? [] : [sql`ifnull(${to} >= ${asked.from}, 1)`]),
      asked.to === undefined ? sql`1)` : sql`ifnull(${from} <= ${asked.to}, 1))`,
    ],
    ' AND ',
  )
}

/** An instant (ISO 8601 in UTC) on one of the days asked for. */
export function instantCondition(at: Sql, value: FieldValue): Sql {
  if (value.form === 'compare' && value.sign === '<') {
    const { from: day } = daysOf(value.text)
    return day === undefined ? sql`0` : sql`${at} < ${day}`
  }
  if (value.form === 'compare' && value.sign === '>') {
    const { to: day } = daysOf(value.text)
    return day === undefined ? sql`0` : sql`${at} >= ${endOf(day)}`
  }
  const { from, to } = daysIn(value)
  return sql`(${from === undefined ? sql`1` : sql`${at} >= ${from}`}
    AND ${to === undefined ? sql`1` : sql`${at} < ${endOf(to)}`})`
}

/** What comes after every instant of a day and before the next day, as texts compare. */
function endOf(day: string): string {
  return `${day}T24`
}

function daysIn(value: FieldValue): Days {
  switch (value.form) {
    case 'range':
      return {
        from: value.from === undefined ? undefined : daysOf(value.from).from,
        to: value.to === undefined ? undefined : daysOf(value.to).to,
      }
    case 'compare': {
      const { from, to } = daysOf(value.text)
      return value.sign.startsWith('>') ? { from } : { to }
    }
    default:
      return daysOf(value.text)
  }
}

function daysOf(date: string): Days {
  return dateSpan(date) ?? {}
}
