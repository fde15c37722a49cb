import { say } from '#data/messages/index.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'

/** Brings files in one after the other and says of each what became of it. */
export function useImport(onOpen: (id: string) => void): (files: readonly File[]) => Promise<void> {
  const client = useClient()
  const tell = useTell()
  return async (files) => {
    let last: string | undefined
    for (const file of files) {
      try {
        const item = await client.sources.import({ ...act(), file })
        last = item.ref ?? last
        const text = say(`window.import.${item.status}`, { name: file.name, ref: item.ref ?? '' })
        tell.done(item.reason === undefined ? text : `${text} ${item.reason}`)
      } catch (error) {
        tell.trouble(error)
      }
    }
    if (last !== undefined) onOpen(last)
  }
}
