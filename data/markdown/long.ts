import type { RootContent } from 'mdast'
import { type Definition, defineSame, findDefinitions } from './definitions.ts'
import type { NoteTree } from './nodes.ts'
import {
  isApart,
  lineStart,
  opensFrontMatter,
  type Place,
  readPart,
  rootStart,
  START,
} from './part.ts'
import { spanOf } from './span.ts'
import { readTree } from './tree.ts'

/** UTF-16 units that are read in one go. */
const PART = 20_000

/**
 * Reads a text part by part, each up to the last block of it that stands apart: twice the text takes
 * twice the time. The tree is what `readTree` gives.
 * @returns `undefined` where the text nests deeper than can be walked
 */
export function readLong(text: string, part = PART): NoteTree | undefined {
  if (text.length <= part) return readTree(text)
  let defined: readonly Definition[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const tree = readParts(text, part, defined)
    if (!tree) break
    const found = findDefinitions(tree, text)
    // What a later part defines was not known to those before it.
    if (defineSame(defined, found)) return tree
    defined = found
  }
  return readTree(text)
}

/** Once to find what the text defines, once with that, and once to see that this is all. */
const TURNS = 3

function readParts(
  text: string,
  length: number,
  defined: readonly Definition[],
): NoteTree | undefined {
  const blocks: RootContent[] = []
  let from: Place = START
  if (opensFrontMatter(text)) {
    const top = readTop(text, length)
    if (!top) return undefined
    blocks.push(top)
    from = { line: top.position!.end.line, column: 1, offset: spanOf(top).end }
  }
  for (let long = length; ;) {
    const end = lineEnd(text, from.offset + long)
    const part = readPart(text.slice(from.offset, end), from, defined)
    if (!part) return undefined
    if (end >= text.length) {
      const position = { start: rootStart(text), end: part.position!.end }
      return { ...part, children: [...blocks, ...part.children], position }
    }
    const { children } = part
    const next = children.findLastIndex((block, at) => at > 0 && isApart(children[at - 1]!, block))
    if (next < 0) {
      // One block, or several that hang together, is longer than that.
      long *= 2
      continue
    }
    blocks.push(...children.slice(0, next))
    from = lineStart(children[next]!, text)
    long = length
  }
}

/** The front matter, where the text has some that ends soon. */
function readTop(text: string, length: number): RootContent | undefined {
  const block = readTree(text.slice(0, lineEnd(text, length)))?.children[0]
  return block?.type === 'yaml' ? block : undefined
}

/** The end of the line that a place stands in. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}
