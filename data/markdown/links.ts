import { visit } from 'unist-util-visit'
import { byBlock } from './by-block.ts'
import { readLinkText } from './link-text.ts'
import type { CitedRef, LinkParts } from './nodes.ts'
import type { Span } from './span.ts'
import { lineAt, spanOf } from './span.ts'

/** A link, citation or embed as it stands in a note's text. */
export interface WrittenLink extends LinkParts, Span {
  readonly kind: 'link' | 'embed' | 'citation'
  /** The claim or source, where it is one that is cited or embedded. */
  readonly ref?: CitedRef | undefined
  /** The line that it stands in. */
  readonly line: string
}

/** Every link, citation and embed of a note, in the order of its text. */
export const findLinks = byBlock((block, text) => {
  const links: WrittenLink[] = []
  let line: ReturnType<typeof lineAt> | undefined
  visit(block, (node) => {
    if (node.type !== 'noteLink' && node.type !== 'citation' && node.type !== 'embed') return
    const span = spanOf(node)
    if (!line || span.start > line.end) line = lineAt(text, span.start)
    links.push({
      ...readLinkText(node.text),
      kind: node.type === 'noteLink' ? 'link' : node.type,
      ref: node.type === 'noteLink' ? undefined : node.ref,
      line: line.text,
      ...span,
    })
  })
  return links
})
