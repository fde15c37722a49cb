import { useEffect, useRef, useState } from 'react'
import type { Span } from '#data/model/quote.ts'
import type { Ref } from '#data/model/refs.ts'
import { type Region, sameRegion, type Source } from '#data/model/source.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { usePassage } from '#renderer/ui/passage.ts'
import { useStable } from '#renderer/ui/stable.ts'
import { isWordless, useLook } from './original/look.ts'
import { Original } from './original/Original.tsx'
import { OriginalBar } from './original/OriginalBar.tsx'
import type { PagesHandle } from './original/PdfPages.tsx'
import { originalKind } from './original/use-original.ts'
import { usePdfFile } from './original/use-pdf.ts'
import { Reader, type ReaderHandle, type SentTo } from './Reader.tsx'
import { TypeText } from './TypeText.tsx'
import './original/original.css'

/** A source’s text, the file that it was taken from, or both beside each other. */
export function SourceBody({ source, ...sentTo }: { source: Source } & SentTo) {
  const desk = useDesk()
  const kind = originalKind(source)
  const look = useLook(source)
  const reader = useRef<ReaderHandle>(null)
  const pages = useRef<PagesHandle>(null)
  const original = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<{ page: number; of: number }>()
  const [region, setRegion] = useRegion(source)
  const wordless = isWordless(source)
  const givePdf = usePdfFile(source, kind === 'pages')
  const reads = usePassage((state) => state.reader?.source === source.ref)

  useEffect(() => {
    // Who had the file before them goes on in the text.
    if (look === 'text' && document.activeElement === document.body) {
      usePassage.getState().reader?.focus()
    }
  }, [look])

  const onFocus = useStable(() => {
    desk.focus(source.ref)
    reader.current?.take()
  })
  const onWords = useStable((words: Span) => reader.current?.point(words))
  const onClaim = useStable((claim: Ref<'claim'>) => {
    const words = source.passages.find(({ claims }) => claims.includes(claim))
    if (words) reader.current?.point(words)
    desk.focus(claim)
  })

  return (
    <>
      {kind && (
        <OriginalBar
          kind={kind}
          look={look}
          at={at}
          active={reads || wordless}
          onPage={(page) => pages.current?.toPage(page)}
        />
      )}
      <div className="source-parts" data-look={look}>
        {wordless ? (
          <TypeText source={source} focus={!sentTo.again} />
        ) : (
          <Reader
            handle={reader}
            source={source}
            region={region}
            instead={look === 'original' ? original : undefined}
            {...sentTo}
          />
        )}
        {kind && look !== 'text' && (
          <Original
            source={source}
            givePdf={givePdf}
            kind={kind}
            alone={look === 'original'}
            box={original}
            pages={pages}
            region={region}
            onRegion={setRegion}
            onPage={setAt}
            onFocus={onFocus}
            onWords={onWords}
            onClaim={onClaim}
          />
        )}
      </div>
    </>
  )
}

/** The chosen part of a picture, until a claim rests on it. */
function useRegion({ passages }: Source) {
  const [chosen, choose] = useState<Region>()
  const taken = passages.some((passage) => sameRegion(passage.region, chosen))
  return [taken ? undefined : chosen, choose] as const
}
