import { useEffect, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Source } from '#data/model/source.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useCommand } from '#renderer/ui/commands.ts'
import { Key } from '#renderer/ui/Empty.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { dropWords, keepWords, useKeptWords } from '#renderer/ui/kept-words.ts'
import { usePassage } from '#renderer/ui/passage.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import { working } from '#renderer/ui/work.ts'
import { useCorrecting } from './correct.ts'
import { askToSettle } from './settle/settling.ts'
import './text-editor.css'

/** A longer text is kept when it is left, not at each key. */
const MOST_KEPT = 300_000

/** The text of a source, to be corrected. What was typed stays until it is saved or discarded. */
export function TextEditor({ source }: { source: Source }) {
  const { uuid, ref, title, rendition } = source
  const client = useClient()
  const tell = useTell()
  const desk = useDesk()
  const field = useRef<HTMLTextAreaElement>(null)
  const key = `correct 1 ${rendition.uuid}`
  const [first] = useState(() => (useKeptWords.getState().words[key] as string) ?? rendition.text)
  const [changed, setChanged] = useState(first !== rendition.text)
  const [saving, setSaving] = useState(false)
  useCaretAtReader(field, source)

  function keep(): void {
    const text = field.current?.value ?? ''
    if (text === rendition.text) dropWords(key)
    else keepWords(key, text)
  }

  function leave(): void {
    keep()
    useCorrecting.setState({ source: undefined })
  }

  function discard(): void {
    dropWords(key)
    useCorrecting.setState({ source: undefined })
  }

  async function save(): Promise<void> {
    const text = field.current?.value ?? ''
    if (saving || !changed || text.trim() === '') return
    const action = act()
    setSaving(true)
    try {
      const { became } = await working(say('window.correct.working', { title }), () =>
        client.sources.correct({ ...action, ref, text }),
      )
      discard()
      const open = became.ambiguous + became.lost
      tell.done(say('window.correct.done', { ...became, open }), undoOf(action))
      if (open === 0) return
      desk.focus(ref)
      askToSettle()
    } catch (error) {
      setSaving(false)
      tell.trouble(error)
    }
  }

  useCommand({
    id: 'source.correct.save',
    title: say('window.correct.save.long'),
    key: 'Ctrl+Enter | Ctrl+S',
    once: true,
    run: () => void save(),
  })
  return (
    <section className="text-editor" aria-label={say('window.correct.title', { title })}>
      <header>
        <h2 className="line">{say('window.correct.title', { title })}</h2>
        <button type="button" className="act" onClick={discard}>
          {say('window.correct.discard')}
        </button>
        <button
          type="button"
          className="act primary"
          disabled={!changed || saving}
          onClick={() => void save()}
        >
          {say('window.correct.save')} <Key name="Ctrl Enter" />
        </button>
      </header>
      <textarea
        ref={field}
        key={uuid}
        defaultValue={first}
        spellCheck={false}
        aria-label={say('window.correct.text')}
        readOnly={saving}
        onChange={({ target: { value } }) => {
          setChanged(value.length !== rendition.text.length || value !== rendition.text)
          if (value.length <= MOST_KEPT) keep()
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.preventDefault()
          leave()
        }}
      />
      <p className="hint">{say('window.correct.hint')}</p>
    </section>
  )
}

/** Begins where the reader stood. */
function useCaretAtReader(
  field: React.RefObject<HTMLTextAreaElement | null>,
  { ref }: Source,
): void {
  useEffect(() => {
    const text = field.current
    if (!text) return
    const { passage } = usePassage.getState()
    const at = passage?.source === ref ? passage.start : 0
    text.setSelectionRange(at, at)
    text.focus()
    // Browsers bring a caret into view that moved by itself only when something is typed.
    const line = (text.scrollHeight * at) / Math.max(1, text.value.length)
    text.scrollTo({ top: line - text.clientHeight / 3 })
  }, [field, ref])
}
