import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import type { IntakeState, SourceFields } from '#data/model/source.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import { working } from '#renderer/ui/work.ts'
import type { Field } from './columns.ts'

/** Gives sources one value, or none for `null`, in one action. Says of many how many they were. */
export function useEditSources(): (
  refs: readonly Ref<'source'>[],
  field: Field,
  value: string | null,
) => Promise<void> {
  const client = useClient()
  const tell = useTell()

  async function edit(
    refs: Ref<'source'>[],
    field: Field,
    value: string | null,
    acted: ReturnType<typeof act>,
  ): Promise<void> {
    if (field === 'state') {
      await client.sources.setState({ ...acted, refs, state: value as IntakeState })
    } else if (field === 'title') {
      await client.sources.edit({ ...acted, ref: refs[0]!, fields: { title: value! } })
    } else {
      // The column's own values only: each was offered by it, or read for it.
      const fields = { [field]: value } as Partial<SourceFields>
      await client.sources.editMany({ ...acted, refs, fields })
    }
  }

  return async (refs, field, value) => {
    try {
      const acted = act()
      await working(say('window.table.changing', { count: refs.length }), () =>
        edit([...refs], field, value, acted),
      )
      if (refs.length > 1) {
        const changed = { field: say(`window.table.column.${field}.long`), count: refs.length }
        tell.done(say('window.table.changed', changed), undoOf(acted))
      }
    } catch (error) {
      tell.trouble(error)
    }
  }
}
