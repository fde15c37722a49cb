import { type Narrowing } from '#data/query/narrow.ts'
import { type Counted, without } from '#renderer/ui/query/facets.ts'
import type { Found } from './use-search.ts'

/** What a search can be narrowed by, in the order of the list. */
export const FACETS = [
  'type',
  'topic',
  'speaker',
  'kind',
  'status',
  'publisher',
  'year',
] as const satisfies readonly Narrowing[]
export type SearchFacet = (typeof FACETS)[number]

/** How what was found divides by a facet: no type of which there is none. */
export function countedIn(
  by: SearchFacet,
  found: Pick<Found, 'totals' | 'facets'>,
): readonly Counted[] {
  if (by !== 'type') return found.facets[by]
  return (['claim', 'note', 'source'] as const)
    .map((type) => ({ value: `${type}s`, count: found.totals[type] }))
    .filter(({ count }) => count > 0)
}

/** The query without any narrowing; `undefined` where it has none, or nothing else. */
export function widen(query: string): string | undefined {
  const wider = FACETS.reduce(without, query)
  return wider === query || wider === '' ? undefined : wider
}
