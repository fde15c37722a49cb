import type { Nodes } from 'mdast'
import type { NoteTree } from './nodes.ts'

/** Nodes inside nodes. Far more than anyone writes, far fewer than a call stack bears. */
export const DEPTH_LIMIT = 100

/** Brackets and emphasis that one paragraph may leave open at once. */
const OPEN_LIMIT = 400

const CONTAINERS = /(?:[ \t]+|>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,999}\]:)*/y
const BLANK = /[ \t]*(?:[\r\n]|$)/y
const MARKS = /\\[^]|[[\]]|([*_~`])\1*|[\r\n]/g
/** Runs of back-ticks: each length that is never closed is one search to the paragraph's end. */
const LONGEST_FENCE = 100

/**
 * Whether a text would nest so deep that its parser, which takes quadratic time over what nests, or
 * even runs out of stack, must not see it. One pass, in linear time: markers of quotes and lists in
 * front of a line, and what each paragraph opens and does not close.
 */
export function nestsTooDeep(text: string): boolean {
  if (hasDeepLine(text, 0)) return true
  let open = 0
  for (const match of text.matchAll(MARKS)) {
    const [mark] = match
    const end = match.index + mark.length
    if (mark === '\n' || mark === '\r') {
      BLANK.lastIndex = end
      if (BLANK.test(text)) open = 0
      if (hasDeepLine(text, end)) return true
    } else {
      open = Math.max(0, open + opens(mark, text[match.index - 1], text[end]))
    }
    if (open > OPEN_LIMIT) return true
  }
  return false
}

/** Whether some node lies deeper than the limit. Walks level by level, without recursion. */
export function isTooDeep(tree: NoteTree): boolean {
  let level: Nodes[] = [tree]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_LIMIT) return true
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return false
}

/** No container takes less than two columns, but for quotes, which are measured in the tree. */
function hasDeepLine(text: string, start: number): boolean {
  CONTAINERS.lastIndex = start
  return CONTAINERS.exec(text)![0].trimEnd().length > 2 * DEPTH_LIMIT
}

/** How many spans a mark opens, or closes where negative; none where it could do either. */
function opens(mark: string, before = ' ', after = ' '): number {
  if (mark.startsWith('\\')) return 0
  if (mark.startsWith('`')) return mark.length > LONGEST_FENCE ? OPEN_LIMIT + 1 : 0
  if (mark === '[') return 1
  if (mark === ']') return -1
  const canOpen = !/\s/.test(after) && !/[\p{L}\p{N}]/u.test(before)
  const canClose = !/\s/.test(before) && !/[\p{L}\p{N}]/u.test(after)
  if (canOpen === canClose) return 0
  return canOpen ? mark.length : -mark.length
}
