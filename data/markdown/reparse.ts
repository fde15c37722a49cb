import type { RootContent } from 'mdast'
import { isMoved } from './by-block.ts'
import { defineSame, findDefinitions } from './definitions.ts'
import type { NoteTree } from './nodes.ts'
import { findOpenComments } from './open-comments.ts'
import { type ParsedNote, parseNote, readFront } from './parse.ts'
import {
  isApart,
  lineStart,
  type Move,
  moveBlock,
  movePoint,
  opensFrontMatter,
  readPart,
  rootStart,
  START,
} from './part.ts'
import { spanOf } from './span.ts'

/**
 * Reads a text that came about by editing one that was read before. Only the blocks that changed and
 * their neighbours are read; the others are taken over. The answer is what `parseNote` gives.
 * @param before what `parseNote` or this gave for `old`
 */
export function reparseNote(before: ParsedNote, old: string, text: string): ParsedNote {
  if (old === text) return before
  const tree = reparseTree(before.tree, old, text)
  if (!tree) return parseNote(text)
  const isFrontSame = tree.children[0] === before.tree.children[0]
  const front = isFrontSame ? frontOf(before) : readFront(tree, text)
  return { ...front, tree, problems: [...front.problems, ...findOpenComments(tree, text)] }
}

/** The front matter, which an edit behind it left as it was. */
function frontOf({ frontMatter, problems }: ParsedNote): Omit<ParsedNote, 'tree'> {
  return { frontMatter, problems: problems.filter(({ code }) => code !== 'comment-open') }
}

/** The tree of the new text; `undefined` where all of it has to be read. */
function reparseTree(tree: NoteTree, old: string, text: string): NoteTree | undefined {
  const { children, position } = tree
  const change = changeBetween(old, text)
  const [opening] = children
  if (!opening || !position || bearsOnFront(opening, change.start, [old, text])) return undefined
  const touched = children.findLastIndex((block) => spanOf(block).start <= change.start)
  const first = firstToRead(children, touched - 1)
  const above = children.slice(0, first)
  const from = first === 0 ? START : lineStart(children[first]!, old)
  const following = children.findIndex((block) => spanOf(block).start > change.end)
  const defined = findDefinitions(tree, old)
  let last = following < 0 ? children.length : following
  for (let step = 1; ; step *= 2) {
    const below = children.slice(last + 1)
    const known = children[last]
    const end = known ? spanOf(known).end : old.length
    const kept = defined.filter(({ start }) => start < from.offset || start >= end)
    const part = readPart(text.slice(from.offset, end + change.by), from, kept)
    if (!part) return undefined
    // What the text defines decides how all of it is read.
    if (!defineSame(defined, [...kept, ...findDefinitions(part, text)])) return undefined
    const moved = known ? moveBetween(known, part.children.at(-1), change.by) : NOWHERE
    if (moved) {
      const blocks = [...above, ...part.children, ...below.map((block) => moveOn(block, moved))]
      const rootEnd = known ? movePoint(position.end, moved) : part.position!.end
      return { ...part, children: blocks, position: { start: rootStart(text), end: rootEnd } }
    }
    last = Math.min(children.length, last + step)
  }
}

/** The last block up to the one at `at` that begins where it does whatever stands before and behind it. */
function firstToRead(blocks: readonly RootContent[], at: number): number {
  let first = Math.max(0, at)
  while (first > 0 && !isApart(blocks[first - 1]!, blocks[first]!)) first -= 1
  return first
}

/** Whether front matter is touched, or begun: a line far below may close it, or keep it from being any. */
function bearsOnFront(opening: RootContent, start: number, texts: readonly string[]): boolean {
  if (opening.type === 'yaml') return start <= spanOf(opening).end
  return texts.some(opensFrontMatter)
}

/** What one edit changed: from `start`, up to `end` in the old text, which is `by` units longer now. */
function changeBetween(old: string, text: string) {
  const shorter = Math.min(old.length, text.length)
  let start = 0
  while (start < shorter && isSame(start, start + STRIDE)) start += STRIDE
  while (start < shorter && old[start] === text[start]) start += 1
  let same = 0
  while (same + STRIDE <= shorter - start && isSame(-same - STRIDE, -same)) same += STRIDE
  while (same < shorter - start && old.at(-1 - same) === text.at(-1 - same)) same += 1
  return { start, end: old.length - same, by: text.length - old.length }

  function isSame(from: number, to: number): boolean {
    return old.slice(from, to || undefined) === text.slice(from, to || undefined)
  }
}

/** So many units are compared at once, many times faster than one by one. */
const STRIDE = 4_096

const NOWHERE: Move = { by: 0, lines: 0 }

/** How a block was moved by an edit before it; `undefined` where another one is there now. */
function moveBetween(
  before: RootContent,
  now: RootContent | undefined,
  by: number,
): Move | undefined {
  if (!now || now.type !== before.type) return undefined
  const [from, to] = [before.position!.start, now.position!.start]
  const isThere = to.offset === from.offset! + by && spanOf(now).end === spanOf(before).end + by
  // On the line of the edit columns move too.
  if (!isThere || to.column !== from.column) return undefined
  return { by, lines: to.line - from.line }
}

/** A block that stands behind an edit. */
function moveOn(block: RootContent, move: Move): RootContent {
  const moved = moveBlock(block, move)
  if (moved !== block) isMoved(moved, block)
  return moved
}
