import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

const BLOCKS = new Set(['p', 'li', 'tr', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div'])

/** Writes on each block of a view which line of the text it begins at, after all that sanitises. */
export function markLines(root: Root): Root {
  visit(root, 'element', (element) => {
    const line = element.position?.start.line
    if (line !== undefined && BLOCKS.has(element.tagName)) element.properties['dataLine'] = line
  })
  return root
}
