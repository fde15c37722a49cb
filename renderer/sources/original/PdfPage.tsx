import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Span } from '#data/model/quote.ts'
import type { Ref } from '#data/model/refs.ts'
import type { Passage } from '#data/model/source.ts'
import { type Part, partsOf, placePieces } from './page-words.ts'
import type { OpenPdf } from './pdf.ts'
import { noteWords } from './selected-on-pages.ts'
import { heightAt, type PageSize, type TextOver, useDrawnPage } from './use-drawn-page.ts'

interface PdfPageProps {
  readonly pdf: OpenPdf
  /** Its number, from 1. */
  readonly number: number
  /** In CSS pixels. */
  readonly width: number
  readonly size: PageSize
  readonly text: string
  /** The part of the text that was taken from it, where that is known. */
  readonly part: Span | undefined
  /** Those that have words on it. */
  readonly passages: readonly Passage[]
  readonly cursor: Span | undefined
  readonly lit: Ref<'claim'> | undefined
  /** Whether the words at the cursor are still to be brought into view; told once. */
  readonly takeAim: () => boolean
  readonly onSize: (number: number, size: PageSize) => void
  /** It is drawn, or cannot be. */
  readonly onDrawn: () => void
  readonly onClaim: (claim: Ref<'claim'>) => void
}

/** A page of a PDF as it is printed, with the passages that claims rest on marked on it. */
export function PdfPage(props: PdfPageProps) {
  const { pdf, number, width, size, text, part, passages, cursor, lit, takeAim } = props
  const { onSize, onDrawn, onClaim } = props
  const sheet = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const drawn = useDrawnPage(pdf, number, width, canvas, layer, { onSize, onDrawn })
  const over = drawn.text
  const [start, end] = [part?.start, part?.end]
  const placed = useMemo(
    () =>
      over && start !== undefined && end !== undefined
        ? placePieces(over.strings, text, { start, end })
        : undefined,
    [over, text, start, end],
  )
  useLayoutEffect(
    () => (over && placed ? noteWords(sheet.current!, { over, placed }) : undefined),
    [over, placed],
  )
  const parts = (words: Span) => (placed ? partsOf(placed, words) : [])
  const height = heightAt(width, size)
  const scale = Math.min(width / size.width, height / size.height)
  return (
    <div
      ref={sheet}
      className="sheet-of-pdf"
      role="group"
      aria-label={say('window.pages.page', { number })}
      style={{ width, height, ['--total-scale-factor' as string]: scale }}
    >
      <canvas ref={canvas} aria-hidden />
      {over && (
        <>
          {passages.map((passage) => (
            <Marked
              key={passage.uuid}
              over={over}
              sheet={sheet}
              parts={parts(passage)}
              claims={passage.claims}
              lit={passage.claims.some((claim) => claim === lit)}
              onClaim={onClaim}
            />
          ))}
          {cursor && <Marked over={over} sheet={sheet} parts={parts(cursor)} takeAim={takeAim} />}
        </>
      )}
      <div ref={layer} className="text-over" />
      {drawn.failed && <p className="quiet">{say('window.pages.broken', { number })}</p>}
    </div>
  )
}

interface MarkedProps {
  readonly over: TextOver
  readonly sheet: RefObject<HTMLElement | null>
  readonly parts: readonly Part[]
  readonly claims?: readonly Ref<'claim'>[]
  readonly lit?: boolean
  /** The words are those at the cursor: whether they are still to be brought into view. */
  readonly takeAim?: () => boolean
  readonly onClaim?: (claim: Ref<'claim'>) => void
}

/** Marks under words, and beside the first of them the claims that rest on them. */
function Marked({ over, sheet, parts, claims = [], lit, takeAim, onClaim }: MarkedProps) {
  const key = parts.map(({ piece, start, end }) => `${piece} ${start} ${end}`).join()
  const boxes = useBoxes(over, sheet, parts, key)
  const top = boxes[0]?.top
  const first = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (boxes.length > 0 && takeAim?.()) first.current?.scrollIntoView({ block: 'nearest' })
  }, [takeAim, boxes])
  return (
    <>
      {boxes.map((box, at) => (
        <span
          key={at}
          ref={at === 0 ? first : undefined}
          className="mark-on-page"
          data-lit={lit || undefined}
          data-current={takeAim !== undefined || undefined}
          style={{
            left: `${box.left * 100}%`,
            top: `${box.top * 100}%`,
            width: `${box.width * 100}%`,
            height: `${box.height * 100}%`,
          }}
        />
      ))}
      {top !== undefined && claims.length > 0 && (
        <span className="claims-on-page" style={{ top: `${top * 100}%` }}>
          {claims.map((claim) => (
            <button
              key={claim}
              type="button"
              className="claim-mark"
              data-lit={lit || undefined}
              onClick={() => onClaim?.(claim)}
            >
              {claim}
            </button>
          ))}
        </span>
      )}
    </>
  )
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where parts of a page's text lie, in fractions of the page: they stay right at every zoom. */
function useBoxes(
  over: TextOver,
  sheet: RefObject<HTMLElement | null>,
  parts: readonly Part[],
  key: string,
): readonly Box[] {
  const [boxes, setBoxes] = useState<readonly Box[]>([])
  const latest = useRef(parts)
  useLayoutEffect(() => {
    latest.current = parts
  })
  useLayoutEffect(() => {
    const page = sheet.current?.getBoundingClientRect()
    if (!page || page.width === 0) return
    setBoxes(latest.current.flatMap((part) => boxOf(over, part, page)))
  }, [over, sheet, key])
  return boxes
}

function boxOf({ elements }: TextOver, { piece, start, end }: Part, page: DOMRect): Box[] {
  const node = elements[piece]?.firstChild
  if (node?.nodeType !== Node.TEXT_NODE || (node.textContent?.length ?? 0) < end) return []
  const range = document.createRange()
  range.setStart(node, start)
  range.setEnd(node, end)
  const { left, top, width, height } = range.getBoundingClientRect()
  if (width === 0) return []
  return [
    {
      left: (left - page.left) / page.width,
      top: (top - page.top) / page.height,
      width: width / page.width,
      height: height / page.height,
    },
  ]
}
