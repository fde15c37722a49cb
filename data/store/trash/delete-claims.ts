import { Problem } from '../../model/problem.ts'
import { formatRef } from '../../model/refs.ts'
import { findClaimNumber } from '../claim-refs.ts'
import { type Reader, sql, type Writer } from '../sql.ts'
import type { Stamp } from '../stamp.ts'
import { putInTrash } from '../trash.ts'
import { mergedInto } from './deleted.ts'

/**
 * Puts claims into the trash, each a thing of its own, with their evidence, topics, entities, relations
 * and gradings, and with the claims that were merged into them.
 * @param along UUID of what they go along with
 * @returns their UUIDs
 * @throws Problem edition-rests
 */
export function deleteClaims(
  writer: Writer,
  claims: readonly number[],
  along: string | null,
  stamp: Stamp,
): string[] {
  return claims.map((claim) => {
    const { uuid } = rowOf(writer, claim)
    // A row that another names goes after it: the entry of that one says by UUID what it named.
    for (const merged of mergedInto(writer, 'claim', claim)) {
      deleteClaim(writer, merged, uuid, stamp)
    }
    deleteClaim(writer, claim, along, stamp)
    return uuid
  })
}

function deleteClaim(writer: Writer, claim: number, along: string | null, stamp: Stamp): void {
  assertNoEdition(writer, claim)
  const { uuid, statement } = rowOf(writer, claim)
  putInTrash(
    writer,
    { uuid, noun: 'claim', name: formatRef('claim', claim), title: statement },
    along,
    stamp,
  )
  writer.run(sql`DELETE FROM evidence WHERE claim = ${claim}`)
  writer.run(sql`DELETE FROM claim_topic WHERE claim = ${claim}`)
  writer.run(sql`DELETE FROM claim_entity WHERE claim = ${claim}`)
  writer.run(sql`DELETE FROM relation WHERE from_claim = ${claim}`)
  writer.run(sql`DELETE FROM relation WHERE to_claim = ${claim}`)
  writer.run(sql`DELETE FROM claim_apart WHERE one = ${claim}`)
  writer.run(sql`DELETE FROM claim_apart WHERE other = ${claim}`)
  writer.run(sql`DELETE FROM grading WHERE claim = ${claim}`)
  writer.run(sql`DELETE FROM claim WHERE id = ${claim}`)
}

function rowOf(reader: Reader, claim: number): { uuid: string; statement: string } {
  return reader.get(sql`SELECT uuid, statement FROM claim WHERE id = ${claim}`)!
}

/**
 * Lets merged claims, which only lead on, no longer name a speaker that goes: they name the one of the
 * claim that they became.
 */
export function moveSignposts(
  writer: Writer,
  speaker: { readonly entity: number } | { readonly source: number },
): void {
  const names =
    'entity' in speaker
      ? sql`speaker_entity = ${speaker.entity}`
      : sql`speaker_source = ${speaker.source}`
  const signposts = writer.pluck<number>(
    sql`SELECT id FROM claim WHERE ${names} AND merged_into IS NOT NULL`,
  )
  for (const signpost of signposts) {
    writer.run(sql`
      UPDATE claim SET speaker_entity = other.speaker_entity, speaker_source = other.speaker_source
      FROM (SELECT speaker_entity, speaker_source FROM claim
        WHERE id = ${findClaimNumber(writer, signpost) ?? signpost}) AS other
      WHERE id = ${signpost}`)
  }
}

function assertNoEdition(reader: Reader, claim: number): void {
  const count = reader.pluck<number>(
    sql`SELECT count(*) FROM edition_rests WHERE claim = ${claim}`,
  )[0]!
  if (count > 0) throw new Problem('edition-rests', { name: formatRef('claim', claim), count })
}
