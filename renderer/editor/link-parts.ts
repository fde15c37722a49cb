import type { WrittenLink } from '#data/markdown/links.ts'
import type { Span } from '#data/markdown/span.ts'
import type { LinkLabels } from './use-document.ts'

/**
 * A run of a link's words, or of the blanks between them: a line may break behind a blank, and what
 * underlines the words must not run on into the margin.
 */
export interface LinkPart extends Span {
  readonly look: 'word' | 'gap' | 'word-missing' | 'gap-missing'
}

/** What stands between the brackets of links to notes, and of whatever leads nowhere. */
export function linkParts(
  links: readonly WrittenLink[],
  text: string,
  labels: LinkLabels | undefined,
): LinkPart[] {
  return links.flatMap((link) => {
    const missing = labels?.get(link.text)?.resolved === false
    if (link.ref !== undefined && !missing) return []
    const from = text.indexOf('[[', link.start) + 2
    const to = link.end - 2
    if (from < link.start + 2 || to < from) return []
    return [...text.slice(from, to).matchAll(/\S+|\s+/g)].map(({ 0: run, index }): LinkPart => {
      const kind = run.trim() === '' ? 'gap' : 'word'
      const start = from + index
      return { start, end: start + run.length, look: missing ? `${kind}-missing` : kind }
    })
  })
}
