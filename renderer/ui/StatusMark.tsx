import { say } from '#data/messages/index.ts'
import type { ClaimStatus } from '#data/model/claim.ts'

/** A shape for each status, so that it is not told by colour alone. */
const SHAPES: Record<ClaimStatus, { outline: string; filled?: string }> = {
  open: { outline: 'M6 10a4 4 0 1 0 0-8 4 4 0 0 0 0 8z' },
  disputed: { outline: 'M6 1.5 10.5 6 6 10.5 1.5 6z', filled: 'M6 1.500v9L1.5 6z' },
  superseded: { outline: 'M1.5 6h8.500M6.5 2.5 10 6l-3.5 3.5' },
  refuted: { outline: 'm2.5 2.5 7 7m0-7-7 7' },
  retracted: { outline: 'M2 6h8' },
}

/** A claim's status by shape and colour; its word for those who hover or do not see it. */
export function StatusMark({ status }: { status: ClaimStatus }) {
  const { outline, filled } = SHAPES[status]
  const word = say(`window.status.${status}`)
  return (
    <svg className={`status-mark ${status}`} viewBox="0 0 12 12" role="img" aria-label={word}>
      <title>{word}</title>
      <path d={outline} />
      {filled !== undefined && <path d={filled} className="filled" />}
    </svg>
  )
}
