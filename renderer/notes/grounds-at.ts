import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { findJudgements } from '#data/markdown/judgements.ts'
import type { WrittenLink } from '#data/markdown/links.ts'
import type { NoteTree } from '#data/markdown/nodes.ts'
import { type Span, spanOf } from '#data/markdown/span.ts'
import type { Confidence } from '#data/model/ratings.ts'
import { parseRef, type Ref } from '#data/model/refs.ts'

/** The part of a note that stands or falls with what it cites. */
export interface Ground extends Span {
  readonly kind: 'judgement' | 'sentence' | 'note'
  /** A judgement's reference. */
  readonly ref?: Ref<'judgement'> | undefined
  /** What is said, without its citations. */
  readonly text: string
  /** The line it begins in, from 1. */
  readonly line: number
  readonly likelihood?: string | undefined
  readonly confidence?: Confidence | undefined
  /** The claims it cites, in the order of the text, each once. */
  readonly claims: readonly Ref<'claim'>[]
  /** The sources that it cites without naming a claim. */
  readonly sources: readonly Ref<'source'>[]
}

/** What a citation is called where a sentence needs it as a word; by what stands between its brackets. */
export type NameOf = (link: string) => string | undefined

interface Written {
  readonly tree: NoteTree
  readonly text: string
  readonly links: readonly WrittenLink[]
}

/** The judgement at a place of a note, else the sentence, else the note as a whole. */
export function groundAt(
  { tree, text, links }: Written,
  offset: number,
  nameOf: NameOf = () => undefined,
): Ground {
  const inside = (span: Span) => ({
    start: span.start,
    end: span.end,
    line: text.slice(0, span.start).split('\n').length,
    claims: citedIn(links, span, 'claim'),
    sources: citedIn(links, span, 'source'),
  })
  const judgement = findJudgements(tree).find((one) => holds(one, offset))
  if (judgement) {
    const { ref, callText, likelihoodTerm, confidence } = judgement
    return {
      kind: 'judgement',
      ref,
      text: tidy(withoutCitations(callText)),
      likelihood: likelihoodTerm,
      confidence,
      ...inside(judgement),
    }
  }
  const block = blockAt(tree, offset)
  if (block) {
    const sentence = sentenceAt(text, block, links, offset)
    return {
      kind: 'sentence',
      text: tidy(spoken(text, sentence, links, nameOf)),
      ...inside(sentence),
    }
  }
  return { kind: 'note', text: '', ...inside({ start: 0, end: text.length }) }
}

/** The sentence at a place of a block. A citation behind a full stop belongs to the one before it. */
function sentenceAt(
  text: string,
  block: Span,
  links: readonly WrittenLink[],
  offset: number,
): Span {
  // A line that ends does not end the sentence.
  const words = masked(text, block, links).replace(/[\r\n]+[>\s]*/g, (end) =>
    ' '.repeat(end.length),
  )
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(words)
  const at = Math.min(Math.max(offset - block.start, 0), words.length - 1)
  const { index, segment } = segments.containing(at) ?? { index: 0, segment: words }
  return { start: block.start + index, end: block.start + index + segment.length }
}

/** A span of the text with blanks for its citations. */
function masked(text: string, span: Span, links: readonly WrittenLink[]): string {
  let words = text.slice(span.start, span.end)
  for (const link of links) {
    if (link.start < span.start || link.end > span.end) continue
    if (link.ref === undefined) continue
    const from = link.start - span.start
    const to = link.end - span.start
    const blank = ' '.repeat(to - from)
    words = words.slice(0, from) + blank + words.slice(to)
  }
  return words
}

/** What stands before a citation that is a word of its sentence, and not a mark behind one. */
const NEEDS_WORD =
  /(?:^|[,:(–—]|\b(?:in|from|of|by|see|to|with|as|than|like|on|for|against|between|and|or))\s*$/i

/** A span of the text as one would say it: links by what they show, citations where they are words of it. */
function spoken(text: string, span: Span, links: readonly WrittenLink[], nameOf: NameOf): string {
  let said = ''
  let at = span.start
  for (const link of links) {
    if (link.start < at || link.end > span.end) continue
    said += text.slice(at, link.start)
    at = link.end
    if (link.shown !== undefined) said += link.shown
    else if (link.ref === undefined) said += link.heading ?? link.title
    else if (NEEDS_WORD.test(said.replace(/^[>\s]+/, ''))) said += wordFor(link, nameOf)
  }
  return said + text.slice(at, span.end)
}

function wordFor({ ref, text }: WrittenLink, nameOf: NameOf): string {
  const name = ref !== undefined && parseRef(ref)?.noun === 'source' ? nameOf(text) : undefined
  return name === undefined ? (ref ?? text) : `“${name}”`
}

function withoutCitations(text: string): string {
  return text.replace(/\b[CS]-\d+\b/g, ' ')
}

function tidy(text: string): string {
  return text
    .replace(/^(?:[>\s]|#{1,6}\s|[-*+]\s(?:\[[ x]\]\s)?)+/gm, ' ')
    .replace(/\*\*|__|==|`|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim()
}

const BLOCKS = new Set<string>(['paragraph', 'tableCell'])

/** The innermost block of words at a place. */
function blockAt(tree: NoteTree, offset: number): Span | undefined {
  let found: Span | undefined
  visit(tree as Nodes, (node) => {
    if (!BLOCKS.has(node.type)) return
    const span = spanOf(node)
    if (holds(span, offset)) found = span
  })
  return found
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end
}

function citedIn<N extends 'claim' | 'source'>(
  links: readonly WrittenLink[],
  { start, end }: Span,
  noun: N,
): Ref<N>[] {
  const cited = links.flatMap(({ ref, start: from }) =>
    from >= start && from < end && ref !== undefined && parseRef(ref)?.noun === noun
      ? [ref as Ref<N>]
      : [],
  )
  return [...new Set(cited)]
}
