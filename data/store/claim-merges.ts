import { formatRef, type Ref } from '../model/refs.ts'
import { type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/**
 * Merges a claim into another one of the same speaker: evidence, topics, entities, relations and who
 * graded it when go there, a comment is added to the other's, and its reference leads there for ever.
 * Wording, dates and grade of the other stay; those of the merged one stay in its own row.
 */
export function mergeClaim(writer: Writer, from: number, into: number, stamp: Stamp): void {
  writer.run(sql`
    INSERT INTO evidence (claim, passage, role)
    SELECT ${into}, passage, role FROM evidence WHERE claim = ${from} ON CONFLICT DO NOTHING`)
  writer.run(sql`DELETE FROM evidence WHERE claim = ${from}`)
  writer.run(sql`
    INSERT INTO claim_topic (topic, claim)
    SELECT topic, ${into} FROM claim_topic WHERE claim = ${from} ON CONFLICT DO NOTHING`)
  writer.run(sql`DELETE FROM claim_topic WHERE claim = ${from}`)
  writer.run(sql`
    INSERT INTO claim_entity (entity, claim)
    SELECT entity, ${into} FROM claim_entity WHERE claim = ${from} ON CONFLICT DO NOTHING`)
  writer.run(sql`DELETE FROM claim_entity WHERE claim = ${from}`)
  moveRelations(writer, from, into)
  moveApart(writer, from, into)
  writer.run(sql`UPDATE grading SET claim = ${into} WHERE claim = ${from}`)
  writer.run(sql`
    UPDATE claim SET comment = other.comment || ifnull(char(10) || char(10) || claim.comment, '')
    FROM (SELECT comment FROM claim WHERE id = ${from}) AS other
    WHERE id = ${into} AND other.comment IS NOT NULL AND other.comment IS NOT claim.comment`)
  writer.run(sql`UPDATE claim SET changed_at = ${stamp.at} WHERE id = ${into}`)
  writer.run(sql`
    UPDATE claim SET merged_into = ${into}, changed_at = ${stamp.at} WHERE id = ${from}`)
  leadOn(writer, from, into)
}

/** What would tie the one claim to itself goes; of two ties that say the same the other's stays. */
function moveRelations(writer: Writer, from: number, into: number): void {
  writer.run(sql`
    DELETE FROM relation
    WHERE (from_claim = ${from} AND to_claim = ${into}) OR (from_claim = ${into} AND to_claim = ${from})`)
  writer.run(sql`
    DELETE FROM relation WHERE from_claim = ${from} AND EXISTS (
      SELECT 1 FROM relation AS kept WHERE kept.from_claim = ${into} AND kept.kind = relation.kind
        AND kept.to_claim = relation.to_claim)`)
  writer.run(sql`
    DELETE FROM relation WHERE to_claim = ${from} AND EXISTS (
      SELECT 1 FROM relation AS kept WHERE kept.to_claim = ${into} AND kept.kind = relation.kind
        AND kept.from_claim = relation.from_claim)`)
  writer.run(sql`UPDATE relation SET from_claim = ${into} WHERE from_claim = ${from}`)
  writer.run(sql`UPDATE relation SET to_claim = ${into} WHERE to_claim = ${from}`)
}

/** What has nothing to do with the one has nothing to do with the other. */
function moveApart(writer: Writer, from: number, into: number): void {
  writer.run(sql`
    INSERT INTO claim_apart (one, other, author, at)
    SELECT min(third, ${into}), max(third, ${into}), author, at
    FROM (SELECT other AS third, author, at FROM claim_apart WHERE one = ${from}
      UNION ALL SELECT one, author, at FROM claim_apart WHERE other = ${from})
    WHERE third <> ${into} ON CONFLICT DO NOTHING`)
  writer.run(sql`DELETE FROM claim_apart WHERE one = ${from}`)
  writer.run(sql`DELETE FROM claim_apart WHERE other = ${from}`)
}

/** Citations stay as they are written; what is kept of them leads to the other claim from now on. */
function leadOn(writer: Writer, from: number, into: number): void {
  writer.run(sql`UPDATE link SET to_claim = ${into} WHERE to_claim = ${from}`)
  writer.run(sql`
    INSERT INTO judgement_claim (judgement, claim)
    SELECT judgement, ${into} FROM judgement_claim WHERE claim = ${from} ON CONFLICT DO NOTHING`)
  writer.run(sql`DELETE FROM judgement_claim WHERE claim = ${from}`)
}

/** How many citations of a claim there are, and in which notes. */
export function citationsOf(
  reader: Reader,
  claim: number,
): { readonly links: number; readonly notes: Ref<'note'>[] } {
  const notes = reader.all<{ note: number; links: number }>(
    sql`SELECT note, count(*) AS links FROM link WHERE to_claim = ${claim} GROUP BY note`,
  )
  return {
    links: notes.reduce((sum, { links }) => sum + links, 0),
    notes: notes.map(({ note }) => formatRef('note', note)),
  }
}
