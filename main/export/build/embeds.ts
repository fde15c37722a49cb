import type { Paragraph } from 'mdast'
import { CONTINUE, EXIT, visit } from 'unist-util-visit'
import { say } from '#data/messages/index.ts'
import { findBlocks, findHeading, findHeadings } from '#data/markdown/headings.ts'
import type { Embed, LinkParts, NoteTree } from '#data/markdown/nodes.ts'
import { parseNote } from '#data/markdown/parse.ts'
import { spanOf } from '#data/markdown/span.ts'
import type { Ref } from '#data/model/refs.ts'
import type { Block } from '../document.ts'
import type { LinkedNote } from '../facts.ts'
import { claimFacts, quotesOf, referenceText } from '../references.ts'
import { readDefinitions, readFootnotes } from './definitions.ts'
import { type BlockNode, citing, EMBED_DEPTH, plain, type Writing } from './writing.ts'

/** The name by which a link's note is looked up: `folder/Title` or `Title`. */
export function targetOf({ folder, title }: LinkParts): string {
  return folder === undefined ? title : `${folder}/${title}`
}

/** The embed that a paragraph holds and nothing else; `undefined` for other paragraphs. */
export function soleEmbed({ children }: Paragraph): Embed | undefined {
  const [first, ...rest] = children.filter(
    (node) => !(node.type === 'text' && node.value.trim() === '') && node.type !== 'comment',
  )
  return first?.type === 'embed' && rest.length === 0 ? first : undefined
}

/** What an embed stands for: a claim in full, a source, a note or a part of one. */
export function writeEmbed(embed: Embed, writing: Writing): Block[] {
  if (embed.ref?.startsWith('C')) return writeClaim(embed, embed.ref as Ref<'claim'>, writing)
  if (embed.ref !== undefined) return writeSource(embed, embed.ref as Ref<'source'>, writing)
  const target = targetOf(embed)
  const note = writing.facts.note(target)
  if (!note) return named(embed, 'press.warn.embed-missing', writing)
  if (writing.within.includes(note.ref)) return named(embed, 'press.warn.embed-cycle', writing)
  if (writing.within.length > EMBED_DEPTH) return named(embed, 'press.warn.embed-deep', writing)
  return transclude(embed, note, writing)
}

function writeClaim(embed: Embed, ref: Ref<'claim'>, writing: Writing): Block[] {
  const claim = writing.facts.claim(ref)
  if (!claim) {
    writing.warn(say('press.warn.claim-missing', { ref }), embed)
    return [{ t: 'p', c: [plain(ref)] }]
  }
  const { ref: now, statement } = claim
  const quotes = claim.evidence.flatMap((evidence) => quotesOf(evidence, writing.facts))
  return [{ t: 'claim', ref: now, statement, quotes, facts: claimFacts(claim), cite: citing(now) }]
}

function writeSource(embed: Embed, ref: Ref<'source'>, writing: Writing): Block[] {
  const source = writing.facts.source(ref)
  if (source) {
    const text = plain(referenceText(source, writing.language))
    return [{ t: 'p', c: [text, citing(source.ref)] }]
  }
  writing.warn(say('press.warn.source-missing', { ref }), embed)
  return [{ t: 'p', c: [plain(ref)] }]
}

function transclude(embed: Embed, note: LinkedNote, writing: Writing): Block[] {
  const { tree, problems } = parseNote(note.text)
  if (problems.some(({ code }) => code === 'too-deep')) {
    return named(embed, 'press.warn.embed-deep', writing)
  }
  const part = partOf(tree, embed)
  if (part.length === 0 && (embed.heading ?? embed.block) !== undefined) {
    const heading = embed.heading ?? `^${embed.block}`
    writing.warn(say('press.warn.embed-heading', { note: note.title, heading }), embed)
  }
  return writing.blocks(part, {
    within: [...writing.within, note.ref],
    footnotes: readFootnotes(tree),
    definitions: readDefinitions(tree),
    // Lines of another note would mislead: whatever is wrong in it is told at the embed.
    warn: (message) => writing.warn(message, embed),
  })
}

function named(
  embed: Embed,
  message: 'press.warn.embed-missing' | 'press.warn.embed-cycle' | 'press.warn.embed-deep',
  writing: Writing,
): Block[] {
  writing.warn(say(message, { target: embed.text }), embed)
  return [{ t: 'p', c: [plain(embed.shown ?? embed.text)] }]
}

/** The blocks that the link means: the whole note, what stands under a heading, one block. */
function partOf(tree: NoteTree, { heading, block }: LinkParts): readonly BlockNode[] {
  if (heading !== undefined) return sectionOf(tree, heading)
  return block === undefined ? tree.children : blockOf(tree, block)
}

function sectionOf(tree: NoteTree, name: string): readonly BlockNode[] {
  const headings = findHeadings(tree)
  const heading = findHeading(headings, name)
  if (!heading) return []
  const end = headings.find(({ start, depth }) => start > heading.start && depth <= heading.depth)
  return tree.children.filter((node) => {
    const { start } = spanOf(node)
    return start > heading.start && start < (end?.start ?? Number.POSITIVE_INFINITY)
  })
}

function blockOf(tree: NoteTree, id: string): readonly BlockNode[] {
  const block = findBlocks(tree).find((named) => named.id === id)
  if (!block) return []
  let found: BlockNode[] = []
  visit(tree, (node) => {
    const { start, end } = spanOf(node)
    if (start !== block.start || end !== block.end || node.type === 'root') return CONTINUE
    found = node.type === 'listItem' ? node.children : [node]
    return EXIT
  })
  return found
}
