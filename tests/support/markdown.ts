import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseNote } from '#data/markdown/parse.ts'

/** The node types that analyst Markdown adds. */
export const ANALYST_TYPES: ReadonlySet<string> = new Set([
  'noteLink',
  'citation',
  'embed',
  'topic',
  'comment',
  'mark',
  'blockId',
  'inlineFootnote',
  'callout',
  'calloutTitle',
  'claimsBlock',
])

/** The nodes of our own in a text, each as its type and the words it spans there. */
export function formsIn(text: string): string[] {
  const forms: string[] = []
  visit(parseNote(text).tree, (node) => {
    if (ANALYST_TYPES.has(node.type)) forms.push(`${node.type} ${sliceOf(node, text)}`)
  })
  return forms
}

/** The first node of a type in a text, without its position. */
export function nodeIn<Type extends Nodes['type']>(
  text: string,
  type: Type,
): Extract<Nodes, { type: Type }> {
  let found: Nodes | undefined
  visit(parseNote(text).tree, type, (node) => void (found ??= node))
  if (!found) throw new Error(`no ${type} in ${JSON.stringify(text)}`)
  const { position: _, ...rest } = found
  return rest as Extract<Nodes, { type: Type }>
}

/** The words that a node spans in the text it comes from. */
export function sliceOf(node: Nodes, text: string): string {
  return text.slice(node.position?.start.offset, node.position?.end.offset)
}
