import { useEffect, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Source } from '#data/model/source.ts'
import { useClient } from '#renderer/api/client.tsx'
import { troubleText } from '#renderer/api/trouble.ts'
import { FileParts } from './file-parts.ts'
import type { OpenPdf } from './pdf.ts'

/** A PDF on its way to be shown: open, or why it cannot be. */
export interface PdfState {
  readonly pdf?: OpenPdf | undefined
  readonly failed?: string | undefined
}

/** Opens the PDF of a source while it is shown; pdf.js is loaded with the first one. */
export function usePdf({ ref, uuid, original }: Source): PdfState {
  const client = useClient()
  const [state, setState] = useState<PdfState>({})
  const size = original?.size ?? 0
  useEffect(() => {
    const ended = new AbortController()
    const { signal } = ended
    const fail = (failed: string) => {
      // What is told first is the reason for the rest.
      if (!signal.aborted) setState((before) => (before.failed === undefined ? { failed } : before))
    }
    const file = new FileParts(size, async (part) => {
      const bytes = await client.sources.original({ ref, part }, { signal })
      return new Uint8Array(await bytes.arrayBuffer())
    })
    let open: OpenPdf | undefined
    const start = async () => {
      const { openPdf } = await import('./pdf.ts')
      const opened = await openPdf(file, (error) => fail(troubleText(error)))
      if (signal.aborted) return opened.close()
      open = opened
      setState({ pdf: opened })
    }
    start().catch(() => fail(say('window.pages.unreadable')))
    return () => {
      ended.abort()
      open?.close()
      setState({})
    }
    // The file of a source never changes.
  }, [client, ref, uuid, size])
  return state
}

/** Loads pdf.js, and starts its worker, while the text of a PDF is read. */
export function usePreparedForPdf(isPdf: boolean): void {
  useEffect(() => {
    if (!isPdf) return undefined
    const prepare = async () => (await import('./pdf.ts')).prepareForPdf()
    const idle = requestIdleCallback(() => void prepare().catch(() => undefined))
    return () => cancelIdleCallback(idle)
  }, [isPdf])
}
