import { type Origins, pickApart } from '../model/corroboration.ts'
import { Problem } from '../model/problem.ts'
import { formatRef } from '../model/refs.ts'
import { type Reader, sql, type Writer } from './sql.ts'

/**
 * Reads which sources derive from which, transitively: what each goes back to are sources that derive
 * from no other, or from each other. A source that is not in it is its own origin.
 */
export function originsOf(reader: Reader): Origins<number> {
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

/** How many of these sources are independent: no two of those counted share an origin. */
export function countIndependent(sources: readonly number[], origins: Origins<number>): number {
  if (sources.length < 2) return sources.length
  const choices = [...new Set(sources)].map((source) => [origins.get(source) ?? new Set([source])])
  return pickApart(choices).filter((picked) => picked !== undefined).length
}

/** Counts independent sources. How sources derive from one another is read once, and only where it matters. */
export function independenceIn(reader: Reader): (sources: readonly number[]) => number {
  let origins: Origins<number> | undefined
  return (sources) => {
    if (new Set(sources).size < 2) return Math.min(1, sources.length)
    origins ??= originsOf(reader)
    return countIndependent(sources, origins)
  }
}

/**
 * Says which sources one derives from, in place of those that it was said to.
 * @throws Problem derived-circle where one of them goes back to it
 */
export function setDerivedFrom(writer: Writer, source: number, from: readonly number[]): void {
  for (const number of from) {
    const [circle] = writer.pluck<number>(sql`
      WITH RECURSIVE above (id) AS (
        VALUES (${number})
        UNION
        SELECT derived_from FROM source_derived JOIN above ON source_derived.source = above.id
      ) SELECT 1 FROM above WHERE id = ${source}`)
    if (circle === undefined) continue
    const names = { source: formatRef('source', source), from: formatRef('source', number) }
    throw new Problem('derived-circle', names)
  }
  const before = new Set(
    writer.pluck<number>(sql`SELECT derived_from FROM source_derived WHERE source = ${source}`),
  )
  const after = new Set(from)
  for (const number of before.difference(after)) {
    writer.run(
      sql`DELETE FROM source_derived WHERE source = ${source} AND derived_from = ${number}`,
    )
  }
  for (const number of after.difference(before)) {
    writer.run(sql`INSERT INTO source_derived (source, derived_from) VALUES (${source}, ${number})`)
  }
}
