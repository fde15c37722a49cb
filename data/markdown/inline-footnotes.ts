import type { FootnoteDefinition, Nodes, RootContent } from 'mdast'
import type { InlineFootnote, NoteTree } from './nodes.ts'

/**
 * The same tree with each `^[…]` as a footnote reference, and its text as a definition at the end.
 * Their identifiers hold a space, which no written footnote can. The given tree stays as it is.
 */
export function unfoldInlineFootnotes(tree: NoteTree): NoteTree {
  const definitions: FootnoteDefinition[] = []
  const children = tree.children.map((child) => unfold(child) as RootContent)
  return { ...tree, children: [...children, ...definitions] }

  function unfold(node: Nodes): Nodes {
    if (node.type === 'inlineFootnote') return refer(node)
    if (!('children' in node)) return node
    return { ...node, children: node.children.map(unfold) } as Nodes
  }

  function refer({ children, position }: InlineFootnote): Nodes {
    const identifier = `inline ${definitions.length + 1}`
    definitions.push({
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: [{ type: 'paragraph', children }],
      ...(position && { position }),
    })
    return {
      type: 'footnoteReference',
      identifier,
      label: identifier,
      ...(position && { position }),
    }
  }
}
