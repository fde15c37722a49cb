import { type FormEvent, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { fold } from '#data/model/fold.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useCommand } from '#renderer/ui/commands.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { FIELD_ID, focusOn } from './ids.ts'

/** Keeps a search under a name, which is asked for in place. */
export function SaveSearch({ query, disabled }: { query: string; disabled: boolean }) {
  const [naming, setNaming] = useState(false)
  const kept = useAsk('searches', 'list', undefined).data?.find((one) => one.query === query.trim())
  useCommand(
    {
      id: 'search.save',
      title: say('window.search.save'),
      key: 'Ctrl+S',
      run: () => setNaming(true),
    },
    !disabled && kept === undefined,
  )
  if (naming) return <Naming query={query} onEnd={() => setNaming(false)} />
  if (kept) return <span className="kept">{say('window.search.saved', { name: kept.name })}</span>
  return (
    <button type="button" className="act" disabled={disabled} onClick={() => setNaming(true)}>
      {say('window.search.save')}
    </button>
  )
}

function Naming({ query, onEnd }: { query: string; onEnd: () => void }) {
  const client = useClient()
  const tell = useTell()
  const [name, setName] = useState('')
  const searches = useAsk('searches', 'list', undefined).data
  const taken = searches?.find((one) => fold(one.name) === fold(name.trim()))

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    if (name.trim() === '') return
    try {
      await client.searches.save({
        ...act(),
        name: name.trim(),
        query,
        ...(taken ? { uuid: taken.uuid } : {}),
      })
      const held = document.activeElement
      // Whoever goes on elsewhere by now stays there.
      if (held === document.body || form.contains(held)) leave()
      else onEnd()
    } catch (error) {
      tell.trouble(error)
    }
  }

  function leave(): void {
    onEnd()
    focusOn(FIELD_ID)
  }

  return (
    <form
      className="naming"
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        leave()
      }}
    >
      <input
        className="field"
        autoFocus
        aria-label={say('window.search.save.name')}
        placeholder={say('window.search.save.name')}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="act primary" disabled={name.trim() === ''}>
        {taken ? say('window.search.save.replace') : say('window.search.save.do')}
      </button>
    </form>
  )
}
