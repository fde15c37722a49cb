import type { Claim, ClaimKind, ClaimStatus, ClaimSummary, Speaker } from '../model/claim.ts'
import { dateSpan, type Edtf } from '../model/dates.ts'
import type { Credibility, Likelihood, Reliability, ScaleId } from '../model/ratings.ts'
import { formatRef, type Ref, refNumber } from '../model/refs.ts'
import { claimNumber } from './claim-refs.ts'
import { independenceIn } from './derivation.ts'
import { evidenceOf } from './evidence.ts'
import { gradingsOf } from './gradings.ts'
import { judgementsOn, notesCiting } from './cited-at.ts'
import { relationsOf } from './relations.ts'
import { type Reader, type Sql, sql } from './sql.ts'
import { topicPaths } from './topics.ts'

interface ClaimRow {
  id: number
  uuid: string
  statement: string
  kind: ClaimKind
  speaker_entity: number | null
  speaker_source: number | null
  speaker: string
  publisher: string | null
  said: Edtf | null
  on: Edtf | null
  hedge: string | null
  credibility: Credibility | null
  reliability: Reliability | null
  likelihood_scale: ScaleId | null
  likelihood_band: number | null
  status: ClaimStatus
  comment: string | null
  topics: string
  passages: number
  stating: string
  entities: string
  speakers: number | null
  added_at: string
  changed_at: string
}

/** The reliability in force of the first source that states a claim. */
export const RELIABILITY = sql`(
  SELECT ifnull(source.reliability, publisher.reliability)
  FROM evidence JOIN passage ON passage.id = evidence.passage
    JOIN rendition ON rendition.id = passage.rendition
    JOIN source ON source.id = rendition.source
    LEFT JOIN entity AS publisher ON publisher.id = source.publisher
  WHERE evidence.claim = claim.id AND role = 'states' ORDER BY source.id LIMIT 1)`

const SELECT_CLAIM = sql`
  SELECT claim.id, claim.uuid, statement, claim.kind, speaker_entity, speaker_source,
    ifnull(entity.name, spoken.title) AS speaker, outlet.name AS publisher, said, "on", hedge, credibility,
    ${RELIABILITY} AS reliability, likelihood_scale, likelihood_band, status, comment,
    (SELECT json_group_array(topic) FROM claim_topic WHERE claim_topic.claim = claim.id) AS topics,
    (SELECT count(*) FROM evidence WHERE evidence.claim = claim.id) AS passages,
    (SELECT json_group_array(rendition.source)
      FROM evidence JOIN passage ON passage.id = evidence.passage
        JOIN rendition ON rendition.id = passage.rendition
      WHERE evidence.claim = claim.id AND role = 'states') AS stating,
    (SELECT json_group_array(named.name ORDER BY named.name_folded)
      FROM claim_entity JOIN entity AS named ON named.id = claim_entity.entity
      WHERE claim_entity.claim = claim.id) AS entities,
    (SELECT speakers FROM claim_list WHERE claim_list.claim = claim.id) AS speakers,
    claim.added_at, claim.changed_at
  FROM claim LEFT JOIN entity ON entity.id = speaker_entity
    LEFT JOIN source AS spoken ON spoken.id = speaker_source
    LEFT JOIN entity AS outlet ON outlet.id = spoken.publisher`

/** The claims that rest on a source, in the order of its text. */
export function claimsOf(reader: Reader, source: number): ClaimSummary[] {
  return claimsByNumber(
    reader,
    reader.pluck<number>(sql`
      SELECT claim.id FROM rendition JOIN passage ON passage.rendition = rendition.id
        JOIN evidence ON evidence.passage = passage.id JOIN claim ON claim.id = evidence.claim
      WHERE rendition.source = ${source} AND merged_into IS NULL
      GROUP BY claim.id ORDER BY min(start), claim.id`),
  )
}

/** The claims of these rows, in their order; what is not there is left out. */
export function claimsByNumber(reader: Reader, numbers: readonly number[]): ClaimSummary[] {
  return select(
    reader,
    sql`${SELECT_CLAIM} JOIN json_each(${JSON.stringify(numbers)}) AS wanted
      ON wanted.value = claim.id ORDER BY wanted.key`,
  )
}

function select(reader: Reader, statement: Sql): ClaimSummary[] {
  const around = surroundings(reader)
  return reader.all<ClaimRow>(statement).map((row) => toSummary(row, around))
}

/** What the summary of a claim takes from beyond its row. */
interface Surroundings {
  readonly paths: ReadonlyMap<number, string>
  readonly countIndependent: (sources: readonly number[]) => number
}

function surroundings(reader: Reader): Surroundings {
  return { paths: topicPaths(reader), countIndependent: independenceIn(reader) }
}

/**
 * One claim with everything that hangs on it; the reference of a merged one leads to what it became.
 * @throws Problem not-found
 */
export function getClaim(reader: Reader, ref: Ref<'claim'>): Claim {
  const id = claimNumber(reader, ref)
  const row = reader.get<ClaimRow>(sql`${SELECT_CLAIM} WHERE claim.id = ${id}`)!
  return {
    ...toSummary(row, surroundings(reader)),
    uuid: row.uuid,
    speakerIs: speakerOf(row),
    hedge: row.hedge ?? undefined,
    comment: row.comment ?? undefined,
    evidence: evidenceOf(reader, id),
    relations: relationsOf(reader, id),
    gradings: gradingsOf(reader, 'claim', id),
    judgements: judgementsOn(reader, id),
    citedIn: notesCiting(reader, id),
  }
}

/** What a link to a claim shows of it. */
export interface ClaimLabel {
  readonly statement: string
  readonly status: ClaimStatus
  readonly credibility?: Credibility | undefined
  readonly reliability?: Reliability | undefined
}

/** What a link shows of a claim that is there and merged into no other. */
export function claimLabel(reader: Reader, ref: Ref<'claim'>): ClaimLabel {
  const { credibility, reliability, ...row } = reader.get<
    Pick<ClaimRow, 'statement' | 'status' | 'credibility' | 'reliability'>
  >(sql`
    SELECT statement, status, credibility, ${RELIABILITY} AS reliability FROM claim
    WHERE id = ${refNumber('claim', ref)!}`)!
  return { ...row, credibility: credibility ?? undefined, reliability: reliability ?? undefined }
}

function toSummary(row: ClaimRow, { paths, countIndependent }: Surroundings): ClaimSummary {
  const stating = JSON.parse(row.stating) as number[]
  return {
    ref: formatRef('claim', row.id),
    statement: row.statement,
    kind: row.kind,
    speaker: row.speaker,
    publisher: row.publisher ?? undefined,
    said: row.said ?? undefined,
    on: row.on ?? undefined,
    credibility: row.credibility ?? undefined,
    reliability: row.reliability ?? undefined,
    status: row.status,
    topics: (JSON.parse(row.topics) as number[]).map((id) => paths.get(id) ?? '').sort(),
    passages: row.passages,
    documents: new Set(stating).size,
    independent: countIndependent(stating),
    speakers: row.speakers ?? 0,
    likelihood: likelihoodOf(row),
    entities: JSON.parse(row.entities) as string[],
    added: row.added_at,
    changed: row.changed_at,
  }
}

function speakerOf(row: ClaimRow): Speaker {
  return row.speaker_entity === null
    ? { source: formatRef('source', row.speaker_source!), name: row.speaker }
    : { entity: formatRef('entity', row.speaker_entity), name: row.speaker }
}

function likelihoodOf(row: ClaimRow): Likelihood | undefined {
  return row.likelihood_scale && row.likelihood_band
    ? { scale: row.likelihood_scale, band: row.likelihood_band }
    : undefined
}

/** The columns that keep a date beside the days it allows. */
export function dateColumns(
  date: Edtf | null | undefined,
): [Edtf | null, string | null, string | null] {
  const span = date ? dateSpan(date) : undefined
  return [date ?? null, span?.from ?? null, span?.to ?? null]
}
