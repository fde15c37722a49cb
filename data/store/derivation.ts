import { type Reader, sql } from './sql.ts'

/** What each derived source goes back to: sources that derive from no other, or from each other. */
export type Origins = ReadonlyMap<number, ReadonlySet<number>>

/** Reads which sources derive from which, transitively. A source that is not in it is its own origin. */
export function originsOf(reader: Reader): Origins {
  const rows = reader.all<{ source: number; origin: number }>(sql`
    WITH RECURSIVE above (source, id) AS (
      SELECT source, derived_from FROM source_derived
      UNION
      SELECT above.source, derived_from FROM above JOIN source_derived
        ON source_derived.source = above.id
    ) SELECT source, id AS origin FROM above
      WHERE id NOT IN (SELECT source FROM source_derived)
        OR id IN (SELECT back.id FROM above AS back WHERE back.source = back.id)`)
  const origins = new Map<number, Set<number>>()
  for (const { source, origin } of rows) {
    origins.set(source, (origins.get(source) ?? new Set()).add(origin))
  }
  return origins
}

/**
 * How many of these sources are independent: no two of those counted share an origin. What goes back
 * to the fewest origins counts first, so that a digest does not stand in the way of what it digests.
 */
export function countIndependent(sources: readonly number[], origins: Origins): number {
  if (sources.length < 2) return sources.length
  const roots = [...new Set(sources)]
    .map((source) => origins.get(source) ?? new Set([source]))
    .toSorted((one, other) => one.size - other.size)
  const taken = new Set<number>()
  let count = 0
  for (const root of roots) {
    if (!root.isDisjointFrom(taken)) continue
    for (const origin of root) taken.add(origin)
    count += 1
  }
  return count
}

/** Counts independent sources. How sources derive from one another is read once, and only where it matters. */
export function independenceIn(reader: Reader): (sources: readonly number[]) => number {
  let origins: Origins | undefined
  return (sources) => {
    if (new Set(sources).size < 2) return Math.min(1, sources.length)
    origins ??= originsOf(reader)
    return countIndependent(sources, origins)
  }
}
