import { visit } from 'unist-util-visit'
import type { NoteTree } from './nodes.ts'

/** Moves every position `by` units on: the parser leaves out a byte order mark, the text has it. */
export function shiftOffsets(tree: NoteTree, by: number): void {
  visit(tree, ({ position }) => {
    for (const point of position ? [position.start, position.end] : []) {
      if (point.offset !== undefined) point.offset += by
      if (point.line === 1) point.column += by
    }
  })
}
