import type { ClaimSummary } from '#data/model/claim.ts'
import { Grade } from './Grade.tsx'
import { StatusMark } from './StatusMark.tsx'

interface ClaimRowProps {
  readonly claim: ClaimSummary
  readonly current?: boolean
  readonly onOpen: (id: string) => void
}

/** A claim in one line: status, reference, statement, grade. */
export function ClaimRow({ claim, current = false, onOpen }: ClaimRowProps) {
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
      <Grade reliability={claim.reliability} credibility={claim.credibility} />
    </button>
  )
}
