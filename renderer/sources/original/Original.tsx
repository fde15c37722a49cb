import type { RefObject } from 'react'
import type { Span } from '#data/model/quote.ts'
import type { Ref } from '#data/model/refs.ts'
import type { Region, Source } from '#data/model/source.ts'
import { troubleText } from '#renderer/api/trouble.ts'
import { Trouble, Waiting } from '#renderer/ui/Answer.tsx'
import { type PagesHandle, PdfPages } from './PdfPages.tsx'
import { Picture } from './Picture.tsx'
import { type OriginalKind, useOriginal } from './use-original.ts'
import { type GivePdf, usePdf } from './use-pdf.ts'

interface OriginalProps {
  readonly source: Source
  /** Its file, where that is a PDF. */
  readonly givePdf: GivePdf
  readonly kind: OriginalKind
  readonly alone: boolean
  readonly box: RefObject<HTMLDivElement | null>
  readonly pages: RefObject<PagesHandle | null>
  readonly region: Region | undefined
  readonly onRegion: (region: Region | undefined) => void
  readonly onPage: (at: { page: number; of: number } | undefined) => void
  readonly onFocus: () => void
  readonly onWords: (words: Span) => void
  readonly onClaim: (claim: Ref<'claim'>) => void
}

/** The file that a source came in as, as it looks. */
export function Original({ kind, ...props }: OriginalProps) {
  return kind === 'pages' ? <Pages {...props} /> : <Shown {...props} />
}

type PartProps = Omit<OriginalProps, 'kind'>

function Pages({
  source,
  givePdf,
  alone,
  box,
  pages,
  onPage,
  onFocus,
  onWords,
  onClaim,
}: PartProps) {
  const { pdf, failed } = usePdf(givePdf)
  if (failed !== undefined) return <Trouble text={failed} />
  if (!pdf) return <Waiting />
  return (
    <PdfPages
      source={source}
      pdf={pdf}
      alone={alone}
      box={box}
      handle={pages}
      onPage={onPage}
      onFocus={onFocus}
      onWords={onWords}
      onClaim={onClaim}
    />
  )
}

function Shown({ source, alone, box, region, onRegion, onFocus, onClaim }: PartProps) {
  const { data: file, error } = useOriginal(source)
  if (error) return <Trouble text={troubleText(error)} />
  if (!file) return <Waiting />
  return (
    <Picture
      source={source}
      file={file}
      alone={alone}
      box={box}
      region={region}
      onRegion={onRegion}
      onFocus={onFocus}
      onClaim={onClaim}
    />
  )
}
