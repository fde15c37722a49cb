import { Button, Classes, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core'
import { type FormEvent, useId, useState } from 'react'
import { say, sayProblem } from '#data/messages/index.ts'
import type { Entity } from '#data/model/entity.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { reachText } from '#renderer/ui/reach.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'

interface MergeChosenProps {
  readonly chosen: readonly Entity[]
  readonly onClose: () => void
  readonly onMerged: () => void
}

/** Merges entities into the one of them that is chosen to stay, after a look at what goes along. */
export function MergeChosen({ chosen, onClose, onMerged }: MergeChosenProps) {
  const client = useClient()
  const tell = useTell()
  const group = useId()
  const [most] = chosen.toSorted(
    (one, other) => other.speaks + other.about - one.speaks - one.about,
  )
  const [into, setInto] = useState(most)
  const refs = chosen.map(({ ref }) => ref).filter((ref) => ref !== into?.ref)
  const preview = useAsk(
    'renames',
    'preview',
    { of: 'entities-merge', refs, into: into?.ref ?? 'E-0' },
    { when: into !== undefined && refs.length > 0, keep: true },
  ).data
  const problem = preview && 'problem' in preview ? preview.problem : undefined

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!into) return
    try {
      const acted = act()
      const reach = await client.entities.mergeMany({ ...acted, refs, into: into.ref })
      const done = { name: into.name, reach: reachText(reach) }
      tell.done(say('window.name.done.merge', done), undoOf(acted))
      onMerged()
    } catch (error) {
      tell.trouble(error)
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('window.entities.merge.title', { count: chosen.length })}
      className="merge-chosen"
    >
      <form onSubmit={(event) => void submit(event)}>
        <DialogBody>
          <p id={group}>{say('window.entities.merge.stays')}</p>
          <fieldset aria-labelledby={group}>
            {chosen.map((entity) => (
              <label key={entity.ref}>
                <input
                  type="radio"
                  name={group}
                  autoFocus={entity === most}
                  checked={entity.ref === into?.ref}
                  onChange={() => setInto(entity)}
                />
                <span className="line">{entity.name}</span>
                <span className="quiet">
                  {say('window.entity.counts', { speaks: entity.speaks, about: entity.about })}
                </span>
              </label>
            ))}
          </fieldset>
          <p className={problem ? 'name-reach wrong' : 'name-reach'} role="status">
            {problem
              ? sayProblem(problem)
              : preview && 'reach' in preview
                ? reachText(preview.reach)
                : say('window.name.waiting')}
          </p>
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button text={say('window.cancel')} onClick={onClose} />
              <button
                type="submit"
                className={`${Classes.BUTTON} ${Classes.INTENT_PRIMARY}`}
                disabled={problem !== undefined || preview === undefined}
              >
                {say('window.name.do.merge')}
              </button>
            </>
          }
        />
      </form>
    </Dialog>
  )
}
