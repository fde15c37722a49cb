import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Evidence } from '#data/model/claim.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'

/** Words that a claim rests on in another language: changed where they stand. Empty takes them away. */
export function Translation({ evidence }: { evidence: Evidence }) {
  const { passage, translation, translator } = evidence
  const client = useClient()
  const tell = useTell()
  const [typed, setTyped] = useState<string>()
  const button = useRef<HTMLButtonElement>(null)
  const ended = useRef(false)
  useEffect(() => {
    if (typed === undefined && ended.current) button.current?.focus()
    ended.current = false
  }, [typed])

  async function keep(): Promise<void> {
    const text = typed?.trim() ?? ''
    setTyped(undefined)
    if (text === (translation ?? '')) return
    try {
      await client.sources.translate({ ...act(), passage, text: text === '' ? null : text })
    } catch (error) {
      setTyped(text)
      tell.trouble(error)
    }
  }

  function onKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) void keep()
    else if (event.key === 'Escape') setTyped(undefined)
    else return
    ended.current = true
    event.preventDefault()
    event.stopPropagation()
  }

  if (typed !== undefined) {
    return (
      <textarea
        className="field translation"
        autoFocus
        rows={2}
        aria-label={say('window.translation')}
        value={typed}
        onChange={({ target: { value } }) => setTyped(value)}
        onKeyDown={onKey}
        onBlur={() => void (ended.current || keep())}
      />
    )
  }
  return (
    <p className="translation">
      <button
        ref={button}
        type="button"
        className={translation === undefined ? 'link' : 'fact-button'}
        title={say('window.fact.change', { name: say('window.translation') })}
        onClick={() => setTyped(translation ?? '')}
      >
        {translation ?? say('window.translation.add')}
      </button>
      {translator !== undefined && (
        <span className="quiet">{say('window.translation.by', { translator })}</span>
      )}
    </p>
  )
}
