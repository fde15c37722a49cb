import { Dialog, DialogBody } from '@blueprintjs/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { troubleText } from '#renderer/api/trouble.ts'
import { Trouble } from '#renderer/ui/Answer.tsx'
import { useKept } from '#renderer/ui/kept-words.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import { beginSplit, partsOf, type Side, UNSAID } from './draft.ts'
import { SideChoice } from './SideChoice.tsx'
import './split.css'

interface SplitDialogProps {
  readonly claim: Claim
  readonly onClose: () => void
}

/** Divides a claim into two: words for both, and where each passage, topic and entity goes. */
export function SplitDialog({ claim, onClose }: SplitDialogProps) {
  const client = useClient()
  const tell = useTell()
  const [draft, keepDraft, dropDraft] = useKept(`split-1 ${claim.uuid}`, beginSplit(claim))
  const [tried, setTried] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const wordless = tried && (draft.first.trim() === '' || draft.second.trim() === '')

  async function split(): Promise<void> {
    setTried(true)
    const parts = partsOf(draft, claim)
    if (parts.first.statement === '' || parts.second.statement === '') return
    const acted = act()
    try {
      const { ref } = await client.claims.split({ ...acted, ref: claim.ref, ...parts })
      dropDraft()
      tell.done(say('window.split.done', { ref: claim.ref, second: ref }), undoOf(acted))
      onClose()
    } catch (error) {
      setTrouble(troubleText(error))
    }
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void split()
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    void split()
  }

  const statement = (side: 'first' | 'second') => (
    <label className="part">
      <span className="label">{say(`window.split.${side}`, { ref: claim.ref })}</span>
      <textarea
        className="field"
        rows={3}
        autoFocus={side === 'second'}
        aria-invalid={(wordless && draft[side].trim() === '') || undefined}
        value={draft[side]}
        onChange={(event) => keepDraft({ ...draft, [side]: event.target.value })}
        onKeyDown={onKey}
      />
    </label>
  )
  const sides = (
    of: 'passages' | 'topics' | 'entities',
    values: readonly { readonly id: string; readonly shown: string }[],
  ) => (
    <>
      {values.map(({ id, shown }) => (
        <SideChoice
          key={id}
          shown={shown}
          quoted={of === 'passages'}
          side={draft[of][id] ?? UNSAID}
          onChange={(side: Side) => keepDraft({ ...draft, [of]: { ...draft[of], [id]: side } })}
        />
      ))}
    </>
  )
  const plain = (names: readonly string[]) => names.map((name) => ({ id: name, shown: name }))

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('window.split.title', { ref: claim.ref })}
      className="claim-dialog split-dialog"
    >
      <DialogBody useOverflowScrollContainer={false}>
        <form className="split-form" onSubmit={onSubmit}>
          <div className="parts">
            {statement('first')}
            {statement('second')}
          </div>
          <div className="divided">
            <p className="label sides">
              <span>{say('window.split.goes')}</span>
              <span>{say('window.split.side.first')}</span>
              <span>{say('window.split.side.second')}</span>
              <span>{say('window.split.side.both')}</span>
            </p>
            {sides(
              'passages',
              claim.evidence.map(({ passage, exact }) => ({ id: passage, shown: exact })),
            )}
            {sides('topics', plain(claim.topics))}
            {sides('entities', plain(claim.entities))}
          </div>
          <p className="quiet">{say('window.split.what', { ref: claim.ref })}</p>
          {trouble !== undefined && <Trouble text={trouble} />}
          <p className="acts">
            <button type="submit" className="act primary">
              {say('window.split.do')} <kbd>{say('window.key.enter')}</kbd>
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
