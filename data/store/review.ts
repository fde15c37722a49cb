import { Problem } from '../model/problem.ts'
import { formatRef } from '../model/refs.ts'
import type { ReviewDecision, Told } from '../model/review.ts'
import { AS_IT_IS, type Happened, LOST, STATED, whatHappened } from './review-causes.ts'
import { type Reader, type Sql, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/** What rests on the claim or source at a place of a list; 0 and '' stand for none. */
interface Rest {
  place: number
  note: number
  judgement: number
  edition: string
}

/**
 * Files what rests on whatever the action under way has changed, each note, judgement and edition once
 * for each change; what is to be reviewed already tells the newest value. What is again as it was, and
 * of which nobody was told, is no longer to be reviewed. To be called once all else of the action is
 * done. Tells whether anything came of it.
 * @param turned whether the action takes another back, or does it again: then the journal brings what
 *   that one filed or dropped, and only what was decided since is to be reviewed anew
 */
export function fileReviews(writer: Writer, stamp: Stamp, turned = false): boolean {
  if (!writer.get(sql`SELECT 1 FROM review_due LIMIT 1`)) return false
  let filed = 0
  const seen = new Set<string>()
  const happened = whatHappened(writer)
  for (const { place, ...rest } of whatRests(writer, happened)) {
    const change = happened[place]!
    const { cause } = change
    const key = [cause || change.about, change.what, rest.note, rest.judgement, rest.edition].join()
    const counts = !seen.has(key) && (!turned || wasDecided(writer, change, rest))
    if (counts) filed += file(writer, change, rest, stamp)
    seen.add(key)
  }
  const changes = filed + follow(writer) + dropSettledByThemselves(writer)
  writer.run(sql`DELETE FROM review_due`)
  writer.run(sql`DELETE FROM review_due_rest`)
  return changes > 0
}

function whatRests(reader: Reader, happened: readonly Happened[]): Rest[] {
  const isGone = ({ what }: Happened) => what === 'deleted' || what === 'merged'
  const numbers = (noun: Happened['noun']) =>
    JSON.stringify(happened.map((one) => (one.noun === noun && !isGone(one) ? one.number : 0)))
  const gone = JSON.stringify(happened.map((one) => (isGone(one) ? one.about : '')))
  return [
    ...reader.all<Rest>(restingOnClaims(numbers('claim'))),
    ...reader.all<Rest>(restingOnSources(numbers('source'))),
    ...reader.all<Rest>(sql`
      SELECT wanted.key AS place, note, judgement, '' AS edition
      FROM json_each(${gone}) AS wanted CROSS JOIN review_due_rest ON about = wanted.value
      WHERE EXISTS (SELECT 1 FROM note WHERE note.id = note)`),
  ].toSorted((one, other) => one.place - other.place)
}

/** What rests on claims: by place in a list of their numbers. */
export function restingOnClaims(numbers: string): Sql {
  return sql`
    WITH wanted (place, claim) AS MATERIALIZED (
      SELECT key, value FROM json_each(${numbers}) WHERE value > 0)
    ${RESTING}`
}

/** What rests on sources: what names them, and what rests on the claims that they state or speak for. */
export function restingOnSources(numbers: string): Sql {
  return sql`
    WITH named (place, source) AS MATERIALIZED (
      SELECT key, value FROM json_each(${numbers}) WHERE value > 0),
    wanted (place, claim) AS MATERIALIZED (
      SELECT place, evidence.claim FROM named CROSS JOIN rendition ON rendition.source = named.source
        CROSS JOIN passage ON passage.rendition = rendition.id
        CROSS JOIN evidence ON evidence.passage = passage.id
      UNION SELECT place, id FROM named CROSS JOIN claim ON speaker_source = named.source)
    SELECT place, note, 0 AS judgement, '' AS edition FROM named CROSS JOIN link ON to_source = named.source
    UNION ${RESTING}`
}

const RESTING = sql`
  SELECT place, note, 0 AS judgement, '' AS edition FROM wanted CROSS JOIN link ON to_claim = claim
  UNION SELECT place, note, judgement.id, ''
    FROM wanted CROSS JOIN judgement_claim USING (claim) CROSS JOIN judgement ON judgement.id = judgement
  UNION SELECT place, note, 0, edition.id
    FROM wanted CROSS JOIN edition_rests USING (claim) CROSS JOIN edition ON edition.id = edition`

function wasDecided(
  reader: Reader,
  { about, what, cause }: Happened,
  { note, judgement, edition }: Omit<Rest, 'place'>,
): boolean {
  const decided = reader.get(sql`
    SELECT 1 FROM review WHERE about = ${about} AND what = ${what} AND cause = ${cause}
      AND note = ${note} AND judgement IS ${judgement || null} AND edition IS ${edition || null}
      AND decision IS NOT NULL`)
  return decided !== undefined
}

function file(
  writer: Writer,
  { about, what, cause, noun, number, was, became }: Happened,
  { note, judgement, edition }: Omit<Rest, 'place'>,
  stamp: Stamp,
): number {
  const item = { note, number, noun, judgement: judgement || null }
  return writer.run(sql`
    INSERT INTO review (uuid, about, noun, number, what, cause, was, became, note, judgement, edition,
      words, author, at, action)
    VALUES (${stamp.uuid()}, ${about}, ${noun}, ${number}, ${what}, ${cause}, ${was}, ${became}, ${note},
      ${item.judgement}, ${edition || null}, ${edition ? null : wordsOf(writer, item)}, ${stamp.author},
      ${stamp.at}, ${stamp.action})
    ON CONFLICT DO NOTHING`).changes
}

/** What rests in which note on what. */
export interface Resting {
  readonly note: number
  readonly noun: 'claim' | 'source'
  readonly number: number
  readonly judgement: number | null
}

/** A hash of the words that rest on a claim or name a source; `null` where there are none. */
export function wordsOf(reader: Reader, { note, noun, number, judgement }: Resting): string | null {
  const column = noun === 'claim' ? sql`to_claim` : sql`to_source`
  const [hash] = reader.pluck<string | null>(
    judgement === null
      ? sql`
          SELECT content_hash(group_concat(line, char(10))) FROM (
            SELECT line FROM link WHERE note = ${note}
              AND (${column} = ${number} OR wanted = ${formatRef(noun, number).toLowerCase()})
            ORDER BY start) HAVING count(*) > 0`
      : sql`
          SELECT content_hash(json_array(call, likelihood_band, confidence, because)) FROM judgement
          WHERE id = ${judgement}`,
  )
  return hash ?? null
}

/** Lets what is to be reviewed tell the newest value. */
function follow(writer: Writer): number {
  return writer.run(sql`
    UPDATE review SET became = now.became FROM (${AS_IT_IS}) AS now
    WHERE review.about = now.about AND review.what = now.what AND review.cause = now.cause
      AND decision IS NULL AND review.became IS NOT now.became`).changes
}

/** Lets go of what is again as it was. */
function dropSettledByThemselves(writer: Writer): number {
  return writer.run(sql`
    DELETE FROM review WHERE decision IS NULL AND told = '[]'
      AND about IN (SELECT about FROM review_due) AND (
        (what IN ('status', 'statement', 'credibility', 'speaker', 'reliability') AND was IS became)
        OR (what IN ('contradicted', 'updated')
          AND NOT EXISTS (SELECT 1 FROM relation WHERE relation.uuid = cause))
        OR (what = 'anchor' AND NOT EXISTS (${LOST} AND passage.uuid = cause))
        OR (what = 'evidence' AND EXISTS (${STATED}))
        OR (what = 'merged' AND EXISTS (SELECT 1 FROM claim WHERE uuid = about AND merged_into IS NULL))
        OR (what = 'deleted' AND (EXISTS (SELECT 1 FROM claim WHERE uuid = about)
          OR EXISTS (SELECT 1 FROM source WHERE uuid = about))))`).changes
}

/**
 * Decides what becomes of things that rest on what changed; one decided before is decided anew.
 * @param items UUIDs
 * @throws Problem not-found
 */
export function settleReviews(
  writer: Writer,
  items: readonly string[],
  decision: ReviewDecision,
  why: string | undefined,
  stamp: Stamp,
): void {
  for (const uuid of items) {
    const { changes } = writer.run(sql`
      UPDATE review SET decision = ${decision}, why = ${why ?? null}, decided_by = ${stamp.author},
        decided_at = ${stamp.at}
      WHERE uuid = ${uuid}`)
    if (changes === 0) throw missing(uuid)
  }
}

/**
 * Keeps that people were told of changes.
 * @param items UUIDs
 * @throws Problem not-found
 */
export function tellReviews(
  writer: Writer,
  items: readonly string[],
  names: readonly string[],
  stamp: Stamp,
): void {
  for (const uuid of items) {
    const [told] = writer.pluck<string>(sql`SELECT told FROM review WHERE uuid = ${uuid}`)
    if (told === undefined) throw missing(uuid)
    const before = JSON.parse(told) as Told[]
    const added = names
      .filter((name) => !before.some((one) => one.name === name))
      .map((name) => ({ name, at: stamp.at, author: stamp.author }))
    writer.run(sql`
      UPDATE review SET told = ${JSON.stringify([...before, ...added])} WHERE uuid = ${uuid}`)
  }
}

function missing(name: string): Problem<'not-found'> {
  return new Problem('not-found', { what: 'item to review', name })
}
