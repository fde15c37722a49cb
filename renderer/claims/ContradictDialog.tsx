import { Dialog, DialogBody } from '@blueprintjs/core'
import { type FormEvent, type KeyboardEvent, useId, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { usePassage } from '#renderer/ui/passage.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { SimilarClaims } from './form/SimilarClaims.tsx'
import { SpeakerField } from './form/SpeakerField.tsx'
import { useContradict } from './use-contradict.ts'
import './form/form.css'

interface ContradictDialogProps {
  readonly claim: Claim
  readonly onClose: () => void
}

/**
 * Makes a claim that contradicts another, or takes one that is there, and asks why. The new one rests
 * on the passage at the cursor, where a text is read; else it says who speaks.
 */
export function ContradictDialog({ claim, onClose }: ContradictDialogProps) {
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
  const form = useContradict(claim, passage, source?.published, (ref) => {
    tell.done(say('window.contradict.done', { ref, against: claim.ref }))
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
      title={say('window.contradict.title', { ref: claim.ref })}
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
            {say('window.contradict.statement')}
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
          <SimilarClaims
            ref={similar}
            statement={draft.statement}
            named={undefined}
            except={claim.ref}
            hint={say('window.contradict.tie')}
            trouble={form.trouble}
            onTie={(ref) => {
              change({ statement: ref })
              why.current?.focus()
            }}
            onBack={() => statement.current?.focus()}
          />
          <p className="acts">
            <button type="submit" className="act primary">
              {say('window.contradict.do')} <kbd>{say('window.key.enter')}</kbd>
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
