import { formatRef, type Ref } from '../model/refs.ts'
import type { CarryCandidate, Unsettled } from '../model/unsettled.ts'
import { type Reader, sql, type Sql, type Writer } from './sql.ts'

/**
 * How surely the words of `passage` are those that were marked: what became of the passage that led to it
 * when the text was corrected; of one in an older text, what became of itself.
 */
export const ANCHOR = sql`
  iif(passage.rendition = source.rendition,
    iif(EXISTS (SELECT 1 FROM passage_carry WHERE place = passage.id AND state = 'moved'),
      'moved', 'exact'),
    ifnull((SELECT state FROM passage_carry WHERE passage_carry.passage = passage.id
      ORDER BY rendition = source.rendition DESC, passage_carry.id DESC LIMIT 1), 'exact'))`

interface Row {
  passage: string
  source: number
  sourceTitle: string
  state: Unsettled['state']
  exact: string
  prefix: string
  suffix: string
  claims: string
  candidates: string
}

const WAITING = sql`
  FROM passage_carry JOIN passage ON passage.id = passage_carry.passage
    JOIN rendition ON rendition.id = passage_carry.rendition
    JOIN source ON source.id = rendition.source AND source.rendition = rendition.id
  WHERE place IS NULL AND settled_at IS NULL
    AND EXISTS (SELECT 1 FROM evidence WHERE evidence.passage = passage.id)`

/** How many passages of all sources wait for a person to settle their place. */
export function countUnsettled(reader: Reader): number {
  return reader.pluck<number>(sql`SELECT count(*) ${WAITING}`)[0]!
}

/** SQL for the passages that wait for a person to settle their place, in the order of sources and texts. */
export function unsettledSql(source?: number): Sql {
  const one = source === undefined ? sql`true` : sql`source.id = ${source}`
  return sql`
    SELECT passage.uuid AS passage, source.id AS source, title AS sourceTitle, passage_carry.state,
      exact, prefix, suffix, candidates,
      (SELECT json_group_array(claim) FROM evidence WHERE evidence.passage = passage.id) AS claims
    ${WAITING} AND ${one}
    ORDER BY source.id, passage.start, passage.id`
}

/** The passages that wait for a person to settle their place: of one source, or of all. */
export function listUnsettled(reader: Reader, source?: number): Unsettled[] {
  return reader.all<Row>(unsettledSql(source)).map((row) => ({
    ...row,
    source: formatRef('source', row.source),
    claims: claimRefs(row.claims),
    candidates: JSON.parse(row.candidates) as CarryCandidate[],
  }))
}

/** @param numbers row numbers, as a JSON list */
export function claimRefs(numbers: string): Ref<'claim'>[] {
  return (JSON.parse(numbers) as number[]).map((id) => formatRef('claim', id))
}

/** More corrections than follow one another. */
const MOST_STEPS = 100

/**
 * Lets claims that rest on a passage of an older text follow it to its place in the newest one, as when
 * they come back from the trash after the text was corrected.
 */
export function followCarried(writer: Writer): void {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const behind = writer.all<{ passage: number; place: number }>(sql`
      SELECT carry.passage, carry.place FROM passage_carry AS carry
        JOIN passage ON passage.id = carry.passage
        JOIN rendition ON rendition.id = passage.rendition
        JOIN source ON source.id = rendition.source
      WHERE carry.place IS NOT NULL AND passage.rendition <> source.rendition
        AND EXISTS (SELECT 1 FROM evidence WHERE evidence.passage = carry.passage)
        AND carry.id = (SELECT last.id FROM passage_carry AS last WHERE last.passage = carry.passage
          ORDER BY last.rendition = source.rendition DESC, last.id DESC LIMIT 1)`)
    if (behind.length === 0) return
    for (const { passage, place } of behind) moveEvidence(writer, passage, place)
  }
}

/** Ties every claim that rests on a passage to another one in its place. */
export function moveEvidence(writer: Writer, from: number, to: number): void {
  if (from === to) return
  writer.run(sql`
    INSERT INTO evidence (claim, passage, role)
    SELECT claim, ${to}, role FROM evidence WHERE passage = ${from} ON CONFLICT DO NOTHING`)
  writer.run(sql`DELETE FROM evidence WHERE passage = ${from}`)
}
