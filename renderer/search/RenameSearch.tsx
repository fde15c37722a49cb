import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { say } from '#data/messages/index.ts'
import type { SavedSearch } from '#preload/contract/searches.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'

/** The name of a saved search as a field, in the place of its row. Enter keeps it, Esc the old one. */
export function RenameSearch({ search, onEnd }: { search: SavedSearch; onEnd: () => void }) {
  const client = useClient()
  const tell = useTell()
  const [name, setName] = useState(search.name)
  const ended = useRef(false)
  const field = useRef<HTMLInputElement>(null)

  async function end(kept: boolean, byKey: boolean): Promise<void> {
    if (ended.current) return
    ended.current = true
    const wanted = name.trim()
    try {
      if (kept && wanted !== '' && wanted !== search.name) {
        const { uuid, query } = search
        await client.searches.save({ ...act(), uuid, name: wanted, query })
      }
    } catch (error) {
      tell.trouble(error)
    }
    // Whoever left the field, or goes on elsewhere by now, stays there.
    const held = document.activeElement
    const stays = byKey && (held === field.current || held === document.body)
    flushSync(onEnd)
    if (stays) document.querySelector<HTMLElement>(`[data-search="${search.uuid}"]`)?.focus()
  }

  return (
    <div className="row">
      <input
        ref={field}
        className="field"
        autoFocus
        aria-label={say('window.searches.rename')}
        maxLength={200}
        value={name}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => void end(true, false)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void end(true, true)
          else if (event.key === 'Escape') void end(false, true)
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
    </div>
  )
}
