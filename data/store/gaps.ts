import {
  FALLEN,
  type GapReason,
  type Gaps,
  type JudgementGap,
  type TopicGap,
} from '../model/gap.ts'
import { formatRef } from '../model/refs.ts'
import { quoteIfNeeded } from '../query/format.ts'
import { list, type Reader, type Sql, sql } from './sql.ts'
import { topicPaths } from './topics.ts'

/** What is told of a set of claims, so that two sets can be put together. */
interface Ground {
  /** The first and the last of their speakers in some order: one speaker where they are the same. */
  first: string
  last: string
  /** Whether one is graded, by its source or by itself. */
  graded: number
  /** The last day on which one may have been said; empty where none has a date. */
  newest: string | null
}

const GROUND = sql`
  min(iif(speaker_entity IS NULL, 'S-' || speaker_source, 'E-' || speaker_entity)) AS first,
  max(iif(speaker_entity IS NULL, 'S-' || speaker_source, 'E-' || speaker_entity)) AS last,
  max(claim_list.grade GLOB '*[A-E1-5]*') AS graded,
  max(iif(claim.said IS NULL, NULL, ifnull(said_to, '9999'))) AS newest`

/**
 * The topics and judgements that rest on one speaker only, on nothing that is graded, or on nothing that
 * was said since a day. Claims that no longer hold do not count; archived topics are left out.
 * @param before a day, such as `2026-01-31`
 * @param most how many topics, and how many judgements, are told
 */
export function findGaps(reader: Reader, before: string, most: number): Gaps {
  const topics = topicGaps(reader, before)
  const judgements = judgementGaps(reader, before)
  return {
    topics: counted(reader, topics)
      .toSorted((one, other) => other.claims - one.claims || one.topic.localeCompare(other.topic))
      .slice(0, most),
    judgements: judgements.slice(0, most),
    total: topics.length + judgements.length,
  }
}

/**
 * Why the claims about a topic and what is below it rest on little, if they do.
 * @param claims selects them
 */
export function gapsOfClaims(
  reader: Reader,
  claims: Sql,
  topic: string,
  before: string,
): GapReason[] {
  // Of many claims the first few mostly show that nothing is amiss.
  if (reader.pluck<number>(isFirm(claims, before))[0] === 1) return []
  const ground = reader.get<Ground | { first: null }>(groundOf(claims))
  if (!ground || ground.first === null) return []
  return reasonsOf(ground, before, speakerNames(reader), topic)
}

/** Whether some of a set of claims that hold are graded, some are newer than a day, and two speak. */
export function isFirm(claims: Sql, before: string): Sql {
  const holding = sql`
    FROM hit CROSS JOIN claim ON claim.id = hit.id WHERE claim.status NOT IN (${list(FALLEN)})`
  return sql`
    WITH hit (id) AS MATERIALIZED (${claims})
    SELECT EXISTS (SELECT 1 ${holding} AND said IS NOT NULL AND ifnull(said_to, '9999') >= ${before})
      AND EXISTS (SELECT 1 ${holding} AND (speaker_entity, speaker_source) IS NOT (
        SELECT speaker_entity, speaker_source ${holding} LIMIT 1))
      AND EXISTS (SELECT 1 ${holding} AND EXISTS (
        SELECT 1 FROM claim_list WHERE claim_list.claim = claim.id AND grade GLOB '*[A-E1-5]*'))`
}

/** What a set of claims is, as far as they still hold. */
export function groundOf(claims: Sql): Sql {
  return sql`
    WITH hit (id) AS MATERIALIZED (${claims})
    SELECT ${GROUND} FROM hit CROSS JOIN claim ON claim.id = hit.id
      JOIN claim_list ON claim_list.claim = claim.id
    WHERE claim.status NOT IN (${list(FALLEN)})`
}

/** What each topic’s own claims are, read once. */
export function groundsOfTopics(): Sql {
  return sql`
    SELECT topic, ${GROUND} FROM claim_topic
      JOIN claim ON claim.id = claim_topic.claim JOIN claim_list ON claim_list.claim = claim.id
    WHERE claim.status NOT IN (${list(FALLEN)}) GROUP BY topic`
}

interface Found extends Omit<TopicGap, 'claims'> {
  readonly id: number
}

function topicGaps(reader: Reader, before: string): Found[] {
  const paths = topicPaths(reader)
  const names = speakerNames(reader)
  return [...withBelow(reader)].flatMap(([id, ground]) => {
    const topic = paths.get(id)
    if (topic === undefined) return []
    const reasons = reasonsOf(ground, before, names, topic)
    return reasons.length === 0 ? [] : [{ id, topic, reasons }]
  })
}

/** What each topic rests on, with all below it; archived ones, and those below them, are left out. */
function withBelow(reader: Reader): Map<number, Ground> {
  const above = new Map(
    reader
      .all<{ id: number; parent: number | null; archived: number }>(
        sql`SELECT id, parent, archived FROM topic WHERE merged_into IS NULL`,
      )
      .map((row) => [row.id, row]),
  )
  const isArchived = (id: number | null): boolean => {
    const row = id === null ? undefined : above.get(id)
    return row !== undefined && (row.archived === 1 || isArchived(row.parent))
  }
  const grounds = new Map<number, Ground>()
  for (const { topic, ...own } of reader.all<Ground & { topic: number }>(groundsOfTopics())) {
    if (isArchived(topic)) continue
    for (let at: number | null = topic; at !== null; at = above.get(at)?.parent ?? null) {
      const known = grounds.get(at)
      grounds.set(at, known ? together(known, own) : own)
    }
  }
  return grounds
}

function together(one: Ground, other: Ground): Ground {
  return {
    first: one.first < other.first ? one.first : other.first,
    last: one.last > other.last ? one.last : other.last,
    graded: Math.max(one.graded, other.graded),
    newest: (one.newest ?? '') > (other.newest ?? '') ? one.newest : other.newest,
  }
}

/** How many claims that still hold each is about. */
function counted(reader: Reader, found: readonly Found[]): TopicGap[] {
  const counts = new Map(
    reader
      .all<{ root: number; claims: number }>(
        countsOfTopics(JSON.stringify(found.map(({ id }) => id))),
      )
      .map(({ root, claims }) => [root, claims]),
  )
  return found.map(({ id, topic, reasons }) => ({ topic, claims: counts.get(id) ?? 0, reasons }))
}

export function countsOfTopics(topics: string): Sql {
  return sql`
    WITH RECURSIVE within (root, id) AS (
      SELECT value, value FROM json_each(${topics})
      UNION SELECT root, topic.id FROM within JOIN topic ON topic.parent = within.id
    )
    SELECT root, count(DISTINCT claim.id) AS claims FROM within
      JOIN claim_topic ON claim_topic.topic = within.id JOIN claim ON claim.id = claim_topic.claim
    WHERE claim.status NOT IN (${list(FALLEN)}) GROUP BY root`
}

/** What each judgement rests on; nothing, where no claim of it holds any more. */
export function groundsOfJudgements(): Sql {
  return sql`
    SELECT judgement.id, judgement.call, judgement.note, note.title, ${GROUND},
      json_group_array(claim.id) FILTER (WHERE claim.id IS NOT NULL) AS claims
    FROM judgement JOIN note ON note.id = judgement.note
      LEFT JOIN judgement_claim ON judgement_claim.judgement = judgement.id
      LEFT JOIN claim ON claim.id = judgement_claim.claim AND claim.status NOT IN (${list(FALLEN)})
      LEFT JOIN claim_list ON claim_list.claim = claim.id
    WHERE note.merged_into IS NULL GROUP BY judgement.id ORDER BY judgement.id`
}

interface JudgementRow {
  id: number
  call: string
  note: number
  title: string
  claims: string
}

function judgementGaps(reader: Reader, before: string): JudgementGap[] {
  const names = speakerNames(reader)
  const rows = reader.all<JudgementRow & (Ground | { first: null })>(groundsOfJudgements())
  return rows.flatMap((row) => {
    const reasons: GapReason[] =
      row.first === null ? [{ why: 'nothing' }] : reasonsOf(row, before, names)
    if (reasons.length === 0) return []
    return [
      {
        judgement: formatRef('judgement', row.id),
        call: row.call,
        note: { ref: formatRef('note', row.note), title: row.title },
        claims: (JSON.parse(row.claims) as number[]).map((claim) => formatRef('claim', claim)),
        reasons,
      },
    ]
  })
}

const HOLDS = FALLEN.map((status) => `-status:${status}`).join(' ')

function reasonsOf(
  { first, last, graded, newest }: Ground,
  before: string,
  nameOf: (speaker: string) => string,
  topic?: string,
): GapReason[] {
  const asked = (rest: string) =>
    topic === undefined ? {} : { query: `topic:${quoteIfNeeded(topic)} ${rest} ${HOLDS}` }
  const reasons: GapReason[] = []
  if (first === last) {
    // A source that speaks itself is no entity: the topic’s claims are all its own.
    const by = first.startsWith('E-') ? `speaker:${first}` : `source:${first}`
    reasons.push({ why: 'one-speaker', speaker: nameOf(first), ...asked(by) })
  }
  if (graded !== 1) {
    reasons.push({ why: 'ungraded', ...asked('-reliability:A..E -credibility:1..5') })
  }
  if (newest !== null && newest < before) {
    reasons.push({ why: 'old', last: newest, ...asked(`said:<${before}`) })
  }
  return reasons
}

function speakerNames(reader: Reader): (speaker: string) => string {
  return (speaker) => {
    const id = Number(speaker.slice(2))
    const [name] = reader.pluck<string>(
      speaker.startsWith('E-')
        ? sql`SELECT name FROM entity WHERE id = ${id}`
        : sql`
            SELECT ifnull(entity.name, title) FROM source LEFT JOIN entity ON entity.id = publisher
            WHERE source.id = ${id}`,
    )
    return name ?? speaker
  }
}
