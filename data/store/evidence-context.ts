import type { Ref } from '../model/refs.ts'
import { type Around, sentencesAround } from '../model/sentences-around.ts'
import { claimNumber } from './claim-refs.ts'
import { type Reader, sql } from './sql.ts'

/** A passage that a claim rests on, among its neighbours. */
export interface EvidenceContext extends Around {
  /** UUID of the passage. */
  readonly passage: string
}

/**
 * The sentences around each passage that a claim rests on, in the order of its evidence.
 * @throws Problem not-found
 */
export function evidenceContexts(reader: Reader, ref: Ref<'claim'>): EvidenceContext[] {
  return reader
    .all<{ passage: string; text: string; start: number; end: number }>(sql`
      SELECT passage.uuid AS passage, rendition.text, passage.start, passage."end"
      FROM evidence JOIN passage ON passage.id = evidence.passage
        JOIN rendition ON rendition.id = passage.rendition
      WHERE claim = ${claimNumber(reader, ref)} ORDER BY rendition.source, passage.start`)
    .map(({ passage, text, start, end }) => ({
      passage,
      ...sentencesAround(text, { start, end }),
    }))
}
