import { say } from '#data/messages/index.ts'
import type { EntityKind } from '#data/model/entity.ts'
import type { Ref } from '#data/model/refs.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'

/** Says of what kind entities are, with a way back. */
export function useEntityKind(): (
  refs: readonly Ref<'entity'>[],
  kind: EntityKind,
) => Promise<void> {
  const client = useClient()
  const tell = useTell()
  return async (refs, kind) => {
    try {
      const acted = act()
      const done = await client.entities.edit({ ...acted, refs: [...refs], kind })
      const text = say('window.entities.kind.set', {
        count: done.refs.length,
        kind: say(`window.entity.kind.${kind}`),
      })
      tell.done(text, undoOf(acted))
    } catch (error) {
      tell.trouble(error)
    }
  }
}
