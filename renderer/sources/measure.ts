import type { Span } from '#data/model/quote.ts'
import type { Placed } from './margins.ts'

/** The lines of a paragraph on which a span of it stands, from 0, both included. */
export type Line = Placed

/** On which lines of a shown paragraph spans of the text stand. */
export function linesOf(paragraph: HTMLElement, spans: readonly Span[]): Line[] {
  const height = Number.parseFloat(getComputedStyle(paragraph).lineHeight)
  const top = paragraph.getBoundingClientRect().top
  const runs = [...paragraph.querySelectorAll<HTMLElement>('[data-start]')]
  const lineAt = (place: number): number => {
    const rect = characterAt(runs, place)
    return rect ? Math.max(0, Math.floor(((rect.top + rect.bottom) / 2 - top) / height)) : 0
  }
  return spans.map(({ start, end }) => {
    const first = lineAt(start)
    return { first, last: Math.max(first, lineAt(end - 1)) }
  })
}

/** Where a character of the text is drawn; the last of a paragraph for a place behind it. */
function characterAt(runs: readonly HTMLElement[], place: number): DOMRect | undefined {
  const run = runs.findLast((one) => Number(one.dataset['start']) <= place) ?? runs[0]
  const text = run?.firstChild
  if (!run || text?.nodeType !== Node.TEXT_NODE) return undefined
  const length = text.textContent?.length ?? 0
  const at = Math.min(Math.max(place - Number(run.dataset['start']), 0), Math.max(0, length - 1))
  const character = document.createRange()
  character.setStart(text, at)
  character.setEnd(text, Math.min(at + 1, length))
  return character.getClientRects()[0]
}
