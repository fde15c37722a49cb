import type { Node, Parent, RootContent } from 'mdast'
import type { Point } from 'unist'
import { type Definition, writeDefinitions } from './definitions.ts'
import type { NoteTree } from './nodes.ts'
import { lineAt, spanOf } from './span.ts'
import { BYTE_ORDER_MARK, readTree } from './tree.ts'

/** A place in a text, its offset known. */
export type Place = Point & { readonly offset: number }

export const START: Place = { line: 1, column: 1, offset: 0 }

/** Where the tree of a text begins. */
export function rootStart(text: string): Place {
  return text.startsWith(BYTE_ORDER_MARK) ? { line: 1, column: 2, offset: 1 } : START
}

/** Where the line begins in which a block does. */
export function lineStart(block: RootContent, text: string): Place {
  const { line } = block.position!.start
  return { line, column: 1, offset: lineAt(text, spanOf(block).start).start }
}

/** Whether a text begins with what could be front matter, if a line below closed it. */
export function opensFrontMatter(text: string): boolean {
  return /^\ufeff?---/.test(text)
}

/** Blocks that are over once a blank line follows; whatever else stands open bears on how the next begins. */
const CLOSED = new Set(['heading', 'paragraph', 'thematicBreak'])

/** Whether a block begins as it would if nothing stood before it. */
export function isApart(before: RootContent, block: RootContent): boolean {
  return CLOSED.has(before.type) && block.position!.start.line > before.position!.end.line + 1
}

/** Ends the definitions that are put before a part: nothing of it can become a part of them. */
const BREAK = '***\n\n'

/**
 * Reads the part of a text that begins at a place, its nodes where they stand in the whole.
 * @param kept what the rest of the text defines
 * @returns `undefined` where that cannot be read apart from the rest
 */
export function readPart(
  part: string,
  from: Place,
  kept: readonly Definition[],
): NoteTree | undefined {
  const written = writeDefinitions(kept)
  if (written === undefined) return undefined
  const isTop = from.offset === 0
  // Front matter is only read where nothing stands before it.
  if (isTop && written !== '' && /^\ufeff|^---/.test(part)) return undefined
  const prefix = isTop && written === '' ? '' : written + BREAK
  const tree = readTree(prefix + part)
  if (!tree) return undefined
  const by = from.offset - prefix.length
  const lines = from.line - 1 - (prefix.split('\n').length - 1)
  const blocks = tree.children.filter((block) => spanOf(block).start >= prefix.length)
  return moveBlock({ ...tree, children: blocks }, { by, lines })
}

/** How far what stands behind an edit is moved. */
export interface Move {
  readonly by: number
  readonly lines: number
}

/** The same block elsewhere; itself where it stays. */
export function moveBlock<Block extends Node>(block: Block, move: Move): Block {
  if (move.by === 0 && move.lines === 0) return block
  const { position } = block
  const moved = { ...block }
  if (position) {
    moved.position = { start: movePoint(position.start, move), end: movePoint(position.end, move) }
  }
  if ('children' in block) {
    const { children } = block as Node as Parent
    Object.assign(moved, { children: children.map((child) => moveBlock(child, move)) })
  }
  return moved
}

export function movePoint({ line, column, offset }: Point, { by, lines }: Move): Point {
  return { line: line + lines, column, offset: (offset ?? 0) + by }
}
