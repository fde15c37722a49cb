import { CLAIM_KINDS, CLAIM_STATUSES, type ClaimNarrowing } from '../model/claim.ts'
import { formatRef } from '../model/refs.ts'
import { NONE } from '../query/fields.ts'
import type { ClaimFacet } from '../query/narrow.ts'
import { all, conditions, listedFrom } from './claim-pages.ts'
import { type Reader, type Sql, sql } from './sql.ts'
import { topicPaths } from './topics.ts'

/** How many claims of a list have a value. */
export interface FacetCount {
  /** As a query names it. */
  readonly value: string
  /** As people call it, where that is something else. */
  readonly label?: string | undefined
  readonly count: number
}

/** Values that are told at most. */
const MOST = 100

/**
 * How the claims of a list divide: what has an order by that, years from the last, all else from the
 * most frequent. A claim counts once for each value that it has: a topic counts what is below it, a
 * source and a publisher what they say themselves.
 * @throws Problem query-broken
 */
export function facetOf(reader: Reader, narrowing: ClaimNarrowing, by: ClaimFacet): FacetCount[] {
  return reader.all<Row>(facetStatement(conditions(reader, narrowing), by)).map(named(reader, by))
}

/** The values of a facet among what is listed under these conditions, as `value`, `label`, `count`. */
export function facetStatement(narrowed: readonly Sql[], by: ClaimFacet): Sql {
  return COUNTS[by](listedFrom(narrowed), all(narrowed))
}

interface Row {
  readonly value: string | number | null
  readonly label: string | null
  readonly count: number
}

function named(reader: Reader, by: ClaimFacet): (row: Row) => FacetCount {
  const paths = by === 'topic' ? topicPaths(reader) : undefined
  return ({ value, label, count }) => {
    switch (by) {
      case 'topic':
        return { value: paths?.get(Number(value)) ?? '', count }
      case 'status':
        return { value: CLAIM_STATUSES[Number(value)]!, count }
      case 'kind':
        return { value: CLAIM_KINDS[Number(value)]!, count }
      case 'source':
        return { value: formatRef('source', Number(value)), label: label ?? undefined, count }
      default:
        return { value: String(value ?? NONE), count }
    }
  }
}

type Counting = (from: Sql, where: Sql) => Sql

const COUNTS: Readonly<Record<ClaimFacet, Counting>> = {
  topic: (from, where) => sql`
    WITH RECURSIVE above (topic, id) AS (
      SELECT id, id FROM topic
      UNION
      SELECT above.topic, topic.parent FROM above JOIN topic ON topic.id = above.id
      WHERE topic.parent IS NOT NULL
    ), hit (id) AS MATERIALIZED (SELECT claim_list.claim FROM ${from} WHERE ${where})
    SELECT above.id AS value, NULL AS label, count(DISTINCT hit.id) AS count
    FROM hit CROSS JOIN claim_topic ON claim_topic.claim = hit.id
      JOIN above ON above.topic = claim_topic.topic
    GROUP BY above.id ORDER BY count DESC LIMIT ${MOST}`,
  speaker: (from, where) => sql`
    WITH hit (id) AS MATERIALIZED (SELECT claim_list.claim FROM ${from} WHERE ${where})
    SELECT ifnull(entity.name, source.title) AS value, NULL AS label, sum(claims) AS count
    FROM (
      SELECT speaker_entity, speaker_source, count(*) AS claims
      FROM hit CROSS JOIN claim ON claim.id = hit.id GROUP BY speaker_entity, speaker_source
    ) LEFT JOIN entity ON entity.id = speaker_entity LEFT JOIN source ON source.id = speaker_source
    GROUP BY value ORDER BY count DESC LIMIT ${MOST}`,
  status: counted(sql`claim_list.status`),
  kind: counted(sql`claim_list.kind`),
  reliability: counted(sql`nullif(substr(claim_list.grade, 1, 1), '~')`),
  credibility: counted(sql`nullif(substr(claim_list.grade, 2, 1), '~')`),
  source: (from, where) => sql`${behind(from, where)}
    SELECT source.id AS value, title AS label, count(*) AS count
    FROM behind JOIN source ON source.id = behind.source
    GROUP BY source.id ORDER BY count DESC LIMIT ${MOST}`,
  publisher: (from, where) => sql`${behind(from, where)}
    SELECT name AS value, NULL AS label, count(DISTINCT claim) AS count
    FROM behind JOIN source ON source.id = behind.source JOIN entity ON entity.id = publisher
    GROUP BY entity.id ORDER BY count DESC LIMIT ${MOST}`,
  year: (from, where) => sql`
    SELECT substr(claim_list.said, 1, 4) AS value, NULL AS label, count(*) AS count
    FROM ${from} WHERE ${where} AND claim_list.said > ''
    GROUP BY value ORDER BY value DESC LIMIT ${MOST}`,
}

function counted(column: Sql): Counting {
  return (from, where) => sql`
    SELECT ${column} AS value, NULL AS label, count(*) AS count
    FROM ${from} WHERE ${where} GROUP BY value ORDER BY value IS NULL, value`
}

/** The sources that claims rest on or that make them in their own voice, as `behind (claim, source)`. */
function behind(from: Sql, where: Sql): Sql {
  return sql`
    WITH hit (id) AS MATERIALIZED (SELECT claim_list.claim FROM ${from} WHERE ${where}),
    behind (claim, source) AS (
      SELECT hit.id, rendition.source FROM hit CROSS JOIN evidence ON evidence.claim = hit.id
        JOIN passage ON passage.id = evidence.passage
        JOIN rendition ON rendition.id = passage.rendition
      UNION
      SELECT hit.id, speaker_source FROM hit CROSS JOIN claim ON claim.id = hit.id
      WHERE speaker_source IS NOT NULL
    )`
}
