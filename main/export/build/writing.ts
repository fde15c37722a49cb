import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast'
import type { Node } from 'unist'
import type { ScaleId } from '#data/model/ratings.ts'
import type { Block, Inline } from '../document.ts'
import type { Facts } from '../facts.ts'

/** Nodes that can stand where blocks stand. */
export type BlockNode = RootContent | BlockContent | DefinitionContent

/** Deeper than this, lists, quotations and callouts are printed flat; beyond it no page has room. */
export const BLOCK_DEPTH = 8
/** Deeper than this, emphasis within emphasis is printed plain. */
export const INLINE_DEPTH = 12
/** Notes within notes. */
export const EMBED_DEPTH = 5

/** What the handlers of all nodes share while one note, or one embedded in it, is turned into blocks. */
export interface Writing {
  readonly facts: Facts
  readonly scale: ScaleId
  /** BCP 47 tag of the document. */
  readonly language: string
  /** Titles or references of the notes around this place, outermost first. */
  readonly within: readonly string[]
  /** Blocks and emphasis around this place. */
  readonly depth: number
  /** Blocks of each footnote, by its label; empty while the footnote itself is being written. */
  readonly footnotes: ReadonlyMap<string, readonly BlockNode[]>
  /** Addresses of link definitions, by their label. */
  readonly definitions: ReadonlyMap<string, string>
  inlines(nodes: readonly PhrasingContent[], change?: Partial<Writing>): Inline[]
  blocks(nodes: readonly BlockNode[], change?: Partial<Writing>): Block[]
  /** Adds a warning once, with the line of `node` in the note that is exported. */
  warn(message: string, node: Node): void
}

/** A citation before the document is numbered. */
export function citing(...refs: readonly string[]): Inline {
  return { t: 'cite', c: refs.map((ref) => ({ n: 0, ref, id: '', show: true })) }
}

/** Text as it stands, in one piece. */
export function plain(v: string): Inline {
  return { t: 'text', v }
}

/** A target that is found only once the whole document stands: a heading by its text. */
export function headingTarget(text: string): string {
  return `heading:${text}`
}
