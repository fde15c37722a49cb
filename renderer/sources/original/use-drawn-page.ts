import type { PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type RefObject, useEffect, useState } from 'react'
import type { OpenPdf } from './pdf.ts'

/** The size of a page, in CSS pixels. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** More pixels than that no page is drawn with, however large it says it is. */
const MOST_PIXELS = 16_000_000
/** No page is shown longer, or flatter, than so many times its width. */
const LONGEST = 5

/** The height of a page at a width: a page may say that it is miles long. */
export function heightAt(width: number, page: PageSize): number {
  const ratio = page.height / page.width
  return Math.round(width * Math.min(Math.max(ratio || 1, 1 / LONGEST), LONGEST))
}

/** A page's pieces of text as they lie over it. */
export interface TextOver {
  readonly strings: readonly string[]
  readonly elements: readonly HTMLElement[]
}

interface DrawnPage {
  readonly text?: TextOver | undefined
  readonly failed?: boolean
}

interface PageEvents {
  readonly onSize: (number: number, size: PageSize) => void
  readonly onDrawn: () => void
}

/**
 * Draws a page into a canvas of its width, and lays its text over it. What is under way is given up when
 * the page goes out of view.
 */
export function useDrawnPage(
  { document }: OpenPdf,
  number: number,
  width: number,
  canvas: RefObject<HTMLCanvasElement | null>,
  layer: RefObject<HTMLElement | null>,
  { onSize, onDrawn }: PageEvents,
): DrawnPage {
  const [page, setPage] = useState<PDFPageProxy>()
  const [text, setText] = useState<TextOver>()
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    let ended = false
    const load = async () => {
      const found = await document.getPage(number)
      if (ended) return
      onSize(number, found.getViewport({ scale: 1 }))
      setPage(found)
    }
    load().catch(() => {
      if (ended) return
      setFailed(true)
      onDrawn()
    })
    return () => {
      ended = true
    }
  }, [document, number, onSize, onDrawn])

  useEffect(() => {
    if (!page || !canvas.current) return undefined
    const task = drawInto(canvas.current, page, width)
    // Given up, or a page whose drawing fails: what was drawn of it stands.
    task.promise.then(onDrawn, (error: unknown) => {
      if (error instanceof Error && error.name === 'RenderingCancelledException') return
      setFailed(true)
      onDrawn()
    })
    return () => task.cancel()
  }, [page, width, canvas, onDrawn])

  useEffect(() => {
    if (!page || !layer.current) return undefined
    const container = layer.current
    let cancel = () => {}
    let ended = false
    const lay = async () => {
      const { TextLayer } = await import('./pdf.ts')
      const content = await page.getTextContent()
      if (ended) return
      const viewport = page.getViewport({ scale: 1 })
      const over = new TextLayer({ textContentSource: content, container, viewport })
      cancel = () => over.cancel()
      await over.render()
      if (!ended) setText({ strings: over.textContentItemsStr, elements: over.textDivs })
    }
    // Without it the page is a picture: nothing on it can be marked.
    lay().catch(() => undefined)
    return () => {
      ended = true
      cancel()
      container.replaceChildren()
      setText(undefined)
    }
  }, [page, layer])

  return { text, failed }
}

function drawInto(canvas: HTMLCanvasElement, page: PDFPageProxy, width: number): RenderTask {
  const natural = page.getViewport({ scale: 1 })
  const height = heightAt(width, natural)
  const sharp = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / (width * height)))
  const scale = Math.min(width / natural.width, height / natural.height) * sharp
  const viewport = page.getViewport({ scale })
  canvas.width = Math.max(1, Math.floor(viewport.width))
  canvas.height = Math.max(1, Math.floor(viewport.height))
  return page.render({ canvas, viewport })
}
