import type { Root, RootContent } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

/**
 * Sets the numbers of endnotes as print does: close behind their word, so that none begins a line,
 * and with commas between those that follow one another.
 */
export function tightenCitations(root: Root): Root {
  visit(root, 'text', (text, at, parent) => {
    if (!parent || at === undefined) return undefined
    const behind = isCitation(parent.children[at - 1])
    if (!isCitation(parent.children[at + 1])) return undefined
    text.value = text.value.trimEnd()
    if (behind && text.value === '') text.value = ','
    return SKIP
  })
  return root
}

function isCitation(node: RootContent | undefined): boolean {
  return (
    node?.type === 'element' && node.properties['dataRef'] !== undefined && node.tagName === 'a'
  )
}
