import type { Span } from '#data/model/quote.ts'
import { type Part, type Placed, wordsOf } from './page-words.ts'
import type { TextOver } from './use-drawn-page.ts'

interface PageWords {
  readonly over: TextOver
  readonly placed: readonly Placed[]
}

const known = new WeakMap<Element, PageWords>()

/** Remembers what words lie on a page that shows, until the answer is called. */
export function noteWords(page: Element, words: PageWords): () => void {
  known.set(page, words)
  return () => void known.delete(page)
}

/**
 * The words of the text that are selected on pages, or the place that was clicked as an empty span;
 * `undefined` where nothing is that stands in the text.
 */
export function selectedOnPages(pages: HTMLElement): Span | undefined {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!pages.contains(range.startContainer)) return undefined
  const spans = [...pages.querySelectorAll('.sheet-of-pdf')].flatMap((page) => {
    const words = known.get(page)
    return (words && wordsOf(words.placed, partsIn(words.over, range))) ?? []
  })
  if (spans.length === 0) return undefined
  const start = Math.min(...spans.map((span) => span.start))
  const end = range.collapsed ? start : Math.max(...spans.map((span) => span.end))
  return { start, end }
}

/** The parts of a page's pieces that a selection covers; of an empty one the character at it. */
function partsIn({ elements }: TextOver, range: Range): Part[] {
  return elements.flatMap((element, piece) => {
    if (!range.intersectsNode(element)) return []
    const length = element.textContent?.length ?? 0
    const start = element.contains(range.startContainer) ? range.startOffset : 0
    if (range.collapsed) {
      const at = Math.min(start, Math.max(0, length - 1))
      return [{ piece, start: at, end: at + 1 }]
    }
    const end = element.contains(range.endContainer) ? range.endOffset : length
    return [{ piece, start, end }]
  })
}
