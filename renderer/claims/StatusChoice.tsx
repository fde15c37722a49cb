import { useId } from 'react'
import { say } from '#data/messages/index.ts'
import type { Claim, ClaimStatus } from '#data/model/claim.ts'

interface StatusChoiceProps {
  readonly claim: Claim
  readonly offered: readonly ClaimStatus[]
  /** Absent: it stays as it is. */
  readonly chosen: ClaimStatus | undefined
  readonly onChoose: (status: ClaimStatus | undefined) => void
}

/** What becomes of a claim's status: nothing, unless the person says so. */
export function StatusChoice({ claim, offered, chosen, onChoose }: StatusChoiceProps) {
  const name = useId()
  return (
    <fieldset className="status-choice">
      <legend>{say('window.clash.status', { ref: claim.ref })}</legend>
      {[undefined, ...offered.filter((one) => one !== claim.status)].map((status) => (
        <label key={status ?? ''}>
          <input
            type="radio"
            name={name}
            checked={status === chosen}
            onChange={() => onChoose(status)}
          />
          {status === undefined
            ? say('window.clash.stays', { status: say(`window.status.${claim.status}`) })
            : say(`window.status.${status}`)}
        </label>
      ))}
    </fieldset>
  )
}
