import { Problem } from '../../model/problem.ts'
import { formatRef } from '../../model/refs.ts'
import { list, type Reader, sql, type Writer } from '../sql.ts'
import type { Stamp } from '../stamp.ts'
import { putInTrash } from '../trash.ts'
import { deleteClaims, moveSignposts } from './delete-claims.ts'

/** The claims that a source carries. */
interface ClaimsOfSource {
  /** Those that cannot stand without it: it speaks, or they have no other evidence. */
  readonly going: readonly number[]
  /** Those that only lose a tie. */
  readonly staying: readonly number[]
}

/**
 * Puts a source into the trash with its texts and the passages marked in them.
 * @param withClaims whether the claims that rest on it alone go along; others only lose their tie to it
 * @returns its UUID
 * @throws Problem source-carries, edition-rests
 */
export function deleteSource(
  writer: Writer,
  source: number,
  withClaims: boolean,
  stamp: Stamp,
): string {
  const ref = formatRef('source', source)
  const { uuid, title } = writer.get<{ uuid: string; title: string }>(
    sql`SELECT uuid, title FROM source WHERE id = ${source}`,
  )!
  const { going, staying } = claimsCarried(writer, source)
  if (going.length + staying.length > 0 && !withClaims) {
    throw new Problem('source-carries', {
      source: ref,
      claims: going.length,
      ties: staying.length,
    })
  }
  assertNoEdition(writer, source)
  putInTrash(writer, { uuid, noun: 'source', name: ref, title }, null, stamp)
  deleteClaims(writer, going, uuid, stamp)
  moveSignposts(writer, { source })
  const passages = sql`
    SELECT passage.id FROM passage JOIN rendition ON rendition.id = rendition WHERE source = ${source}`
  writer.run(sql`DELETE FROM evidence WHERE passage IN (${passages})`)
  writer.run(sql`DELETE FROM passage_carry WHERE passage IN (${passages})`)
  writer.run(sql`DELETE FROM passage WHERE id IN (${passages})`)
  writer.run(sql`DELETE FROM source_derived WHERE source = ${source} OR derived_from = ${source}`)
  writer.run(sql`DELETE FROM grading WHERE source = ${source}`)
  writer.run(sql`UPDATE source SET rendition = NULL WHERE id = ${source}`)
  const renditions = writer.pluck<number>(
    sql`SELECT id FROM rendition WHERE source = ${source} ORDER BY id DESC`,
  )
  for (const rendition of renditions) {
    writer.run(sql`DELETE FROM rendition WHERE id = ${rendition}`)
  }
  writer.run(sql`DELETE FROM source WHERE id = ${source}`)
  return uuid
}

function claimsCarried(reader: Reader, source: number): ClaimsOfSource {
  const rows = reader.all<{ id: number; going: number }>(sql`
    WITH tied (id) AS (
      SELECT evidence.claim FROM rendition JOIN passage ON passage.rendition = rendition.id
        JOIN evidence ON evidence.passage = passage.id
      WHERE rendition.source = ${source}
      UNION SELECT id FROM claim WHERE speaker_source = ${source} AND merged_into IS NULL
    )
    SELECT id, claim.speaker_source IS ${source} OR NOT EXISTS (
      SELECT 1 FROM evidence JOIN passage ON passage.id = evidence.passage
        JOIN rendition ON rendition.id = passage.rendition
      WHERE evidence.claim = claim.id AND rendition.source <> ${source}) AS going
    FROM tied JOIN claim USING (id) ORDER BY id`)
  const withGoing = (going: number) => rows.filter((row) => row.going === going).map(({ id }) => id)
  return { going: withGoing(1), staying: withGoing(0) }
}

function assertNoEdition(reader: Reader, source: number): void {
  const renditions = reader.pluck<number>(sql`SELECT id FROM rendition WHERE source = ${source}`)
  const count = reader.pluck<number>(
    sql`SELECT count(DISTINCT edition) FROM edition_rests WHERE rendition IN (${list(renditions)})`,
  )[0]!
  if (count > 0) throw new Problem('edition-rests', { name: formatRef('source', source), count })
}
