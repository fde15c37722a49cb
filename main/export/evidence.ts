import type { BriefingDocument } from './document.ts'

/** What is attached to a PDF: nothing, the claims with references to their sources, or the words too. */
export type EvidenceChoice = 'none' | 'references' | 'quotations'

/**
 * The text of `evidence.json`: the claims that a document cites and their sources, so that what it
 * says can be checked without reading its pages. Offsets count Unicode code points, half open.
 * `undefined` where nothing is to be attached.
 */
export function evidenceFile(
  { meta, claims, sources }: BriefingDocument,
  choice: EvidenceChoice,
): string | undefined {
  if (choice === 'none') return undefined
  const told = claims.map(({ evidence, ...claim }) => ({
    ...claim,
    evidence: evidence.map(({ exact, translation, ...place }) =>
      choice === 'quotations' ? { ...place, exact, translation } : place,
    ),
  }))
  const { title, date, issue, handling, classification } = meta
  const head = {
    format: 'claimbook-evidence',
    version: 1,
    title,
    date,
    issue,
    handling,
    classification,
  }
  return `${JSON.stringify({ ...head, claims: told, sources }, undefined, 2)}\n`
}
