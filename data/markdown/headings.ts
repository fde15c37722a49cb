import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { fold } from '../model/fold.ts'
import type { NoteTree } from './nodes.ts'
import { toPlainText } from './plain-text.ts'
import type { Span } from './span.ts'
import { spanOf } from './span.ts'

/** A heading of a note. */
export interface Heading extends Span {
  /** 1 to 6. */
  readonly depth: number
  readonly text: string
  /** Unique in its note: letters, digits and hyphens. */
  readonly slug: string
}

/** A block that a link can name. */
export interface NamedBlock extends Span {
  readonly id: string
}

/** The headings of a note, those in quotes and lists among them, in the order of the text. */
export function findHeadings(tree: NoteTree): Heading[] {
  const slugs = new Map<string, number>()
  const headings: Heading[] = []
  visit(tree, 'heading', (node) => {
    const text = toPlainText(node).trim()
    headings.push({ depth: node.depth, text, slug: uniqueSlug(text, slugs), ...spanOf(node) })
  })
  return headings
}

/**
 * The heading that a link names: `Heading`, or `Heading#Below it` to tell two of one name apart.
 * Case, diacritics and the characters that cannot stand in a link do not count.
 */
export function findHeading(headings: readonly Heading[], name: string): Heading | undefined {
  const path = name.split('#').map(comparable).filter(Boolean)
  const last = path.at(-1)
  if (last === undefined) return undefined
  return headings.find(
    (heading, index) =>
      comparable(heading.text) === last && liesBelow(headings, index, path.slice(0, -1)),
  )
}

/** Blocks with an id (`^id`), in the order of the text. Of two with one id, a link means the first. */
export function findBlocks(tree: NoteTree): NamedBlock[] {
  const blocks: NamedBlock[] = []
  collectBlocks(tree, [])
  return blocks

  function collectBlocks(node: Nodes, ancestors: readonly Nodes[]): void {
    if (node.type === 'blockId') blocks.push({ id: node.id, ...spanOf(namedBlock(ancestors)) })
    else if ('children' in node) {
      for (const child of node.children) collectBlocks(child, [...ancestors, node])
    }
  }
}

function liesBelow(headings: readonly Heading[], at: number, path: readonly string[]): boolean {
  let depth = headings[at]!.depth
  const wanted = [...path]
  for (let index = at - 1; index >= 0 && wanted.length > 0; index -= 1) {
    const above = headings[index]!
    if (above.depth >= depth) continue
    depth = above.depth
    if (comparable(above.text) === wanted.at(-1)) wanted.pop()
  }
  return wanted.length === 0
}

function comparable(text: string): string {
  return fold(text.replace(/[#^[\]|\\:%]/g, ' '))
}

function uniqueSlug(text: string, taken: Map<string, number>): string {
  const slug =
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'heading'
  const times = (taken.get(slug) ?? 0) + 1
  taken.set(slug, times)
  return times === 1 ? slug : uniqueSlug(`${slug} ${times}`, taken)
}

/** The block that an id names: the one it ends, or the one before where it stands alone. */
function namedBlock(ancestors: readonly Nodes[]): Nodes {
  const at = ancestors.findLastIndex(({ type }) => BLOCKS.has(type))
  const block = ancestors[at]!
  const parent = ancestors[at - 1]
  if (block.type === 'calloutTitle') return parent!
  const alone = 'children' in block && block.children.length === 1
  if (block.type !== 'paragraph' || !parent || !('children' in parent)) return block
  const siblings = parent.children as readonly Nodes[]
  const before = siblings[siblings.indexOf(block) - 1]
  if (alone && before) return before
  return parent.type === 'listItem' && siblings[0] === block ? parent : block
}

const BLOCKS = new Set(['paragraph', 'heading', 'calloutTitle', 'tableRow', 'root'])
