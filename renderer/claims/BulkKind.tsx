import { say } from '#data/messages/index.ts'
import { CLAIM_KINDS, type ClaimKind } from '#data/model/claim.ts'
import { moveByKey } from '#renderer/ui/Rows.tsx'

interface BulkKindProps {
  /** What all of them are; absent where they differ. */
  readonly kind: ClaimKind | undefined
  readonly onSet: (kind: ClaimKind) => void
}

/** Sets the kind of several claims: arrows choose, Enter sets. */
export function BulkKind({ kind, onSet }: BulkKindProps) {
  return (
    <div
      className="kind-list"
      role="group"
      aria-label={say('window.claim.kind')}
      onKeyDown={moveByKey}
    >
      {CLAIM_KINDS.map((one, at) => (
        <button
          key={one}
          type="button"
          className="row"
          data-row
          aria-current={one === kind || undefined}
          autoFocus={kind === undefined ? at === 0 : one === kind}
          onClick={() => onSet(one)}
        >
          {say(`window.kind.${one}`)}
        </button>
      ))}
    </div>
  )
}
