import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type Ref as Handle,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { say } from '#data/messages/index.ts'
import type { Span } from '#data/model/quote.ts'
import type { Ref } from '#data/model/refs.ts'
import { pageAt, type Source } from '#data/model/source.ts'
import { usePassage } from '#renderer/ui/passage.ts'
import { useStable } from '#renderer/ui/stable.ts'
import { PdfPage } from './PdfPage.tsx'
import { spanOfPage } from './page-words.ts'
import type { OpenPdf } from './pdf.ts'
import { selectedOnPages } from './selected-on-pages.ts'
import { heightAt, type PageSize } from './use-drawn-page.ts'
import { useStandIn } from './use-stand-in.ts'
import { useWidth } from './use-width.ts'
import { useZoom, zoomByKey } from './zoom.ts'

/** What can be asked of pages that show. */
export interface PagesHandle {
  toPage(page: number): void
}

interface PdfPagesProps {
  readonly source: Source
  readonly pdf: OpenPdf
  /** Whether it shows without the text. */
  readonly alone: boolean
  /** What is scrolled, and has the focus. */
  readonly box: RefObject<HTMLDivElement | null>
  readonly handle: Handle<PagesHandle>
  readonly onPage: (at: { page: number; of: number }) => void
  readonly onFocus: () => void
  /** Words of the text were selected, or, as an empty span, a place in it was clicked. */
  readonly onWords: (words: Span) => void
  readonly onClaim: (claim: Ref<'claim'>) => void
}

/** Between pages and round them; at the right there is room for the claims that rest on a page. */
const GAP = 16
const SIDES = 16 + 56
/** The longest that a browser can scroll. */
const LONGEST = 30_000_000
const A4 = { width: 595, height: 842 }

/** The pages of a PDF, one below the other; only those in sight are drawn. */
export function PdfPages(props: PdfPagesProps) {
  const { source, pdf, alone, box, handle, onPage, onFocus, onWords, onClaim } = props
  useStandIn(box, alone)
  const { text, pages } = source.rendition
  const zoom = useZoom((state) => state.zoom)
  const inside = useWidth(box)
  const width = Math.max(120, Math.round((inside - SIDES) * zoom))
  const [sizes, setSizes] = useState<ReadonlyMap<number, PageSize>>(new Map())
  // Until a page is known it is thought to be as the first that was.
  const typical = sizes.values().next().value ?? A4
  const sizeOf = (number: number) => sizes.get(number) ?? typical
  const most = Math.floor(LONGEST / (heightAt(width, typical) + GAP))
  const count = Math.min(pdf.document.numPages, most)
  const [drawn, setDrawn] = useState(false)
  const onDrawn = useStable(() => setDrawn(true))
  const cursor = usePassage(({ passage }) => (passage?.source === source.ref ? passage : undefined))
  const lit = usePassage((state) => state.lit ?? state.editing)

  // What it gives is read here and nowhere else, so nothing can go stale.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: inside === 0 ? 0 : count,
    getScrollElement: () => box.current,
    estimateSize: (at) => heightAt(width, sizeOf(at + 1)),
    gap: GAP,
    paddingStart: GAP,
    paddingEnd: GAP,
    scrollPaddingStart: GAP,
    // The page that is waited for is drawn before its neighbours.
    overscan: drawn ? 1 : 0,
  })
  const shown = virtual.getVirtualItems()
  const middle = (virtual.scrollOffset ?? 0) + (box.current?.clientHeight ?? 0) / 2
  const page = (shown.find((item) => item.end + GAP >= middle) ?? shown.at(-1))?.index ?? 0
  useEffect(() => onPage({ page: page + 1, of: count }), [onPage, page, count])

  const toPage = useStable((number: number) =>
    virtual.scrollToIndex(Math.min(Math.max(number, 1), count) - 1, { align: 'start' }),
  )
  useImperativeHandle(handle, () => ({ toPage }))
  const stay = useRef(page)
  useLayoutEffect(() => {
    // The same page at another width, or among pages of another height than was thought.
    virtual.measure()
    virtual.scrollToIndex(stay.current, { align: 'start' })
  }, [virtual, width, typical])
  useEffect(() => {
    stay.current = page
  })

  /** Whether the words at the cursor are still to be brought into view. */
  const aim = useRef(false)
  const takeAim = useStable(() => {
    const taken = aim.current
    aim.current = false
    return taken
  })
  const start = cursor?.start
  useLayoutEffect(() => {
    if (start === undefined) return
    aim.current = true
    const number = pageAt(pages, start)
    if (number === undefined || virtual.range === null) return
    const seen = virtual.getVirtualItems().some(({ index }) => index === number - 1)
    if (!seen) toPage(number)
  }, [start, cursor?.end, pages, virtual, toPage])

  const onSize = useStable((number: number, size: PageSize) => {
    const known = sizeOf(number)
    if (known.width === size.width && known.height === size.height) return
    setSizes((before) => new Map(before).set(number, { width: size.width, height: size.height }))
    // What is in view stays in its place when a page above it turns out longer or shorter.
    if (sizes.size > 0) virtual.resizeItem(number - 1, heightAt(width, size))
  })

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !zoomByKey(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={box}
      className="page original pages"
      tabIndex={0}
      role="region"
      aria-label={say('window.pages', { title: source.title })}
      onKeyDown={onKey}
      onFocus={onFocus}
      onClick={(event) => {
        if ((event.target as HTMLElement).closest('button')) return
        const words = selectedOnPages(event.currentTarget)
        if (words) onWords(words)
      }}
    >
      <div style={{ height: virtual.getTotalSize(), minWidth: width + SIDES }}>
        {shown.map(({ index, start: top }) => {
          const part = spanOfPage(pages, index + 1, text.length)
          return (
            <div
              key={index}
              className="place-of-page"
              style={{ transform: `translateY(${top}px)` }}
            >
              <PdfPage
                pdf={pdf}
                number={index + 1}
                width={width}
                size={sizeOf(index + 1)}
                text={text}
                part={part}
                passages={part ? source.passages.filter((one) => meet(one, part)) : []}
                cursor={cursor && part && meet(cursor, part) ? cursor : undefined}
                lit={lit}
                takeAim={takeAim}
                onSize={onSize}
                onDrawn={onDrawn}
                onClaim={onClaim}
              />
            </div>
          )
        })}
      </div>
      {count < pdf.document.numPages && (
        <p className="empty">{say('window.pages.most', { count })}</p>
      )}
    </div>
  )
}

function meet(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start
}
