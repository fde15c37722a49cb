import type { Span } from '#data/model/quote.ts'

/**
 * The words that are selected in a page, or the place that was clicked as an empty span; UTF-16 units
 * of the source's text. Runs of it carry where they start as `data-start`.
 */
export function selectedWords(page: HTMLElement): Span | undefined {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!page.contains(range.startContainer)) return undefined
  const start = placeOf(page, range.startContainer, range.startOffset)
  const end = range.collapsed ? start : placeOf(page, range.endContainer, range.endOffset)
  return start === undefined || end === undefined ? undefined : { start, end }
}

/** The place in the text that a place in the page stands for; after all runs the end of the last. */
function placeOf(page: HTMLElement, node: Node, offset: number): number | undefined {
  const run = node.nodeType === Node.TEXT_NODE ? node.parentElement : null
  const start = run?.dataset['start']
  if (start !== undefined) return Number(start) + offset
  // Between the runs, as after a triple click: where the next of them starts.
  const point = document.createRange()
  point.setStart(node, offset)
  const runs = [...page.querySelectorAll<HTMLElement>('[data-start]')]
  const next = runs.find((one) => point.comparePoint(one, 0) >= 0)
  if (next) return Number(next.dataset['start'])
  const last = runs.at(-1)
  return last && Number(last.dataset['start']) + (last.textContent?.length ?? 0)
}
