import { PopoverNext } from '@blueprintjs/core'
import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { Grade } from '#renderer/ui/Grade.tsx'
import { useKept } from '#renderer/ui/kept-words.ts'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'
import { StatusForm } from './StatusForm.tsx'
import type { EditClaim } from './use-edit-claim.ts'

interface ClaimHeadProps {
  readonly claim: Claim
  readonly edit: EditClaim
  /** Leads to the claim's page; absent where this is it. */
  readonly onPage?: (() => void) | undefined
}

/** Status, reference, grade and statement; status and statement are changed where they stand. */
export function ClaimHead({ claim, edit, onPage }: ClaimHeadProps) {
  const [open, setOpen] = useState(false)
  // What was typed is there again, whichever key or crash ended it.
  const [draft, keepDraft, dropDraft] = useKept(`reword-1 ${claim.uuid}`, claim.statement)
  useCommand({
    id: 'claim.reword',
    title: say('window.claim.reword'),
    key: 'F2',
    run: () => setOpen(true),
  })
  useCommand(
    {
      id: 'claim.page',
      title: say('window.claim.page', { ref: claim.ref }),
      key: 'p',
      run: () => onPage?.(),
    },
    onPage !== undefined,
  )

  async function keep(): Promise<void> {
    const statement = draft.trim()
    if (statement === '' || statement === claim.statement || (await edit({ statement }))) {
      dropDraft()
      setOpen(false)
    }
  }

  return (
    <header className="claim-head">
      <p className="meta">
        <StatusButton claim={claim} edit={edit} />
        {onPage ? (
          <button
            type="button"
            className="ref"
            title={say('window.claim.page', { ref: claim.ref })}
            onClick={onPage}
          >
            {claim.ref}
          </button>
        ) : (
          <span className="ref">{claim.ref}</span>
        )}
        <Grade
          reliability={claim.reliability}
          credibility={claim.credibility}
          documents={claim.documents}
        />
      </p>
      {!open ? (
        <h2>
          {claim.statement}{' '}
          <button type="button" className="edit" onClick={() => setOpen(true)}>
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
          onChange={(event) => keepDraft(event.target.value)}
          onBlur={() => void keep()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey) void keep()
            else if (event.key === 'Escape') setOpen(false)
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
            of={claim.uuid}
            onSet={(change) => {
              setOpen(false)
              return edit(change)
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
