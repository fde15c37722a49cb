import { visit } from 'unist-util-visit'
import { byBlock } from '#data/markdown/by-block.ts'
import { toPlainText } from '#data/markdown/plain-text.ts'
import { type Span, spanOf } from '#data/markdown/span.ts'
import { fold } from '#data/model/fold.ts'
import type { ReadNote } from './read-note.ts'

/** A place that no link can lead to, since one above it has its name. */
export interface NamedTwice extends Span {
  readonly kind: 'heading' | 'block'
  readonly name: string
}

/** Blocks with an id, and headings with a name below the same headings, that stood above already. */
export function findTwice({ tree, text }: Pick<ReadNote, 'tree' | 'text'>): NamedTwice[] {
  const seen = new Set<string>()
  const above: string[] = []
  return findNamed(tree, text).filter(({ kind, name, depth }) => {
    if (name === '') return false
    if (kind === 'block') return seen.size === seen.add(`^${name}`).size
    above.length = Math.min(above.length, depth - 1)
    above[depth - 1] = fold(name)
    return seen.size === seen.add(above.join('#')).size
  })
}

interface Named extends NamedTwice {
  /** Of a heading: 1 to 6. */
  readonly depth: number
}

/** Looks only through the blocks that changed: a long note has many headings, and this is done at each pause. */
const findNamed = byBlock((block) => {
  const named: Named[] = []
  visit(block, (node) => {
    if (node.type === 'blockId') {
      named.push({ kind: 'block', name: node.id, depth: 0, ...spanOf(node) })
    } else if (node.type === 'heading') {
      const name = toPlainText(node).trim()
      named.push({ kind: 'heading', name, depth: node.depth, ...spanOf(node) })
    }
  })
  return named
})
