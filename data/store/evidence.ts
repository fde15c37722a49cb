import type { Evidence, EvidenceRole } from '../model/claim.ts'
import { codePoints } from '../model/quote.ts'
import { formatRef } from '../model/refs.ts'
import type { AnchorState, Region } from '../model/source.ts'
import { ANCHOR } from './anchors.ts'
import { ensurePassage, locate, type Quotation, setRegion } from './passages.ts'
import { currentRendition } from './sources.ts'
import { type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/**
 * Ties a claim to the words of a source that state it; a tie that is there already stays as it is.
 * @throws Problem quote-missing, quote-ambiguous, region-other, not-found
 */
export function tieEvidence(
  writer: Writer,
  claim: number,
  quotation: Quotation,
  stamp: Stamp,
): void {
  const rendition = currentRendition(writer, quotation.source)
  const passage = ensurePassage(writer, rendition, locate(rendition.text, quotation), stamp)
  if (quotation.region) setRegion(writer, passage, quotation.region, quotation)
  writer.run(sql`
    INSERT INTO evidence (claim, passage, role) VALUES (${claim}, ${passage}, 'states')
    ON CONFLICT (claim, passage) DO NOTHING`)
}

/** The words that a claim rests on, in the order of sources and texts; offsets in code points. */
export function evidenceOf(reader: Reader, claim: number): Evidence[] {
  const rows = reader.all<{
    passage: string
    source: number
    sourceTitle: string
    role: EvidenceRole
    exact: string
    prefix: string
    suffix: string
    text: string
    at: number
    page: number | null
    region: string | null
    translation: string | null
    translator: string | null
    anchor: AnchorState
  }>(sql`
    SELECT passage.uuid AS passage, source.id AS source, source.title AS sourceTitle, role, exact, prefix, suffix,
      rendition.text, passage.start AS at, passage.page, region,
      translation, translator, ${ANCHOR} AS anchor
    FROM evidence JOIN passage ON passage.id = evidence.passage
      JOIN rendition ON rendition.id = passage.rendition
      JOIN source ON source.id = rendition.source
    WHERE claim = ${claim} ORDER BY source.id, passage.start`)
  return rows.map(({ text, at, ...row }) => {
    const from = codePoints(text.slice(0, at))
    return {
      ...row,
      source: formatRef('source', row.source),
      start: from,
      end: from + codePoints(row.exact),
      page: row.page ?? undefined,
      region: row.region === null ? undefined : (JSON.parse(row.region) as Region),
      translation: row.translation ?? undefined,
      translator: row.translator ?? undefined,
    }
  })
}
