import { Dialog, DialogBody } from '@blueprintjs/core'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { say, sayProblem } from '#data/messages/index.ts'
import type { ProblemValue } from '#data/model/problem.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { problemOf } from '#renderer/api/trouble.ts'
import { type Removal, takeRemovals } from '#renderer/ui/removal.ts'
import { useStable } from '#renderer/ui/stable.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import type { Removal as Removed } from '#preload/contract/trash.ts'
import './trash.css'

interface RemovingProps {
  /** What is typed and not saved yet is saved first, so that it comes back too. */
  readonly onBefore: () => Promise<void>
  /** Tells what is gone, by what a desk calls it. */
  readonly onRemoved: (ids: readonly string[]) => void
}

/**
 * Puts things into the trash, whoever asks for it. Nobody is asked whether they are sure: the message has
 * the way back. Only what takes others along is said first.
 */
export function Removing({ onBefore, onRemoved }: RemovingProps) {
  const client = useClient()
  const tell = useTell()
  const [carries, setCarries] = useState<{
    removal: Removal
    problem: ProblemValue
    after: (() => void) | undefined
    /** What had the focus, and has it again where all is left as it is. */
    opener: Element | null
  }>()
  /** What is on its way: the row of it shows until it is gone, and its key may come again. */
  const underWay = useRef(new Set<string>())

  async function remove(removal: Removal, withAll: boolean, after?: () => void): Promise<void> {
    const what = JSON.stringify(removal)
    if (underWay.current.has(what)) return
    underWay.current.add(what)
    setCarries(undefined)
    const acted = act()
    try {
      await onBefore()
      const { items } = await send(removal, withAll, acted)
      const [first] = items
      if (!first) return
      const words = { name: nameOf(first), count: items.length, along: first.along }
      tell.done(say('window.trash.removed', words), undoOf(acted))
      onRemoved(items.map(({ noun, name }) => (noun === 'topic' ? `#${name}` : name)))
      after?.()
    } catch (error) {
      const problem = problemOf(error)
      if (problem && OFFERED.has(problem.code)) {
        setCarries({ removal, problem, after, opener: document.activeElement })
      } else tell.trouble(error)
    } finally {
      underWay.current.delete(what)
    }
  }

  function send(removal: Removal, withAll: boolean, acted: Acted): Promise<Removed> {
    switch (removal.noun) {
      case 'claims':
        return client.claims.remove({ ...acted, refs: [...removal.refs] })
      case 'note':
        return client.notes.remove({ ...acted, refs: [removal.ref] })
      case 'source':
        return client.sources.remove({ ...acted, ref: removal.ref, withClaims: withAll })
      case 'entity':
        return client.entities.remove({ ...acted, ref: removal.ref })
      case 'topic':
        return client.topics.remove({ ...acted, path: removal.path, withTags: withAll })
      case 'folder':
        return client.folders.remove({ ...acted, path: removal.path })
    }
  }

  const take = useStable(remove)
  useEffect(() => takeRemovals((removal, after) => void take(removal, false, after)), [take])
  if (!carries) return null
  const close = () => {
    flushSync(() => setCarries(undefined))
    if (carries.opener instanceof HTMLElement) carries.opener.focus()
  }
  const all = carries.removal.noun === 'topic' ? 'tags' : 'claims'
  return (
    <Dialog isOpen onClose={close} title={say('window.trash.carries')} className="trash-dialog">
      <DialogBody>
        <p>{sayProblem(carries.problem)}</p>
        <p className="acts">
          <button type="button" className="act primary" autoFocus onClick={close}>
            {say('window.trash.leave')}
          </button>
          <button
            type="button"
            className="act ghost"
            onClick={() => void remove(carries.removal, true, carries.after)}
          >
            {say(`window.trash.with.${all}`)}
          </button>
        </p>
      </DialogBody>
    </Dialog>
  )
}

type Acted = ReturnType<typeof act>

/** Refusals that a person can go on from. */
const OFFERED: ReadonlySet<string> = new Set(['source-carries', 'topic-tags'])

function nameOf({ noun, name, title }: Removed['items'][number]): string {
  return noun === 'note' || noun === 'entity' ? title : name
}
