import { useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useCommand } from '#renderer/ui/commands.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import { useViewFocus } from './use-view-focus.ts'

const LONGEST = 200

/** Saves the query of a page at once, under a name that says what it asks; by one key. */
export function SaveShown({ query, name }: { query: string; name: string }) {
  const client = useClient()
  const tell = useTell()
  const searches = useAsk('searches', 'list', undefined).data
  const place = useRef<HTMLSpanElement>(null)
  const here = useViewFocus(place)
  const kept = searches?.find((one) => one.query === query)

  async function save(): Promise<void> {
    try {
      const acted = act()
      const free = freeName(name, new Set(searches?.map((one) => one.name)))
      await client.searches.save({ ...acted, name: free, query })
      tell.done(say('window.narrow.saved', { name: free }), undoOf(acted))
    } catch (error) {
      tell.trouble(error)
    }
  }

  useCommand(
    {
      id: 'page.save-search',
      title: say('window.narrow.save.long'),
      key: 'S',
      run: () => void save(),
    },
    here && kept === undefined && searches !== undefined,
  )
  return (
    <span ref={place} className="quiet">
      {kept ? (
        say('window.search.saved', { name: kept.name })
      ) : (
        <button type="button" className="link" onClick={() => void save()}>
          {say('window.narrow.save')} <kbd>{'s'}</kbd>
        </button>
      )}
    </span>
  )
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const short = name.slice(0, LONGEST - 4)
  if (!taken.has(short)) return short
  let number = 2
  while (taken.has(`${short} ${number}`)) number += 1
  return `${short} ${number}`
}
