import type { ReviewCause } from '../model/review.ts'
import { type Reader, sql } from './sql.ts'

/** What an action did to one claim or source, as it stands at the action's end. */
export interface Happened {
  about: string
  what: ReviewCause
  cause: string
  noun: 'claim' | 'source'
  number: number
  was: string | null
  became: string | null
}

/** All of it. What is as it was before is not among it. */
export function whatHappened(reader: Reader): Happened[] {
  return [
    ...reader.all<Happened>(sql`SELECT * FROM (${VALUES}) WHERE was IS NOT became AND ${NEWS}`),
    ...reader.all<Happened>(sql`SELECT * FROM (${ANCHORS}) WHERE was IS NULL`),
    ...reader.all<Happened>(EVIDENCE),
    ...reader.all<Happened>(RELATIONS),
    ...reader.all<Happened>(GONE),
  ]
}

/** A first grade that is no bad one is not worth a second look: claims are cited before they are graded. */
const NEWS = sql`NOT (was IS NULL AND (
  (what = 'credibility' AND became IN ('1', '2', '3'))
  OR (what = 'reliability' AND became IN ('A', 'B', 'C'))))`

/** Whoever spoke and was merged is who they became: of one step, since no claim has a merged speaker. */
const SPOKE = sql`
  iif(was GLOB 'E-*',
    'E-' || ifnull((SELECT merged_into FROM entity WHERE id = CAST(substr(was, 3) AS INTEGER)),
      substr(was, 3)), was)`

const VALUES = sql`
  SELECT about, what, cause, noun, number, was, iif(what = 'status', status,
    iif(what = 'statement', statement, CAST(credibility AS TEXT))) AS became
  FROM review_due JOIN claim ON claim.id = number
  WHERE what IN ('status', 'statement', 'credibility') AND merged_into IS NULL
  UNION ALL
  SELECT about, what, cause, noun, number, ${SPOKE},
    iif(speaker_entity IS NULL, 'S-' || speaker_source, 'E-' || speaker_entity)
  FROM review_due JOIN claim ON claim.id = number
  WHERE what = 'speaker' AND merged_into IS NULL
  UNION ALL
  SELECT about, what, cause, noun, number, was, ifnull(source.reliability, entity.reliability)
  FROM review_due JOIN source ON source.id = number LEFT JOIN entity ON entity.id = publisher
  WHERE what = 'reliability'`

/** Passages of claims that have no one place in the newest text of their source: `state` says why. */
export const LOST = sql`
  SELECT passage_carry.state FROM passage JOIN rendition ON rendition.id = passage.rendition
    JOIN source ON source.id = rendition.source
    JOIN passage_carry ON passage_carry.passage = passage.id
      AND passage_carry.rendition = source.rendition
  WHERE place IS NULL AND EXISTS (SELECT 1 FROM evidence WHERE evidence.passage = passage.id)`

/** Words of claims that stand at no one place of a corrected text, until somebody shows the place. */
const ANCHORS = sql`
  SELECT * FROM (
    SELECT about, what, cause, noun, number, was, (${LOST} AND passage.uuid = cause) AS became
    FROM review_due WHERE what = 'anchor')
  WHERE became IS NOT NULL`

/** What a claim or source is by now, beside what the action found. */
export const AS_IT_IS = sql`${VALUES} UNION ALL ${ANCHORS}`

/** Evidence of the claim `about` in the source `cause`. */
export const STATED = sql`
  SELECT 1 FROM claim JOIN evidence ON evidence.claim = claim.id
    JOIN passage ON passage.id = evidence.passage JOIN rendition ON rendition.id = passage.rendition
    JOIN source ON source.id = rendition.source
  WHERE claim.uuid = about AND source.uuid = cause AND role = 'states'`

/** A claim that is merged rests on nothing: what it rested on is the other one's. */
const EVIDENCE = sql`
  SELECT about, what, cause, noun, number, was, NULL AS became
  FROM review_due JOIN claim ON claim.uuid = about
  WHERE what = 'evidence' AND merged_into IS NULL AND NOT EXISTS (${STATED})`

/** The claim that a relation counts for first stands first. */
const RELATIONS = sql`
  SELECT about, what, cause, noun, number, NULL AS was,
    'C-' || iif(number = to_claim, from_claim, to_claim) AS became
  FROM review_due JOIN relation ON relation.uuid = cause
  WHERE what IN ('contradicted', 'updated') ORDER BY number = to_claim DESC`

/** A claim that is merged into one that says and is worth the same is as good as it was. */
const GONE = sql`
  SELECT about, what, cause, noun, number, NULL AS was, NULL AS became FROM review_due
  WHERE what = 'deleted' AND NOT EXISTS (SELECT 1 FROM claim WHERE uuid = about)
    AND NOT EXISTS (SELECT 1 FROM source WHERE uuid = about)
  UNION ALL
  SELECT about, what, cause, noun, number, NULL, 'C-' || other.id
  FROM review_due JOIN claim ON claim.id = number JOIN claim AS other ON other.id = claim.merged_into
  WHERE what = 'merged' AND (claim.statement, claim.status, claim.credibility)
    IS NOT (other.statement, other.status, other.credibility)`
