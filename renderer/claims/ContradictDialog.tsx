import { Dialog, DialogBody } from '@blueprintjs/core'
import { type FormEvent, type KeyboardEvent, useId, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import type { Claim, ClaimStatus } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { usePassage } from '#renderer/ui/passage.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { SimilarClaims } from './form/SimilarClaims.tsx'
import { SpeakerField } from './form/SpeakerField.tsx'
import { StatusChoice } from './StatusChoice.tsx'
import { type ClashKind, useContradict } from './use-contradict.ts'
import './form/form.css'

interface ContradictDialogProps {
  readonly kind: ClashKind
  readonly claim: Claim
  readonly onClose: () => void
}

/**
 * Makes a claim that contradicts or updates another, or takes one that is there, and asks why. The new
 * one rests on the passage at the cursor, where a text is read; else it says who speaks.
 */
export function ContradictDialog({ kind, claim, onClose }: ContradictDialogProps) {
  const tell = useTell()
  const ids = useId()
  const why = useRef<HTMLInputElement>(null)
  const similar = useRef<HTMLDivElement>(null)
  const statement = useRef<HTMLTextAreaElement>(null)
  const atCursor = usePassage((state) => state.passage)
  // Words that the claim itself rests on do not contradict it.
  const passage = atCursor?.claims.includes(claim.ref) ? undefined : atCursor
  const asked = useAsk(
    'sources',
    'get',
    { ref: passage?.source ?? 'S-1' },
    { when: passage !== undefined },
  ).data
  const source = passage && asked
  const entities = useAsk('entities', 'list', undefined).data
  const form = useContradict(kind, claim, passage, source?.published, (ref, status, undo) => {
    tell.done(doneWords(kind, claim, ref, status), undo)
    onClose()
  })
  const { draft, change } = form

  function onKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const { selectionEnd, value } = event.currentTarget
    const first = similar.current?.querySelector('button')
    const down = event.key === 'ArrowDown' && selectionEnd === value.length && first
    if (event.key === 'Enter' && !event.shiftKey) form.submit()
    else if (down) first.focus()
    else return
    event.preventDefault()
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    form.submit()
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say(`window.${kind}.title`, { ref: claim.ref })}
      className="claim-dialog"
    >
      <DialogBody useOverflowScrollContainer={false}>
        <form className="claim-form" onSubmit={onSubmit}>
          <p className="against">{claim.statement}</p>
          {passage && (
            <>
              <div className="label">
                <Icon name="lock" />
                {say('window.form.quotation')}
                <span className="ref">{passage.source}</span>
              </div>
              <blockquote className="quote">{passage.exact}</blockquote>
            </>
          )}
          <label className="label" htmlFor={`${ids}-statement`}>
            {say(`window.${kind}.statement`)}
          </label>
          <textarea
            ref={statement}
            id={`${ids}-statement`}
            className="statement"
            rows={3}
            autoFocus
            value={draft.statement}
            onChange={(event) => change({ statement: event.target.value })}
            onKeyDown={onKey}
          />
          <div className="field">
            <label htmlFor={`${ids}-speaker`}>{say('window.claim.speaker')}</label>
            <SpeakerField
              id={`${ids}-speaker`}
              value={draft.speaker}
              source={source}
              names={entities?.map(({ name }) => name) ?? []}
              wrong={form.speakerless}
              onChange={(speaker) => change({ speaker })}
            />
          </div>
          <div className="field">
            <label htmlFor={`${ids}-why`}>{say('window.why')}</label>
            <input
              ref={why}
              id={`${ids}-why`}
              type="text"
              autoComplete="off"
              value={draft.why}
              onChange={(event) => change({ why: event.target.value })}
            />
          </div>
          <StatusChoice
            claim={claim}
            offered={OFFERED[kind]}
            chosen={draft.status}
            onChoose={(status) => change({ status })}
          />
          <SimilarClaims
            ref={similar}
            statement={draft.statement}
            named={undefined}
            except={claim.ref}
            hint={say(`window.${kind}.tie`)}
            trouble={form.trouble}
            onTie={(ref) => {
              change({ statement: ref })
              why.current?.focus()
            }}
            onBack={() => statement.current?.focus()}
          />
          <p className="acts">
            <button type="submit" className="act primary">
              {say(`window.${kind}.do`)} <kbd>{say('window.key.enter')}</kbd>
            </button>
            <button type="button" className="act ghost" onClick={onClose}>
              {say('window.cancel')}
            </button>
          </p>
        </form>
      </DialogBody>
    </Dialog>
  )
}

/** The statuses that the other claim is offered; without a choice it keeps its own. */
const OFFERED: Readonly<Record<ClashKind, readonly ClaimStatus[]>> = {
  contradict: ['disputed', 'refuted'],
  supersede: ['superseded'],
}

function doneWords(
  kind: ClashKind,
  { ref: against }: Claim,
  ref: Ref<'claim'>,
  status: ClaimStatus | undefined,
): string {
  return status === undefined
    ? say(`window.${kind}.done`, { ref, against })
    : say(`window.${kind}.done.status`, { ref, against, status: say(`window.status.${status}`) })
}
