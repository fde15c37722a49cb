import type { Nodes } from 'mdast'
import { byBlock } from './by-block.ts'
import { type Span, spanOf } from './span.ts'

/** A piece of a note's words, where a link could be made. */
export interface Prose extends Span {
  /** Inside a table a pipe must be escaped. */
  readonly inTable: boolean
}

/**
 * The words of a note that are no part of a link, and neither code, comment nor data such as front
 * matter or the heading of a judgement; in the order of the text.
 */
export const findProse = byBlock((block) => [...proseOf(block, false)])

/** Their words belong to the link. */
const LINKS: ReadonlySet<Nodes['type']> = new Set(['link', 'linkReference'])

function* proseOf(node: Nodes, inTable: boolean): Generator<Prose> {
  if (node.type === 'text') {
    // Words that were put together anew, as around a bare address, have lost their place.
    if (node.position) yield { ...spanOf(node), inTable }
  } else if ('children' in node && !LINKS.has(node.type)) {
    for (const child of node.children) {
      const isData =
        child.type === 'calloutTitle' && node.type === 'callout' && node.kind === 'judgement'
      if (!isData) yield* proseOf(child, inTable || node.type === 'tableCell')
    }
  }
}
