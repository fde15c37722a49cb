import { useCallback, useState } from 'react'
import { sayDay } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { LeftText } from '#preload/contract/buffers.ts'
import { DiffView } from '#renderer/editor/DiffView.tsx'
import { withTyped } from '#renderer/editor/edits.ts'
import type { NoteDocument } from '#renderer/editor/note-document.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { useLeftTextActs } from './left-texts.ts'

interface LeftWordsProps {
  readonly left: LeftText
  readonly document: NoteDocument
}

/** What shows side by side. */
interface Compared {
  /** The text in the editor when it began. */
  readonly saved: string
  /** The words that were left, together with that. */
  readonly yours: string
  /** What the person made of them. */
  readonly text: string
}

/**
 * Words of a note that a window left unsaved when it ended: they are put back, side by side with what
 * is saved if wished, or discarded. Both can be undone.
 */
export function LeftWords({ left, document }: LeftWordsProps) {
  const tell = useTell()
  const acts = useLeftTextActs()
  const [compared, setCompared] = useState<Compared>()
  const onChange = useCallback((text: string) => setCompared((now) => now && { ...now, text }), [])

  /** The words that were left, brought together with what the editor shows now. */
  function together(): string {
    const now = document.model.getValue()
    if (compared) return withTyped(compared.saved, compared.text, now)
    return withTyped(left.saved?.text ?? now, left.merged ?? left.what.text, now)
  }

  function compare(): void {
    const yours = together()
    setCompared({ saved: document.model.getValue(), yours, text: yours })
  }

  async function putBack(): Promise<void> {
    document.replace(together())
    setCompared(undefined)
    document.focus()
    await document.flush()
    // What could not be saved is kept for this window by now.
    await acts.forget(left)
  }

  async function discard(): Promise<void> {
    await acts.forget(left)
    tell.done(
      <>
        {say('window.left.discarded')}{' '}
        <button
          type="button"
          className="link"
          onClick={() => void acts.keepAgain(left).catch(tell.trouble)}
        >
          {say('window.left.undo')}
        </button>
      </>,
    )
  }

  return (
    <section className="left-words" aria-label={say('window.left')} data-compared={!!compared}>
      <p className="bar">
        <Icon name="warning" />
        <span className="says">
          {compared
            ? say('window.left.hint')
            : say('window.left.bar', { time: sayDay(left.at, true) })}
        </span>
        <button
          type="button"
          className="act"
          aria-expanded={compared !== undefined}
          onClick={() => (compared ? setCompared(undefined) : compare())}
        >
          {compared ? say('window.close') : say('window.left.compare')}
        </button>
        <button
          type="button"
          className="act primary"
          onClick={() => void putBack().catch(tell.trouble)}
        >
          {say('window.left.back')}
        </button>
        <button
          type="button"
          className="act ghost"
          onClick={() => void discard().catch(tell.trouble)}
        >
          {say('window.left.discard')}
        </button>
      </p>
      {compared && (
        <>
          <p className="sides">
            <span>{say('window.left.saved')}</span>
            <span>{say('window.left.yours')}</span>
          </p>
          <DiffView
            before={compared.saved}
            after={compared.yours}
            onChange={onChange}
            label={say('window.left.diff')}
          />
        </>
      )}
    </section>
  )
}
