import { Dialog, DialogBody } from '@blueprintjs/core'
import { type FormEvent, useId, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { ClaimSummary } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { troubleText } from '#renderer/api/trouble.ts'
import { Answer, Trouble } from '#renderer/ui/Answer.tsx'
import { Grade } from '#renderer/ui/Grade.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import { useClaimsView } from './claims-view.ts'
import { moveTo, NOTHING } from '#renderer/ui/selection.ts'

interface MergeClaimsProps {
  readonly refs: readonly Ref<'claim'>[]
  readonly onClose: () => void
}

/** So many claims can be chosen from; what goes into one may be more. */
const MOST = 200

/** Several claims become one: which of them stays is chosen, the others go into it. */
export function MergeClaims({ refs, onClose }: MergeClaimsProps) {
  const shown = refs.slice(0, MOST)
  const asked = useAsk('claims', 'some', { refs: shown })
  return (
    <Dialog isOpen onClose={onClose} title={say('window.merge')} className="claim-dialog">
      <DialogBody useOverflowScrollContainer={false}>
        <Answer result={asked}>
          {(claims) => <MergeForm refs={refs} claims={claims} onClose={onClose} />}
        </Answer>
      </DialogBody>
    </Dialog>
  )
}

interface MergeFormProps extends MergeClaimsProps {
  readonly claims: readonly ClaimSummary[]
}

function MergeForm({ refs, claims, onClose }: MergeFormProps) {
  const client = useClient()
  const tell = useTell()
  const select = useClaimsView(({ select }) => select)
  const name = useId()
  const [into, setInto] = useState(() => best(claims)?.ref)
  const [trouble, setTrouble] = useState<string>()

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (into === undefined) return
    const acted = act()
    const going = refs.filter((ref) => ref !== into)
    try {
      await client.claims.mergeMany({ ...acted, refs: going, into })
      select(({ at }) => moveTo(NOTHING, at, into))
      tell.done(say('window.merge.done', { count: going.length, into }), undoOf(acted))
      onClose()
    } catch (error) {
      setTrouble(troubleText(error))
    }
  }

  return (
    <form className="merge-form" onSubmit={(event) => void submit(event)}>
      <fieldset>
        <legend className="label">{say('window.merge.into')}</legend>
        {claims.map((claim) => (
          <label key={claim.ref}>
            <input
              type="radio"
              name={name}
              autoFocus={claim.ref === into}
              checked={claim.ref === into}
              onChange={() => setInto(claim.ref)}
            />
            <span className="ref">{claim.ref}</span>
            <span className="line" title={claim.statement}>
              {claim.statement}
              <span className="quiet"> {claim.publisher ?? claim.speaker}</span>
            </span>
            <Grade
              reliability={claim.reliability}
              credibility={claim.credibility}
              documents={claim.documents}
            />
          </label>
        ))}
      </fieldset>
      <p className="quiet">{say('window.merge.what')}</p>
      {trouble !== undefined && <Trouble text={trouble} />}
      <p className="acts">
        <button type="submit" className="act primary">
          {say('window.merge.do', { count: refs.length - 1 })} <kbd>{say('window.key.enter')}</kbd>
        </button>
        <button type="button" className="act ghost" onClick={onClose}>
          {say('window.cancel')}
        </button>
      </p>
    </form>
  )
}

/** What rests on most; of those the one that was there first. */
function best(claims: readonly ClaimSummary[]): ClaimSummary | undefined {
  return claims.toSorted(
    (one, other) => other.passages - one.passages || (one.added < other.added ? -1 : 1),
  )[0]
}
