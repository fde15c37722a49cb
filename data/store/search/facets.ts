import { list, type Reader, type Sql, sql } from '../sql.ts'
import { topicPaths } from '../topics.ts'
import type { HitType } from './fields.ts'
import { countRows, everyRow, type Plan } from './plan.ts'

export const FACETS = ['topic', 'speaker', 'kind', 'status', 'publisher', 'year'] as const
export type Facet = (typeof FACETS)[number]

/** How many of all that was found have each value, the most frequent first. */
export type Facets = Record<Facet, { value: string; count: number }[]>

/** Values of a facet that are told at most. */
const MOST_VALUES = 100

interface Counts {
  readonly total: number
  readonly totals: Record<HitType, number>
  readonly facets: Facets
}

const NOTHING: Readonly<Record<HitType, number>> = { claim: 0, note: 0, source: 0 }

/** How many rows are found; no facets. */
export function countAlone(reader: Reader, plans: readonly Plan[]): Counts {
  const totals = { ...NOTHING }
  for (const plan of plans) totals[plan.type] = reader.pluck<number>(countRows(plan))[0] ?? 0
  return { total: sum(totals), totals, facets: facetsFrom(() => []) }
}

/** How many rows are found, and their facets. A topic counts what is below it; a row counts once. */
export function countFound(reader: Reader, plans: readonly Plan[]): Counts {
  const paths = topicPaths(reader)
  const totals = { ...NOTHING }
  const counts = new Map(FACETS.map((facet) => [facet, new Map<string, number>()]))
  for (const plan of plans) {
    const found = reader.pluck<number>(everyRow(plan))
    totals[plan.type] = found.length
    for (const { facet, value, count } of reader.all<Count>(countsOf(plan.type, found))) {
      const values = counts.get(facet)
      const shown = facet === 'topic' ? (paths.get(Number(value)) ?? '') : String(value)
      values?.set(shown, (values.get(shown) ?? 0) + count)
    }
  }
  return { total: sum(totals), totals, facets: facetsFrom((facet) => sorted(counts.get(facet))) }
}

function sum({ claim, note, source }: Record<HitType, number>): number {
  return claim + note + source
}

function facetsFrom(valuesOf: (facet: Facet) => Facets[Facet]): Facets {
  return Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(facet)])) as Facets
}

interface Count {
  readonly facet: Facet
  readonly value: string | number
  readonly count: number
}

function sorted(values: ReadonlyMap<string, number> | undefined): Facets[Facet] {
  return [...(values ?? [])]
    .map(([value, count]) => ({ value, count }))
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    .slice(0, MOST_VALUES)
}

/** The rows are handed in by number: a condition repeated for each facet could outgrow SQLite. */
function countsOf(type: HitType, found: readonly number[]): Sql {
  return sql`
    WITH RECURSIVE hit (id) AS MATERIALIZED (${list(found)}),
    above (topic, id) AS (
      SELECT id, id FROM topic
      UNION
      SELECT above.topic, topic.parent FROM above JOIN topic ON topic.id = above.id
      WHERE topic.parent IS NOT NULL
    )
    ${COUNTS[type]}`
}

const COUNTS: Readonly<Record<HitType, Sql>> = {
  claim: sql`
    SELECT 'topic' AS facet, above.id AS value, count(DISTINCT hit.id) AS count FROM hit
      JOIN claim_topic ON claim_topic.claim = hit.id JOIN above ON above.topic = claim_topic.topic
      GROUP BY above.id
    UNION ALL SELECT 'speaker', ifnull(entity.name, source.title), count(*) FROM hit
      JOIN claim ON claim.id = hit.id LEFT JOIN entity ON entity.id = claim.speaker_entity
      LEFT JOIN source ON source.id = claim.speaker_source
      GROUP BY claim.speaker_entity, claim.speaker_source
    UNION ALL SELECT 'kind', claim.kind, count(*) FROM hit JOIN claim ON claim.id = hit.id
      GROUP BY claim.kind
    UNION ALL SELECT 'status', claim.status, count(*) FROM hit JOIN claim ON claim.id = hit.id
      GROUP BY claim.status
    UNION ALL SELECT 'publisher', entity.name, count(DISTINCT hit.id) FROM hit
      JOIN evidence ON evidence.claim = hit.id JOIN passage ON passage.id = evidence.passage
      JOIN rendition ON rendition.id = passage.rendition
      JOIN source ON source.id = rendition.source JOIN entity ON entity.id = source.publisher
      GROUP BY entity.id
    UNION ALL SELECT 'year', substr(claim.said_from, 1, 4), count(*) FROM hit
      JOIN claim ON claim.id = hit.id WHERE claim.said_from IS NOT NULL
      GROUP BY substr(claim.said_from, 1, 4)`,
  note: sql`
    SELECT 'topic' AS facet, above.id AS value, count(DISTINCT hit.id) AS count FROM hit
      JOIN note_topic ON note_topic.note = hit.id JOIN above ON above.topic = note_topic.topic
      GROUP BY above.id`,
  source: sql`
    SELECT 'publisher' AS facet, entity.name AS value, count(*) AS count FROM hit
      JOIN source ON source.id = hit.id JOIN entity ON entity.id = source.publisher
      GROUP BY entity.id
    UNION ALL SELECT 'year', substr(source.published_from, 1, 4), count(*) FROM hit
      JOIN source ON source.id = hit.id WHERE source.published_from IS NOT NULL
      GROUP BY substr(source.published_from, 1, 4)`,
}
