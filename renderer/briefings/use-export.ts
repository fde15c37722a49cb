import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import type { ExportInput, ExportReport } from '#preload/contract/briefings.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { beginWork } from '#renderer/ui/work.ts'

/** Exports one note as PDF, once at a time. */
interface Exporter {
  readonly busy: boolean
  /** What came of the last export. */
  readonly report: ExportReport | undefined
  readonly run: (
    choice?: Pick<ExportInput, 'standard' | 'evidence'>,
  ) => Promise<ExportReport | undefined>
}

/** `onBefore` saves what is unsaved, so that the briefing is what the editor shows. */
export function useExport(note: Ref<'note'>, onBefore: () => Promise<void>): Exporter {
  const client = useClient()
  const tell = useTell()
  const [busy, setBusy] = useState(false)
  const [report, setReport] = useState<ExportReport>()
  return {
    busy,
    report,
    async run(choice = {}) {
      const ends = new AbortController()
      const { signal } = ends
      const work = beginWork({ label: say('window.export.busy'), cancel: () => ends.abort() })
      setBusy(true)
      try {
        await onBefore()
        const input = { ...act(), note, to: 'pdf' as const, ...choice }
        const made = await client.briefings.export(input, { signal })
        if (made.url !== undefined) download(made.url, made.file)
        setReport(made)
        return made
      } catch (error) {
        if (!signal.aborted) tell.trouble(error)
        return undefined
      } finally {
        work.end()
        setBusy(false)
      }
    },
  }
}

function download(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}
