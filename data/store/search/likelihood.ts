import { say } from '../../messages/index.ts'
import { likelihoodOf, SCALE_IDS, type ScaleId } from '../../model/ratings.ts'
import type { Field, FieldValue } from '../../query/ast.ts'
import { NONE } from '../../query/fields.ts'
import { mistake } from '../../query/mistakes.ts'
import { joinSql, type Sql, sql } from '../sql.ts'

/** Bands of one scale, both ends included. */
interface Bands {
  readonly scale: ScaleId
  readonly from: number
  readonly to: number
}

const LAST_BAND = 7

/**
 * A likelihood in the bands that a term or range means, in every scale that has the terms.
 * @throws Problem query-broken when no scale has both ends of a range
 */
export function likelihoodCondition({ value, span }: Field): Sql {
  if (value.form === 'is' && value.text === NONE) return sql`claim.likelihood_band IS NULL`
  const bands = SCALE_IDS.flatMap((scale) => bandsIn(value, scale))
  if (bands.length === 0) throw mistake(say('query.scales-apart'), span)
  const parts = bands.map(
    ({ scale, from, to }) =>
      sql`(claim.likelihood_scale = ${scale} AND claim.likelihood_band BETWEEN ${from} AND ${to})`,
  )
  return sql`(${joinSql(parts, ' OR ')})`
}

function bandsIn(value: FieldValue, scale: ScaleId): Bands[] {
  const band = (term: string) => likelihoodOf(term, scale)?.band
  if (value.form === 'range') {
    const from = value.from === undefined ? 1 : band(value.from)
    const to = value.to === undefined ? LAST_BAND : band(value.to)
    if (from === undefined || to === undefined) return []
    return [{ scale, from: Math.min(from, to), to: Math.max(from, to) }]
  }
  const at = band(value.text)
  if (at === undefined) return []
  if (value.form !== 'compare') return [{ scale, from: at, to: at }]
  switch (value.sign) {
    case '<':
      return [{ scale, from: 1, to: at - 1 }]
    case '<=':
      return [{ scale, from: 1, to: at }]
    case '>':
      return [{ scale, from: at + 1, to: LAST_BAND }]
    case '>=':
      return [{ scale, from: at, to: LAST_BAND }]
  }
}
