import { PopoverNext } from '@blueprintjs/core'
import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { Grade } from '#renderer/ui/Grade.tsx'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'
import { StatusForm } from './StatusForm.tsx'
import type { EditClaim } from './use-edit-claim.ts'

interface ClaimHeadProps {
  readonly claim: Claim
  readonly edit: EditClaim
}

/** Status, reference, grade and statement; status and statement are changed where they stand. */
export function ClaimHead({ claim, edit }: ClaimHeadProps) {
  const [draft, setDraft] = useState<string>()
  useCommand({
    id: 'claim.reword',
    title: say('window.claim.reword'),
    key: 'F2',
    run: () => setDraft(claim.statement),
  })

  async function keep(): Promise<void> {
    const statement = draft?.trim() ?? ''
    if (statement === '' || statement === claim.statement || (await edit({ statement }))) {
      setDraft(undefined)
    }
  }

  return (
    <header className="claim-head">
      <p className="meta">
        <StatusButton claim={claim} edit={edit} />
        <span className="ref">{claim.ref}</span>
        <Grade
          reliability={claim.reliability}
          credibility={claim.credibility}
          documents={claim.documents}
        />
      </p>
      {draft === undefined ? (
        <h2>
          {claim.statement}{' '}
          <button type="button" className="edit" onClick={() => setDraft(claim.statement)}>
            {say('window.edit')}
            <span className="unseen">{say('window.claim.statement')}</span>
          </button>
        </h2>
      ) : (
        <textarea
          className="field"
          autoFocus
          rows={3}
          aria-label={say('window.claim.statement')}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => void keep()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey) void keep()
            else if (event.key === 'Escape') setDraft(undefined)
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
      )}
    </header>
  )
}

function StatusButton({ claim, edit }: ClaimHeadProps) {
  const [open, setOpen] = useState(false)
  return (
    <PopoverNext
      isOpen={open}
      onInteraction={setOpen}
      placement="bottom-start"
      animation="minimal"
      arrow={false}
      autoFocus
      enforceFocus={false}
      content={
        <div className="bulk-panel" role="dialog" aria-label={say('window.bulk.status.long')}>
          <StatusForm
            status={claim.status}
            onSet={(change) => {
              setOpen(false)
              void edit(change)
            }}
          />
        </div>
      }
    >
      <button
        type="button"
        className="status-button"
        aria-haspopup="dialog"
        aria-expanded={open}
        title={say('window.bulk.status.long')}
      >
        <StatusMark status={claim.status} />
        {say(`window.status.${claim.status}`)}
      </button>
    </PopoverNext>
  )
}
