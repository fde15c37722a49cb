import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'

/** The folder that a copy of each backup goes to, such as one on an external disk. */
export function SecondFolder({ second }: { readonly second: string | null }) {
  const client = useClient()
  const queries = useQueryClient()
  const tell = useTell()
  const help = useId()
  const [typed, setTyped] = useState(second ?? '')
  const changed = typed.trim() !== (second ?? '')

  async function keep(folder: string | null): Promise<void> {
    try {
      const shown = await client.backups.setSecond({ folder })
      queries.setQueryData(['backups', 'list', undefined], shown)
      tell.done(
        folder === null
          ? say('window.backups.second.off')
          : say('window.backups.second.kept', { folder }),
      )
    } catch (error) {
      tell.trouble(error)
    }
  }

  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault()
        if (changed) void keep(typed.trim() || null)
      }}
    >
      <span className="name" aria-hidden="true">
        {say('window.backups.second')}
      </span>
      <div>
        <span className="second">
          <input
            type="text"
            aria-label={say('window.backups.second')}
            aria-describedby={help}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <button type="submit" className="plain" aria-disabled={!changed}>
            {say('window.backups.second.keep')}
          </button>
        </span>
        <p id={help} className="help">
          {say('window.backups.second.help')}
        </p>
      </div>
    </form>
  )
}
