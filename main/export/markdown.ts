import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Block, BriefingDocument, Inline, ListItem, Section } from './document.ts'
import { endnoteDefinition, keyBlocks } from './markdown-notes.ts'

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*' })
  .freeze()

/**
 * The document as Markdown that any reader of GFM shows: citations are footnotes with source
 * reference and quotation under their numbers, the author's own footnotes stand under letters.
 */
export function writeMarkdown(document: BriefingDocument): string {
  const { meta, sections, notes, words } = document
  const marking = [meta.classification, meta.handling].filter((mark) => mark !== undefined)
  const banner = marking.map((mark) => paragraph([strong(mark)]))
  const feet = new Feet()
  const root: Root = {
    type: 'root',
    children: [
      ...banner,
      heading(1, [text(meta.title)]),
      paragraph([text([meta.kicker, meta.issue].filter(Boolean).join(', '))]),
      {
        type: 'list',
        spread: false,
        children: meta.rows.map(({ label, text: value }) => ({
          type: 'listItem',
          children: [paragraph([strong(`${label}:`), text(` ${value}`)])],
        })),
      },
      ...sections.flatMap((section) => writeSection(section, document, feet)),
      ...banner,
      ...notes.map((note) => endnoteDefinition(note, words)),
      ...feet.definitions,
    ],
  }
  return writer.stringify(root)
}

/** The author's footnotes, met while the text is written: `a`, `b`, … `z`, `aa`. */
class Feet {
  readonly definitions: FootnoteDefinition[] = []

  add(blocks: readonly Block[]): string {
    const identifier = letters(this.definitions.length)
    const definition: FootnoteDefinition = { type: 'footnoteDefinition', identifier, children: [] }
    this.definitions.push(definition)
    definition.children = blocks.flatMap((block) => writeBlock(block, this))
    return identifier
  }
}

function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}

function writeSection(
  { role, title, c }: Section,
  { scale }: BriefingDocument,
  feet: Feet,
): RootContent[] {
  // A text without pages has no use for their numbers, and its reader puts the notes at the end.
  if (role === 'contents' || role === 'notes') return []
  const blocks = c.flatMap((block) => writeBlock(block, feet))
  const key = role === 'key' && scale ? keyBlocks(scale) : []
  return [heading(2, writeInlines(title, feet)), ...blocks, ...key]
}

type Content = BlockContent | DefinitionContent

type Writers = {
  readonly [T in Block['t']]: (block: Extract<Block, { t: T }>, feet: Feet) => Content[]
}

const BLOCKS: Writers = {
  p: ({ c }, feet) => [paragraph(writeInlines(c, feet))],
  h: ({ level, c }, feet) => [heading(level + 1, writeInlines(c, feet))],
  ul: ({ items }, feet) => [list(items, undefined, feet)],
  ol: ({ items, start }, feet) => [list(items, start, feet)],
  quote: ({ c }, feet) => [quote(c.flatMap((block) => writeBlock(block, feet)))],
  pre: ({ v }) => [{ type: 'code', value: v }],
  rule: () => [{ type: 'thematicBreak' }],
  callout: ({ label, title, c }, feet) => {
    const named = title.length > 0 ? [text(' '), ...writeInlines(title, feet)] : []
    const head = paragraph([strong(`${label}.`), ...named])
    return [quote([head, ...c.flatMap((block) => writeBlock(block, feet))])]
  },
  table: ({ cols, head, rows }, feet) => [
    {
      type: 'table',
      align: cols.map(({ align }) => align),
      children: [head, ...rows].map((row) => ({
        type: 'tableRow',
        children: row.map((cell) => ({ type: 'tableCell', children: writeInlines(cell, feet) })),
      })),
    },
  ],
  judgement: ({ ref, call, confidence, c, facts }, feet) => [
    paragraph([...(ref ? [strong(ref), text(' ')] : []), ...writeInlines(call, feet)]),
    ...(confidence.length > 0 ? [paragraph(writeInlines(confidence, feet))] : []),
    ...c.flatMap((block) => writeBlock(block, feet)),
    ...facts.map(({ label, c: fact }) =>
      paragraph([
        { type: 'emphasis', children: [text(`${label}:`)] },
        text(' '),
        ...writeInlines(fact, feet),
      ]),
    ),
  ],
  claim: ({ ref, statement, quotes, facts, cite }, feet) => [
    quote([
      paragraph([strong(ref), text(` ${statement}`), ...writeInlines([cite], feet)]),
      ...quotes.map((words) => paragraph([text(words.text)])),
      paragraph([text(facts.join(' · '))]),
    ]),
  ],
}

function writeBlock(block: Block, feet: Feet): Content[] {
  return (BLOCKS[block.t] as (block: Block, feet: Feet) => Content[])(block, feet)
}

function writeInlines(inlines: readonly Inline[], feet: Feet): PhrasingContent[] {
  return inlines.flatMap((inline): PhrasingContent[] => {
    switch (inline.t) {
      case 'text':
        return [text(inline.v)]
      case 'code':
        return [{ type: 'inlineCode', value: inline.v }]
      case 'break':
        return [{ type: 'break' }]
      case 'em':
        return [{ type: 'emphasis', children: writeInlines(inline.c, feet) }]
      case 'strong':
        return [{ type: 'strong', children: writeInlines(inline.c, feet) }]
      case 'strike':
        return [{ type: 'delete', children: writeInlines(inline.c, feet) }]
      case 'link':
        return [{ type: 'link', url: inline.url, children: writeInlines(inline.c, feet) }]
      case 'mark':
      case 'span':
      case 'ref':
        return writeInlines(inline.c, feet)
      case 'foot':
        return [{ type: 'footnoteReference', identifier: feet.add(inline.c) }]
      case 'cite':
        return inline.c
          .filter(({ show }) => show)
          .map(({ n }) => ({ type: 'footnoteReference', identifier: String(n) }))
    }
  })
}

function list(items: readonly ListItem[], start: number | undefined, feet: Feet): BlockContent {
  return {
    type: 'list',
    ordered: start !== undefined,
    ...(start === undefined ? {} : { start }),
    spread: false,
    children: items.map(({ done, c }) => ({
      type: 'listItem',
      ...(done === undefined ? {} : { checked: done }),
      spread: false,
      children: c.flatMap((block) => writeBlock(block, feet)),
    })),
  }
}

function quote(children: Content[]): BlockContent {
  return { type: 'blockquote', children }
}

function heading(level: number, children: PhrasingContent[]): BlockContent {
  return { type: 'heading', depth: Math.min(level, 6) as 1 | 2 | 3 | 4 | 5 | 6, children }
}

function paragraph(children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children }
}

function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
