import type { Node, RootContent } from 'mdast'
import type { NoteTree } from './nodes.ts'
import { type Span, spanOf } from './span.ts'

/** Of a block that an edit before it moved, the block that was read. */
const origins = new WeakMap<Node, Node>()

/** Says that a block is another one that was only moved. */
export function isMoved(block: Node, from: Node): void {
  origins.set(block, origins.get(from) ?? from)
}

/**
 * What `find` finds in each of a note's blocks, in the order of the text; a block that was looked
 * through before, wherever it stood then, is not looked through again.
 */
export function byBlock<Found extends Span>(
  find: (block: RootContent, text: string) => readonly Found[],
): (tree: NoteTree, text: string) => Found[] {
  const known = new WeakMap<Node, { readonly start: number; readonly found: readonly Found[] }>()
  return (tree, text) =>
    tree.children.flatMap((block) => {
      const origin = origins.get(block) ?? block
      const { start } = spanOf(block)
      let entry = known.get(origin)
      if (!entry) known.set(origin, (entry = { start, found: find(block, text) }))
      const by = start - entry.start
      if (by === 0 || entry.found.length === 0) return entry.found
      return entry.found.map((one) => ({ ...one, start: one.start + by, end: one.end + by }))
    })
}
