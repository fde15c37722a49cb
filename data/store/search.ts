import type { SortOrder } from '../query/fields.ts'
import { parseQuery } from '../query/grammar.ts'
import { wantedWords } from '../query/text.ts'
import { countAlone, countFound, type Facets } from './search/facets.ts'
import { HIT_TYPES, type HitType } from './search/fields.ts'
import { describeHits, type Hit } from './search/hits.ts'
import { resolveNames } from './search/names.ts'
import { countRows, firstRows, type Found, type Plan, planFor } from './search/plan.ts'
import type { Reader } from './sql.ts'

/** What a search found: how much, the first of it, and how it divides. */
export interface SearchResult {
  total: number
  /** How many of the total are of each type. */
  totals: Record<HitType, number>
  /** The order that the hits are in. */
  order: SortOrder
  hits: Hit[]
  facets: Facets
}

export interface SearchOptions {
  /** Hits that are told at most; 50 unless said otherwise. */
  readonly limit?: number | undefined
  /** The order where the query itself gives none. */
  readonly sort?: SortOrder | undefined
  /** Whether it is told how all that was found divides, which takes most of the time; yes unless said otherwise. */
  readonly facets?: boolean | undefined
}

/**
 * Searches claims, notes and sources. In order of relevance where the query has words that the index
 * ranks; else, and with `ref`, claims before notes before sources, the newest first; `date` goes by
 * when it was said, changed or published, what has no date last.
 * @throws Problem query-broken, with the place of the mistake and what may have been meant
 */
export function runSearch(
  reader: Reader,
  query: string,
  { limit = 50, sort, facets = true }: SearchOptions = {},
): SearchResult {
  const { expression, sort: written } = parseQuery(query)
  const names = resolveNames(reader, expression)
  const plans = HIT_TYPES.map((type) => planFor(type, expression, names))
  const order = orderOf(plans, written ?? sort)
  const found = plans
    .flatMap((plan) => first(reader, plan, order, limit))
    .toSorted(COMPARE[order])
    .slice(0, limit)
  return {
    ...(facets ? countFound(reader, plans) : countAlone(reader, plans)),
    order,
    hits: describeHits(reader, found, wantedWords(expression)),
  }
}

/** How many claims, notes and sources a query finds. @throws Problem query-broken */
export function countSearch(reader: Reader, query: string): number {
  const { expression } = parseQuery(query)
  const names = resolveNames(reader, expression)
  return HIT_TYPES.reduce(
    (total, type) =>
      total + (reader.pluck<number>(countRows(planFor(type, expression, names)))[0] ?? 0),
    0,
  )
}

function orderOf(plans: readonly Plan[], asked: SortOrder = 'relevance'): SortOrder {
  return asked === 'relevance' && !plans.every(({ ranked }) => ranked) ? 'ref' : asked
}

function first(reader: Reader, plan: Plan, order: SortOrder, limit: number): Found[] {
  return reader
    .all<Omit<Found, 'type'>>(firstRows(plan, order, limit))
    .map((row) => ({ ...row, type: plan.type }))
}

type Compare = (one: Found, other: Found) => number

const byRef: Compare = (one, other) =>
  HIT_TYPES.indexOf(one.type) - HIT_TYPES.indexOf(other.type) || other.id - one.id

const COMPARE: Readonly<Record<SortOrder, Compare>> = {
  relevance: (one, other) => one.score - other.score || byRef(one, other),
  date: (one, other) => compareText(other.day ?? '', one.day ?? '') || byRef(one, other),
  ref: byRef,
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
