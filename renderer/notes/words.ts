import { toPlainText } from '#data/markdown/plain-text.ts'
import type { NoteTree } from '#data/markdown/nodes.ts'

/** How many words a reader gets: front matter and comments are none of them. */
export function countWords(tree: NoteTree): number {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' })
  let words = 0
  for (const child of tree.children) {
    if (child.type === 'yaml') continue
    for (const { isWordLike } of segments.segment(toPlainText(child))) if (isWordLike) words += 1
  }
  return words
}
