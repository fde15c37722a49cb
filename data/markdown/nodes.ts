import type {
  BlockContent,
  DefinitionContent,
  Literal,
  Node,
  Parent,
  PhrasingContent,
  Root,
} from 'mdast'
import type { Ref } from '../model/refs.ts'

/**
 * The nodes that analyst Markdown adds to mdast. Every node has an exact `position`: offsets in
 * UTF-16 units of the note's text, lines and columns from 1.
 */

/** What stands between the brackets of a link, taken apart. */
export interface LinkParts {
  /** As written between the brackets, `\|` of a table read as `|`. */
  text: string
  /** The note's title, or a file's name; empty where the link stays in its own note. */
  title: string
  /** Path of the folder, where one is written; from the notebook's root. */
  folder?: string | undefined
  /** The heading, with the headings above it where written: `Trade#Canola`. */
  heading?: string | undefined
  /** The block's id, without `^`. */
  block?: string | undefined
  /** What is shown in place of the target. */
  shown?: string | undefined
}

/** A reference that a note can cite. */
export type CitedRef = Ref<'claim' | 'source'>

/** `[[Title]]` and its longer forms: a link to a note, a heading or a block. */
export interface NoteLink extends Node, LinkParts {
  type: 'noteLink'
}

/** `[[C-12]]`, `[[S-3]]`: cites a claim or a source. */
export interface Citation extends Node {
  type: 'citation'
  /** As written between the brackets. */
  text: string
  ref: CitedRef
  shown?: string | undefined
}

/** `![[…]]`: a note, a part of one, an attachment, or a claim in full. */
export interface Embed extends Node, LinkParts {
  type: 'embed'
  /** Set where a claim or source is embedded. */
  ref?: CitedRef | undefined
  /** Size of an image in CSS pixels: `|300` or `|300x200`. */
  width?: number | undefined
  height?: number | undefined
}

/** `#trade/tariffs`. */
export interface TopicMention extends Node {
  type: 'topic'
  /** Without the `#`. */
  path: string
}

/** `%%comment%%`, among words or as a block: it never leaves the notebook. */
export interface Comment extends Literal {
  type: 'comment'
}

/** `==highlight==`. */
export interface Mark extends Parent {
  type: 'mark'
  children: PhrasingContent[]
}

/**
 * ` ^id` at the end of a block, or alone in a paragraph, where it names the block before. The space
 * in front of it stays in the text before it.
 */
export interface BlockId extends Node {
  type: 'blockId'
  /** Without `^`. */
  id: string
}

/** `^[a note in place]`. */
export interface InlineFootnote extends Parent {
  type: 'inlineFootnote'
  children: PhrasingContent[]
}

/** What a callout is, whatever name or alias was written. */
export type CalloutKind = (typeof CALLOUT_KINDS)[number]

/** Ours, which feed a briefing's sections; then Obsidian's. */
export const CALLOUT_KINDS = [
  'judgement',
  'assumption',
  'alternative',
  'indicator',
  'gap',
  'sources',
  'note',
  'abstract',
  'info',
  'todo',
  'tip',
  'success',
  'question',
  'warning',
  'failure',
  'danger',
  'bug',
  'example',
  'quote',
] as const

/** `> [!kind]± title`, and the quoted lines below it. */
export interface Callout extends Parent {
  type: 'callout'
  kind: CalloutKind
  /** The kind as written, in lower case; another than `kind` for an alias or an unknown one. */
  written: string
  /** Set where the callout can be folded: how it first shows. */
  fold?: 'open' | 'closed' | undefined
  /** The title first, where one is written; then the body. */
  children: (CalloutTitle | BlockContent | DefinitionContent)[]
}

/** The rest of a callout's first line. For a judgement it is data: likelihood, confidence, `^J-4`. */
export interface CalloutTitle extends Parent {
  type: 'calloutTitle'
  children: PhrasingContent[]
}

/** A ` ```claims ` block: a live list of claims. */
export interface ClaimsBlock extends Literal {
  type: 'claimsBlock'
  /** The query, or the name of a saved search; unread. */
  query: string
  /** Offset of the query within `value`. */
  queryAt: number
  columns?: string[] | undefined
  group?: string | undefined
  sort?: string | undefined
  limit?: number | undefined
}

declare module 'mdast' {
  interface PhrasingContentMap {
    noteLink: NoteLink
    citation: Citation
    embed: Embed
    topic: TopicMention
    comment: Comment
    mark: Mark
    blockId: BlockId
    inlineFootnote: InlineFootnote
  }
  interface BlockContentMap {
    callout: Callout
    claimsBlock: ClaimsBlock
    comment: Comment
  }
  interface RootContentMap {
    noteLink: NoteLink
    citation: Citation
    embed: Embed
    topic: TopicMention
    comment: Comment
    mark: Mark
    blockId: BlockId
    inlineFootnote: InlineFootnote
    callout: Callout
    calloutTitle: CalloutTitle
    claimsBlock: ClaimsBlock
  }
}

/** A note's text as a tree: CommonMark, GFM, front matter and the nodes above. */
export type NoteTree = Root
