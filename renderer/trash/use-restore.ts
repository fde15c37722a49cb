import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { TrashItem } from '#data/model/trash.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'

type Conflicts = Awaited<ReturnType<NotebookClient['trash']['restore']>>['conflicts']

/** How it is gone on where something stands in the way. */
export interface GoOn {
  readonly renamed?: boolean
  readonly partly?: boolean
}

/** What could not be brought back as it was, and why. */
export interface Hindrance {
  readonly item: TrashItem
  readonly conflicts: Conflicts
}

/** Brings things back from the trash; where something stands in the way, the person decides. */
export function useRestore() {
  const client = useClient()
  const tell = useTell()
  const [hindered, setHindered] = useState<Hindrance>()
  async function restore(item: TrashItem, how: GoOn = {}): Promise<void> {
    setHindered(undefined)
    try {
      const acted = act()
      const { changed, conflicts } = await client.trash.restore({
        ...acted,
        items: [item.uuid],
        ...how,
      })
      if (!changed) return setHindered({ item, conflicts })
      tell.done(say('window.trash.restored', { name: item.name }), undoOf(acted))
    } catch (error) {
      tell.trouble(error)
    }
  }
  return { restore, hindered, leave: () => setHindered(undefined) }
}
