import { say } from '#data/messages/index.ts'
import { CLAIM_KINDS, CLAIM_STATUSES } from '#data/model/claim.ts'
import { fold } from '#data/model/fold.ts'
import { type Narrowing, NARROWINGS, narrowTo, toggleValue, valuesIn } from '#data/query/narrow.ts'
import type { Found } from './use-search.ts'

/** What a search can be narrowed by, in the order of the list. */
export const FACETS = Object.keys(NARROWINGS) as Narrowing[]

/** A value that a search can be narrowed to. */
export interface FacetValue {
  readonly value: string
  readonly label: string
  readonly count: number
  readonly on: boolean
}

/**
 * The values of a facet: those found, the most frequent first, and those that the query is narrowed to
 * already, found or not.
 */
export function facetValues(
  by: Narrowing,
  found: Pick<Found, 'totals' | 'facets'>,
  narrowed: readonly string[],
): FacetValue[] {
  const known = by === 'type' ? typesOf(found) : found.facets[by]
  const on = (value: string) => narrowed.some((one) => fold(one) === fold(value))
  const gone = narrowed.filter((one) => !known.some(({ value }) => fold(value) === fold(one)))
  return [...known, ...gone.map((value) => ({ value, count: 0 }))].map(({ value, count }) => ({
    value,
    label: labelOf(by, value),
    count,
    on: on(value),
  }))
}

/** The values that a query is narrowed to; none where it is broken. */
export function narrowedTo(query: string, by: Narrowing): string[] {
  return tried(() => valuesIn(query, by)) ?? []
}

/** The query without what narrows it by this facet. */
export function without(query: string, by: Narrowing): string {
  return tried(() => narrowTo(query, by, [])) ?? query
}

/** The query with a value more or less; `undefined` where it is broken. */
export function turned(query: string, by: Narrowing, value: string): string | undefined {
  return tried(() => toggleValue(query, by, value))
}

/** The query without any narrowing; `undefined` where it has none, or nothing else. */
export function widen(query: string): string | undefined {
  const wider = FACETS.reduce(without, query)
  return wider === query || wider === '' ? undefined : wider
}

function typesOf({ totals }: Pick<Found, 'totals'>): { value: string; count: number }[] {
  return (['claim', 'note', 'source'] as const)
    .map((type) => ({ value: `${type}s`, count: totals[type] }))
    .filter(({ count }) => count > 0)
}

function labelOf(by: Narrowing, value: string): string {
  if (by === 'type') {
    const type = (['claims', 'notes', 'sources'] as const).find((one) => one === value)
    return type ? say(`window.facet.${type}`) : value
  }
  const kind = by === 'kind' && CLAIM_KINDS.find((one) => one === value)
  if (kind) return say(`window.kind.${kind}`)
  const status = by === 'status' && CLAIM_STATUSES.find((one) => one === value)
  return status ? say(`window.status.${status}`) : value
}

/** A query that is being typed may be broken: then there is nothing to narrow. */
function tried<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
