import { type RefObject, useEffect } from 'react'
import type { OpenDocument } from '#renderer/editor/open-documents.ts'
import { type LineMark, lineAtTop, topOfLine } from './line-map.ts'

/** Keeps a preview at the lines that its editor shows, and the editor at those of the preview. */
export function usePreviewScroll(
  page: RefObject<HTMLElement | null>,
  { place, read }: OpenDocument,
): void {
  useEffect(
    () => (page.current ? keepInStep(page.current, place, read) : undefined),
    [page, place, read],
  )
}

/** Ties a page to an editor's lines until the answer is called. */
function keepInStep(
  shown: HTMLElement,
  place: OpenDocument['place'],
  read: OpenDocument['read'],
): () => void {
  let expected = -1

  function follow(top: number): void {
    const marks = marksOf(shown, read.getState().text)
    expected = Math.round(top <= 1 ? 0 : topOfLine(marks, top))
    shown.scrollTop = expected
    expected = shown.scrollTop
  }
  function onScroll(): void {
    if (Math.abs(shown.scrollTop - expected) < 2) return
    expected = -1
    const line = lineAtTop(marksOf(shown, read.getState().text), shown.scrollTop)
    place.setState({ top: shown.scrollTop === 0 ? 1 : line, by: 'preview' })
  }
  follow(place.getState().top)
  shown.addEventListener('scroll', onScroll)
  const unfollow = place.subscribe(({ top, by }, before) => {
    if (by === 'editor' && top !== before.top) follow(top)
  })
  return () => {
    shown.removeEventListener('scroll', onScroll)
    unfollow()
  }
}

/** Where the lines of the text stand in a page, in order; the text's two ends among them. */
function marksOf(page: HTMLElement, text: string): LineMark[] {
  const zero = page.getBoundingClientRect().top - page.scrollTop
  const marks: LineMark[] = [{ line: 1, top: 0 }]
  for (const block of page.querySelectorAll<HTMLElement>('[data-line]')) {
    const line = Number(block.dataset['line'])
    const top = block.getBoundingClientRect().top - zero
    const last = marks.at(-1)!
    if (line > last.line && top > last.top) marks.push({ line, top })
  }
  const end = { line: text.split('\n').length + 1, top: page.scrollHeight }
  return end.line > marks.at(-1)!.line ? [...marks, end] : marks
}
