import { type FormEvent, useId, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { ClaimStatus } from '#data/model/claim.ts'
import { CLAIM_STATUSES } from '#data/model/claim.ts'
import { useKept } from '#renderer/ui/kept-words.ts'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'

interface StatusFormProps {
  /** What it is now; absent where several claims differ. */
  readonly status: ClaimStatus | undefined
  /** Whose reason is typed: a claim's UUID, or `many`. */
  readonly of: string
  /** Answers whether it is set; the reason is kept otherwise. */
  readonly onSet: (change: { status: ClaimStatus; why?: string }) => Promise<boolean>
}

/** Sets a status, with the reason for it. Arrows choose, Enter sets. */
export function StatusForm({ status, of, onSet }: StatusFormProps) {
  const [chosen, setChosen] = useState(status)
  const [why, setWhy, dropWhy] = useKept(`status-1 ${of}`, '')
  const name = useId()

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (chosen === undefined) return
    const reason = why.trim() === '' ? {} : { why: why.trim() }
    if (await onSet({ status: chosen, ...reason })) dropWhy()
  }

  return (
    <form className="status-form" onSubmit={(event) => void submit(event)}>
      <fieldset>
        <legend className="unseen">{say('window.claim.status')}</legend>
        {CLAIM_STATUSES.map((one, at) => (
          <label key={one}>
            <input
              type="radio"
              name={name}
              autoFocus={one === chosen || (chosen === undefined && at === 0)}
              checked={one === chosen}
              onChange={() => setChosen(one)}
            />
            <StatusMark status={one} />
            {say(`window.status.${one}`)}
          </label>
        ))}
      </fieldset>
      <input
        type="text"
        className="field"
        aria-label={say('window.why')}
        placeholder={say('window.why')}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <button type="submit" className="act primary" disabled={chosen === undefined}>
        {say('window.status.set')} <kbd>{say('window.key.enter')}</kbd>
      </button>
    </form>
  )
}
