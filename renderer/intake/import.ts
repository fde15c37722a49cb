import { create } from 'zustand'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import type { SourceFields } from '#data/model/source.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { problemOf, troubleText } from '#renderer/api/trouble.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { noteLikeness } from '#renderer/ui/likeness.ts'
import { pressesSoFar, writesSince } from '#renderer/ui/presses.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import { beginWork } from '#renderer/ui/work.ts'

/** What became of a file. */
export interface ImportedFile {
  readonly name: string
  readonly status: 'imported' | 'duplicate' | 'skipped' | 'failed'
  /** The source that it is now, or was before. */
  readonly ref?: Ref<'source'> | undefined
  readonly reason?: string | undefined
}

/** What a person says of all the files that come in together. */
export type GivenFields = Partial<SourceFields>

interface ImportingState {
  /** What became of each file of the last import, until it was read and closed. */
  readonly report: readonly ImportedFile[]
  /** Files that are looked at before they come in. */
  readonly looking: readonly File[] | undefined
  /** A conversation is being typed. */
  readonly typing: boolean
  /** Has the system ask which files, or which folder of them. */
  readonly choose: (what: 'files' | 'folder') => void
}

export const useImporting = create<ImportingState>(() => ({
  report: [],
  looking: undefined,
  typing: false,
  choose: () => {},
}))

/**
 * Takes files as they were chosen, dropped or pasted. One comes in at once and opens: what came of it is
 * seen, and one step takes it back. Several are looked at first, since there is something to decide:
 * which of them, and what is said of all.
 */
export function useTakeFiles(): (files: readonly File[]) => Promise<void> {
  const bringIn = useBringIn()
  return async (files) => {
    if (files.length === 1) await bringIn(files, {})
    else if (files.length > 1) useImporting.setState({ looking: files })
  }
}

/**
 * Brings files in, all under one action, tells what became of each, and opens the last, unless the person
 * went on to write something meanwhile. Cancelled, nothing of it stays.
 */
export function useBringIn(): (files: readonly File[], given: GivenFields) => Promise<void> {
  const client = useClient()
  const desk = useDesk()
  const tell = useTell()

  /** Brings them in one after the other; `undefined` where it was cancelled. */
  async function bringAll(
    files: readonly File[],
    given: GivenFields,
    acted: ReturnType<typeof act>,
  ): Promise<readonly ImportedFile[] | undefined> {
    const ended = new AbortController()
    const { signal } = ended
    const report: ImportedFile[] = []
    const part = files.length > 1
    const work = beginWork(stand(files, 0, () => ended.abort()))
    try {
      for (const [done, file] of files.entries()) {
        work.now(stand(files, done, () => ended.abort()))
        try {
          const asked = { ...acted, file, fields: given, part }
          const { status, ref, reason, like } = await client.sources.import(asked, { signal })
          if (ref !== undefined && like !== undefined) noteLikeness(ref, like)
          report.push({ name: file.name, status, ref, reason })
        } catch (error) {
          if (signal.aborted) return undefined
          report.push({ name: file.name, status: 'failed', reason: troubleText(error) })
        }
        if (signal.aborted) return undefined
      }
      if (part) await client.sources.imported(acted)
      return report
    } finally {
      work.end()
    }
  }

  /** Takes back what came in before it was cancelled. */
  async function takeBack({ action }: ReturnType<typeof act>): Promise<void> {
    try {
      const { conflicts } = await client.history.undo({ ...act(), of: action, partly: true })
      const left = [...new Set(conflicts.map(({ what }) => what))]
      if (left.length === 0) tell.done(say('window.import.cancelled'))
      else tell.done(say('window.import.cancelled-but', { left: left.join(', ') }))
    } catch (error) {
      // Nothing had come in yet.
      const { code } = problemOf(error) ?? {}
      if (code === 'history-end' || code === 'not-found') tell.done(say('window.import.cancelled'))
      else tell.trouble(error)
    }
  }

  return async (files, given) => {
    const acted = act()
    const before = pressesSoFar()
    let report: readonly ImportedFile[] | undefined
    try {
      report = await bringAll(files, given, acted)
    } catch (error) {
      tell.trouble(error)
      return
    }
    if (!report) return takeBack(acted)
    const came = report.some(({ status }) => status === 'imported')
    const turn = came ? undoOf(acted) : undefined
    const [only, ...more] = report
    if (more.length > 0) {
      useImporting.setState({ report })
      tell.done(sayReport(report), turn)
    } else if (only) tell.done(importedText(only), turn)
    // The last one stands first in the queue: whoever finishes it goes on down from there.
    const last =
      report.findLast(({ status }) => status === 'imported') ??
      report.findLast(({ ref }) => ref !== undefined)
    // Else the next letters would be keys of the text that opens.
    if (last?.ref !== undefined && !writesSince(before)) desk.open(last.ref)
  }
}

function stand(files: readonly File[], done: number, cancel: () => void) {
  const all = files.length
  const values = { at: done + 1, all, name: files[done]?.name ?? '' }
  return {
    label: say('window.import.progress', values),
    ...(all > 1 ? { done, all } : {}),
    cancel,
  }
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
