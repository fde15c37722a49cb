import { create } from 'zustand'
import { say } from '#data/messages/index.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { type DeskId, useDesk } from '#renderer/ui/desk.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'

interface Importing {
  /** Files that are through. */
  readonly done: number
  readonly all: number
  readonly name: string
  readonly cancel: () => void
}

/** The import that runs now. */
export const useImporting = create<{ readonly running: Importing | undefined }>(() => ({
  running: undefined,
}))

/** More than so many files are reported together. */
const EACH = 3

/**
 * Brings files in one after the other, says of each what became of it, and opens the last. Cancelling
 * keeps what is in already.
 */
export function useImport(): (files: readonly File[]) => Promise<void> {
  const client = useClient()
  const desk = useDesk()
  const tell = useTell()
  return async (files) => {
    const ended = new AbortController()
    const counts = { imported: 0, duplicate: 0, skipped: 0, failed: 0 }
    let last: string | undefined
    for (const [done, file] of files.entries()) {
      if (ended.signal.aborted) break
      useImporting.setState({
        running: { done, all: files.length, name: file.name, cancel: () => ended.abort() },
      })
      try {
        const item = await client.sources.import({ ...act(), file }, { signal: ended.signal })
        last = item.ref ?? last
        counts[item.status] += 1
        const text = say(`window.import.${item.status}`, { name: file.name, ref: item.ref ?? '' })
        if (files.length <= EACH || item.status === 'failed') {
          tell.done(item.reason === undefined ? text : `${text} ${item.reason}`)
        }
      } catch (error) {
        if (!ended.signal.aborted) tell.trouble(error)
      }
    }
    useImporting.setState({ running: undefined })
    if (files.length > EACH) tell.done(say('window.import.many', counts))
    if (last !== undefined) desk.open(last as DeskId)
  }
}
