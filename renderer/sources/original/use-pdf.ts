import { useCallback, useEffect, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Source } from '#data/model/source.ts'
import { useClient } from '#renderer/api/client.tsx'
import { troubleText } from '#renderer/api/trouble.ts'
import { FileParts } from './file-parts.ts'
import type { OpenPdf } from './pdf.ts'

/** Whoever looks at a text for so long may want its pages next. */
const REST_MS = 500

/** Gives the file of a PDF, to be read once. */
export type GivePdf = () => FileParts

/**
 * The file of a source that is a PDF. While its text is read, what its pages need first is fetched, and
 * pdf.js made ready; nothing of the file is looked into before they are to show.
 */
export function usePdfFile({ ref, uuid, original }: Source, isPdf: boolean): GivePdf {
  const client = useClient()
  const ready = useRef<FileParts>(undefined)
  const size = original?.size ?? 0
  const make = useCallback(
    () =>
      new FileParts(size, async (part) => {
        const bytes = await client.sources.original({ ref, part })
        return new Uint8Array(await bytes.arrayBuffer())
      }),
    // A reference stands for another source in another notebook.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [client, ref, uuid, size],
  )
  useEffect(() => {
    if (!isPdf) return undefined
    const prepare = async () => (await import('./pdf.ts')).prepareForPdf()
    const timer = setTimeout(() => {
      ready.current = make()
      void prepare().catch(() => undefined)
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      ready.current = undefined
    }
  }, [isPdf, make])
  return useCallback(() => {
    const file = ready.current ?? make()
    ready.current = undefined
    return file
  }, [make])
}

/** A PDF on its way to be shown: open, or why it cannot be. */
export interface PdfState {
  readonly pdf?: OpenPdf | undefined
  readonly failed?: string | undefined
}

/** Opens a PDF while it is shown. */
export function usePdf(give: GivePdf): PdfState {
  const [state, setState] = useState<PdfState>({})
  useEffect(() => {
    let ended = false
    let open: OpenPdf | undefined
    const fail = (failed: string) => {
      // What is told first is the reason for the rest.
      if (!ended) setState((before) => (before.failed === undefined ? { failed } : before))
    }
    const file = give()
    const start = async () => {
      const { openPdf } = await import('./pdf.ts')
      if (ended) return
      const opened = await openPdf(file, (error) => fail(troubleText(error)))
      if (ended) return opened.close()
      open = opened
      setState({ pdf: opened })
    }
    start().catch(() => fail(say('window.pages.unreadable')))
    return () => {
      ended = true
      open?.close()
      setState({})
    }
  }, [give])
  return state
}
