import { useRef, useState } from 'react'
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

  async function end(kept: boolean): Promise<void> {
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
    onEnd()
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-search="${search.uuid}"]`)?.focus(),
    )
  }

  return (
    <div className="row">
      <input
        className="field"
        autoFocus
        aria-label={say('window.searches.rename')}
        maxLength={200}
        value={name}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => void end(true)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void end(true)
          else if (event.key === 'Escape') void end(false)
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
    </div>
  )
}
