import type { List, Paragraph } from 'mdast'
import { say } from '#data/messages/index.ts'
import type { Block, Inline, ListItem } from '../document.ts'
import { writeCallout } from './callouts.ts'
import { soleEmbed, writeEmbed } from './embeds.ts'
import { isRightToLeft } from './scripts.ts'
import { writeTable } from './tables.ts'
import { textOf } from './text-of.ts'
import { BLOCK_DEPTH, type BlockNode, type Writing } from './writing.ts'

type Handler<Type extends BlockNode['type']> = (
  node: Extract<BlockNode, { type: Type }>,
  writing: Writing,
) => readonly Block[]

/** How each kind of block is printed. What is not here is running text, or is not printed at all. */
const HANDLERS: { readonly [Type in BlockNode['type']]?: Handler<Type> } = {
  paragraph,
  heading: ({ depth, children }, writing) => {
    const c = writing.inlines(children)
    // An empty heading is refused by PDF/UA, and leads nowhere in the contents.
    if (textOf(c).trim() === '') return []
    // Inside a list or a quotation a heading opens no part of the document.
    if (writing.depth > 0) return [{ t: 'p', c: [{ t: 'strong', c }] }]
    // Headings of an embedded note stand below those of the note around it.
    return [{ t: 'h', id: '', level: depth + 6 * (writing.within.length - 1), c }]
  },
  list,
  blockquote: (node, writing) =>
    nested(node, writing, (inner) => [{ t: 'quote', c: inner.blocks(node.children) }]),
  callout: (node, writing) => nested(node, writing, (inner) => [writeCallout(node, inner)]),
  code: ({ value }) => [{ t: 'pre', v: value }],
  claimsBlock: (node, writing) => {
    writing.warn(say('press.warn.claims-block'), node)
    return [{ t: 'pre', v: node.value }]
  },
  table: (node, writing) => [writeTable(node, writing)],
  thematicBreak: () => [{ t: 'rule' }],
  html: (node, writing) => {
    if (!node.value.startsWith('<!--')) writing.warn(say('press.warn.html'), node)
    return []
  },
}

/** Blocks as they are printed: nodes by their handlers. */
export function writeBlocks(nodes: readonly BlockNode[], writing: Writing): Block[] {
  return nodes.flatMap((node) => {
    const handler = HANDLERS[node.type] as Handler<typeof node.type> | undefined
    return handler?.(node, writing) ?? []
  })
}

function paragraph(node: Paragraph, writing: Writing): Block[] {
  const embed = soleEmbed(node)
  if (embed) return writeEmbed(embed, writing)
  // A line of topics files the note; it is no part of what the note says.
  if (node.children.every((child) => isFiling(child))) return []
  const c = trimEnds(writing.inlines(node.children))
  if (c.length === 0) return []
  return [{ t: 'p', ...(isRightToLeft(textOf(c)) ? { dir: 'rtl' as const } : {}), c }]
}

function isFiling(child: Paragraph['children'][number]): boolean {
  return (
    child.type === 'topic' ||
    child.type === 'comment' ||
    child.type === 'blockId' ||
    (child.type === 'text' && child.value.trim() === '')
  )
}

/** Space at both ends goes, such as a comment or a block's id leaves behind. */
function trimEnds(inlines: readonly Inline[]): Inline[] {
  const last = inlines.length - 1
  return inlines.flatMap((inline, index): Inline[] => {
    if (inline.t !== 'text') return [inline]
    const start = index === 0 ? inline.v.trimStart() : inline.v
    const v = index === last ? start.trimEnd() : start
    return v === '' ? [] : [{ t: 'text', v }]
  })
}

function list(node: List, writing: Writing): readonly Block[] {
  return nested(node, writing, (inner) => {
    const items = node.children.map(({ checked, children }): ListItem => ({
      ...(typeof checked === 'boolean' ? { done: checked } : {}),
      c: inner.blocks(children),
    }))
    return [node.ordered ? { t: 'ol', start: node.start ?? 1, items } : { t: 'ul', items }]
  })
}

/** A block within blocks; past the limit its contents stand where it would. */
function nested(
  node: Extract<BlockNode, { type: 'list' | 'blockquote' | 'callout' }>,
  writing: Writing,
  write: (inner: Writing) => readonly Block[],
): readonly Block[] {
  const depth = writing.depth + 1
  const inner: Writing = {
    ...writing,
    inlines: (nodes, change) => writing.inlines(nodes, { depth, ...change }),
    blocks: (nodes, change) => writing.blocks(nodes, { depth, ...change }),
    depth,
  }
  if (writing.depth < BLOCK_DEPTH) return write(inner)
  writing.warn(say('press.warn.deep', { limit: BLOCK_DEPTH }), node)
  const children: readonly BlockNode[] =
    node.type === 'list'
      ? node.children.flatMap((item) => item.children)
      : (node.children as BlockNode[])
  return inner.blocks(children)
}
