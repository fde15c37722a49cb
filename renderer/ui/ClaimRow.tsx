import { sayDateBriefly } from '#data/messages/dates.ts'
import type { ClaimSummary } from '#data/model/claim.ts'
import { Grade } from './Grade.tsx'
import { StatusMark } from './StatusMark.tsx'

interface ClaimRowProps {
  readonly claim: Pick<
    ClaimSummary,
    'ref' | 'status' | 'statement' | 'speaker' | 'said' | 'reliability' | 'credibility'
  > &
    // A hit of a search does not know them.
    Partial<Pick<ClaimSummary, 'documents'>>
  readonly current?: boolean
  /** Says also who spoke, and when. */
  readonly wide?: boolean
  readonly onOpen: (id: string) => void
}

/** A claim in one line: status, reference, statement, grade. */
export function ClaimRow({ claim, current = false, wide = false, onOpen }: ClaimRowProps) {
  return (
    <button
      type="button"
      className="row"
      data-row
      aria-current={current || undefined}
      onClick={() => onOpen(claim.ref)}
      title={claim.statement}
    >
      <StatusMark status={claim.status} />
      <span className="ref">{claim.ref}</span>
      <span className="line">{claim.statement}</span>
      {wide && <span className="speaker">{claim.speaker}</span>}
      {wide && <span className="said">{claim.said && sayDateBriefly(claim.said)}</span>}
      <Grade
        reliability={claim.reliability}
        credibility={claim.credibility}
        documents={claim.documents}
      />
    </button>
  )
}
