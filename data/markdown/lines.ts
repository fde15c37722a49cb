import type { PhrasingContent } from 'mdast'

/**
 * Splits the content of a paragraph into its lines, at line endings and hard breaks that stand
 * between words, not inside emphasis. Pieces of a split text have no position.
 */
export function splitLines(content: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of content) {
    if (node.type === 'break') {
      lines.push([])
    } else if (node.type === 'text' && /[\r\n]/.test(node.value)) {
      node.value.split(/\r\n|\r|\n/).forEach((value, index) => {
        if (index > 0) lines.push([])
        if (value !== '') lines.at(-1)!.push({ type: 'text', value })
      })
    } else {
      lines.at(-1)!.push(node)
    }
  }
  return lines
}

/** Puts lines together again, a line ending between them. */
export function joinLines(lines: readonly PhrasingContent[][]): PhrasingContent[] {
  return lines.flatMap((line, index): PhrasingContent[] =>
    index === 0 ? line : [{ type: 'text', value: '\n' }, ...line],
  )
}
