import { CLAIM_STATUSES } from '../model/claim.ts'
import type { ClaimOverview } from '../model/claim-overview.ts'
import type { Credibility, Reliability } from '../model/ratings.ts'
import { formatRef } from '../model/refs.ts'
import type { Spread } from '../model/timeline.ts'
import { list, type Reader, type Sql, sql } from './sql.ts'
import { topicPaths } from './topics.ts'

/** Values of a part that are told at most. */
const MOST = 12
const MOST_JUDGEMENTS = 50

/** What is not told of a set of claims, since all of them share it. */
export interface Without {
  readonly topics?: readonly number[]
  readonly entity?: number
}

/** How a set of claims divides. @param claims selects their row numbers; merged ones do not count */
export function overviewOf(reader: Reader, claims: Sql, without: Without): ClaimOverview {
  const rows = Map.groupBy(reader.all<Row>(overviewStatement(claims, without)), ({ part }) => part)
  const part = (name: Part) => rows.get(name) ?? []
  const paths = topicPaths(reader)
  return {
    claims: part('all')[0]?.count ?? 0,
    statuses: part('status').map(({ value, count }) => ({
      status: CLAIM_STATUSES[Number(value)]!,
      claims: count,
    })),
    grades: part('grade').map(({ value, count }) => ({ ...readGrade(value), claims: count })),
    speakers: part('speaker').map(({ value, name, count }) => ({
      ref: value as `E-${number}` | `S-${number}`,
      name: name ?? '',
      claims: count,
    })),
    topics: part('topic').map(({ value, count }) => ({
      path: paths.get(Number(value)) ?? '',
      claims: count,
    })),
    entities: part('entity').map(({ value, name, count }) => ({
      ref: formatRef('entity', Number(value)),
      name: name ?? '',
      claims: count,
    })),
    judgements: part('judgement').map(({ value, name, count }) => ({
      ref: formatRef('judgement', Number(value)),
      note: formatRef('note', count),
      call: name ?? '',
    })),
  }
}

/** When the claims of a set were said, and the times they are about, as far as months tell them apart. */
export function spreadsOf(reader: Reader, claims: Sql): { said: Spread[]; on: Spread[] } {
  const rows = reader.all<Spread & { date: 'said' | 'on' }>(spreadsStatement(claims))
  const of = (wanted: 'said' | 'on') =>
    rows.flatMap(({ date, ...spread }) => (date === wanted ? [spread] : []))
  return { said: of('said'), on: of('on') }
}

type Part = 'all' | 'status' | 'grade' | 'speaker' | 'topic' | 'entity' | 'judgement'

interface Row {
  readonly part: Part
  readonly value: string | number | null
  readonly name: string | null
  readonly count: number
}

/** All parts in one statement, so that the set is looked up once; it leads in each (CROSS JOIN). */
export function overviewStatement(claims: Sql, { topics = [], entity = 0 }: Without): Sql {
  return sql`
    WITH hit (id) AS MATERIALIZED (${claims}),
    listed (status, grade, claims) AS MATERIALIZED (
      SELECT status, grade, count(*) FROM hit CROSS JOIN claim_list ON claim = hit.id GROUP BY 1, 2)
    SELECT 'all' AS part, NULL AS value, NULL AS name, ifnull(sum(claims), 0) AS count FROM listed
    UNION ALL SELECT * FROM (SELECT 'status', status, NULL, sum(claims)
      FROM listed GROUP BY status ORDER BY status)
    UNION ALL SELECT * FROM (SELECT 'grade', grade, NULL, sum(claims)
      FROM listed GROUP BY grade ORDER BY grade NULLS LAST)
    UNION ALL SELECT * FROM (
      SELECT 'speaker', iif(speaker_entity IS NULL, 'S-' || speaker_source, 'E-' || speaker_entity),
        ifnull(entity.name, source.title), count(*) AS count
      FROM hit CROSS JOIN claim ON claim.id = hit.id LEFT JOIN entity ON entity.id = speaker_entity
        LEFT JOIN source ON source.id = speaker_source
      WHERE claim.merged_into IS NULL AND speaker_entity IS NOT ${entity}
      GROUP BY speaker_entity, speaker_source ORDER BY count DESC LIMIT ${MOST})
    UNION ALL SELECT * FROM (
      SELECT 'topic', topic, NULL, count(*) AS count
      FROM hit CROSS JOIN claim_topic ON claim_topic.claim = hit.id
      WHERE topic NOT IN (${list(topics)}) GROUP BY topic ORDER BY count DESC, topic LIMIT ${MOST})
    UNION ALL SELECT * FROM (
      SELECT 'entity', entity.id, entity.name, count(*) AS count
      FROM hit CROSS JOIN claim_entity ON claim_entity.claim = hit.id JOIN entity ON entity.id = entity
      WHERE entity.id <> ${entity} GROUP BY entity.id ORDER BY count DESC, entity.id LIMIT ${MOST})
    UNION ALL SELECT * FROM (
      SELECT 'judgement', id, call, note FROM judgement
      WHERE id IN (SELECT judgement FROM hit CROSS JOIN judgement_claim ON claim = hit.id)
      ORDER BY id DESC LIMIT ${MOST_JUDGEMENTS})`
}

/** Months alone, so that one day more does not make one row more; both dates at one look at the claims. */
export function spreadsStatement(claims: Sql): Sql {
  return sql`
    WITH hit (id) AS MATERIALIZED (${claims}),
    dated (said_from, said_to, on_from, on_to) AS MATERIALIZED (
      SELECT substr(said_from, 1, 7), substr(said_to, 1, 7), substr(on_from, 1, 7),
        substr(on_to, 1, 7)
      FROM hit CROSS JOIN claim ON claim.id = hit.id WHERE merged_into IS NULL)
    SELECT 'said' AS date, said_from AS "from", said_to AS "to", count(*) AS count FROM dated
      WHERE ifnull(said_from, said_to) IS NOT NULL GROUP BY said_from, said_to
    UNION ALL SELECT 'on', on_from, on_to, count(*) FROM dated
      WHERE ifnull(on_from, on_to) IS NOT NULL GROUP BY on_from, on_to`
}

/** A grade as the list of claims keeps it: a letter and a digit, `~` for what is not graded. */
function readGrade(value: string | number | null): {
  reliability?: Reliability | undefined
  credibility?: Credibility | undefined
} {
  if (typeof value !== 'string') return {}
  const [letter, digit] = value
  return {
    reliability: letter === '~' ? undefined : (letter as Reliability),
    credibility: digit === '~' ? undefined : (Number(digit) as Credibility),
  }
}
