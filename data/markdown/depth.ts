import type { Nodes } from 'mdast'
import type { NoteTree } from './nodes.ts'

/** Nodes inside nodes. Far more than anyone writes, far fewer than a call stack bears. */
export const DEPTH_LIMIT = 100

/** Whether some node lies deeper than the limit. Walks level by level, without recursion. */
export function isTooDeep(tree: NoteTree): boolean {
  let level: Nodes[] = [tree]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_LIMIT) return true
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return false
}
