import { create } from 'zustand'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { troubleText } from '#renderer/api/trouble.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { beginWork } from '#renderer/ui/work.ts'

/** What became of a file. */
export interface ImportedFile {
  readonly name: string
  readonly status: 'imported' | 'duplicate' | 'skipped' | 'failed'
  /** The source that it is now, or was before. */
  readonly ref?: Ref<'source'> | undefined
  readonly reason?: string | undefined
}

interface ImportingState {
  /** What became of each file of the last import, until it was read and closed. */
  readonly report: readonly ImportedFile[]
  /** Has the system ask which files, or which folder of them. */
  readonly choose: (what: 'files' | 'folder') => void
}

export const useImporting = create<ImportingState>(() => ({ report: [], choose: () => {} }))

/** So many files are told of by a message each; more have a report. */
const EACH = 3

/** Within this time nobody goes on to something else. */
const LONG_MS = 1_000

/**
 * Brings files in one after the other, says of each what became of it, and opens the last, unless the
 * person went on to write something meanwhile. Cancelling keeps what is in already.
 */
export function useImport(): (files: readonly File[]) => Promise<void> {
  const client = useClient()
  const desk = useDesk()
  const tell = useTell()

  async function bringIn(file: File, signal: AbortSignal): Promise<ImportedFile> {
    try {
      const { status, ref, reason } = await client.sources.import({ ...act(), file }, { signal })
      return { name: file.name, status, ref, reason }
    } catch (error) {
      const reason = signal.aborted ? say('window.import.cancelled') : troubleText(error)
      return { name: file.name, status: signal.aborted ? 'skipped' : 'failed', reason }
    }
  }

  return async (files) => {
    if (files.length === 0) return
    const ended = new AbortController()
    const report: ImportedFile[] = []
    const all = files.length
    const stand = (done: number) => ({
      label: say('window.import.progress', { at: done + 1, all, name: files[done]?.name ?? '' }),
      ...(all > 1 ? { done, all } : {}),
      cancel: () => ended.abort(),
    })
    const work = beginWork(stand(0))
    const began = performance.now()
    for (const [done, file] of files.entries()) {
      if (ended.signal.aborted) break
      work.now(stand(done))
      report.push(await bringIn(file, ended.signal))
    }
    work.end()
    const many = report.length > EACH
    if (many) useImporting.setState({ report })
    if (many) tell.done(sayReport(report))
    else for (const one of report) tell.done(importedText(one))
    const last = report.findLast(({ ref }) => ref !== undefined)?.ref
    // Else the next letters would be keys of the text that opens.
    const writes = performance.now() - began > LONG_MS && isWriting()
    if (last !== undefined && !writes) desk.open(last)
  }
}

function isWriting(): boolean {
  return Boolean(document.activeElement?.closest('input, textarea, .monaco-editor'))
}

/** How many files came in, were there, and did not come in. */
export function sayReport(report: readonly ImportedFile[]): string {
  const count = (status: ImportedFile['status']) =>
    report.filter((one) => one.status === status).length
  return say('window.import.many', {
    imported: count('imported'),
    duplicate: count('duplicate'),
    skipped: count('skipped'),
    failed: count('failed'),
  })
}

/** What became of a file, in a sentence. */
function importedText({ name, status, ref, reason }: ImportedFile): string {
  const text = say(`window.import.${status}`, { name, ref: ref ?? '' })
  return reason === undefined ? text : `${text} ${reason}`
}
