import { formatRef, type Ref } from '../model/refs.ts'
import { editClaim } from './claim-edits.ts'
import { claimNumber } from './claim-refs.ts'
import { nextNumber } from './refs.ts'
import { list, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/** One of the two claims that a claim is split into. */
export interface ClaimPart {
  readonly statement: string
  /** UUIDs of the passages that it rests on; a passage may be in both. */
  readonly passages: readonly string[]
  readonly topics: readonly string[]
  readonly entities: readonly string[]
}

/** How a claim is divided: `first` stays under its reference, `second` becomes a claim of its own. */
export interface ClaimSplit {
  readonly first: ClaimPart
  readonly second: ClaimPart
}

/**
 * Makes two claims of one. The second has the same speaker, kind, dates and hedge, and is open and
 * ungraded: what was graded was the whole. Citations, relations and grades stay with the first, and so
 * does a passage that neither part names.
 * @returns the reference of the second
 * @throws Problem not-found, input-invalid
 */
export function splitClaim(
  writer: Writer,
  ref: Ref<'claim'>,
  { first, second }: ClaimSplit,
  stamp: Stamp,
): Ref<'claim'> {
  const id = claimNumber(writer, ref)
  const part = nextNumber(writer, 'claim')
  writer.run(sql`
    INSERT INTO claim (
      id, uuid, statement, speaker_entity, speaker_source, kind, said, said_from, said_to, "on",
      on_from, on_to, hedge, added_at, changed_at)
    SELECT ${part}, ${stamp.uuid()}, ${second.statement}, speaker_entity, speaker_source, kind, said,
      said_from, said_to, "on", on_from, on_to, hedge, ${stamp.at}, ${stamp.at}
    FROM claim WHERE id = ${id}`)
  writer.run(sql`
    INSERT INTO evidence (claim, passage, role)
    SELECT ${part}, passage, role FROM evidence JOIN passage ON passage.id = evidence.passage
    WHERE claim = ${id} AND passage.uuid IN (${list(second.passages)})`)
  const going = second.passages.filter((passage) => !first.passages.includes(passage))
  writer.run(sql`
    DELETE FROM evidence WHERE claim = ${id}
      AND passage IN (SELECT id FROM passage WHERE uuid IN (${list(going)}))`)
  const made = formatRef('claim', part)
  const { statement, topics, entities } = first
  editClaim(writer, ref, { statement, topics, entities }, stamp)
  editClaim(writer, made, { topics: second.topics, entities: second.entities }, stamp)
  return made
}
