import { visit } from 'unist-util-visit'
import { readLinkText } from './link-text.ts'
import type { CitedRef, LinkParts, NoteTree } from './nodes.ts'
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
export function findLinks(tree: NoteTree, text: string): WrittenLink[] {
  const links: WrittenLink[] = []
  let line = lineAt(text, 0)
  visit(tree, (node) => {
    if (node.type !== 'noteLink' && node.type !== 'citation' && node.type !== 'embed') return
    const span = spanOf(node)
    if (span.start > line.end) line = lineAt(text, span.start)
    links.push({
      ...readLinkText(node.text),
      kind: node.type === 'noteLink' ? 'link' : node.type,
      ref: node.type === 'noteLink' ? undefined : node.ref,
      line: line.text,
      ...span,
    })
  })
  return links
}
