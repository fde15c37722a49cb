import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Source } from '#data/model/source.ts'
import { useClient } from '#renderer/api/client.tsx'
import type { OpenPdf } from './pdf.ts'

/** What the file of a source shows as. */
export type OriginalKind = 'pages' | 'picture'

/** Whether a source's file can be shown beside its text, and as what. */
export function originalKind({ original }: Source): OriginalKind | undefined {
  if (original?.mediaType === 'application/pdf') return 'pages'
  return original?.mediaType.startsWith('image/') ? 'picture' : undefined
}

/** The file of a source, which never changes; let go of soon after nobody shows it. */
export function useOriginal({ ref, uuid }: Source) {
  const client = useClient()
  return useQuery({
    queryKey: ['original', uuid],
    queryFn: ({ signal }) => client.sources.original({ ref }, { signal }),
    gcTime: 30_000,
  })
}

/** A PDF on its way to be shown: open, or why it cannot be. */
export interface PdfState {
  readonly pdf?: OpenPdf | undefined
  readonly failed?: boolean
}

/** Opens a PDF while it is shown; pdf.js is loaded with the first one. */
export function usePdf(file: File | undefined): PdfState {
  const [state, setState] = useState<PdfState>({})
  useEffect(() => {
    if (!file) return undefined
    let ended = false
    let open: OpenPdf | undefined
    const start = async () => {
      const { openPdf } = await import('./pdf.ts')
      const opened = await openPdf(file)
      if (ended) return opened.close()
      open = opened
      setState({ pdf: opened })
    }
    start().catch(() => {
      if (!ended) setState({ failed: true })
    })
    return () => {
      ended = true
      open?.close()
      setState({})
    }
  }, [file])
  return state
}
