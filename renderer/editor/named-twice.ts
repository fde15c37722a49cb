import { visit } from 'unist-util-visit'
import { byBlock } from '#data/markdown/by-block.ts'
import { findHeadings, type Heading } from '#data/markdown/headings.ts'
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
  const ids = new Set<string>()
  const blocks = findIds(tree, text).filter(({ name }) => ids.size === ids.add(name).size)
  return [...headingsTwice(findHeadings(tree)), ...blocks]
}

function headingsTwice(headings: readonly Heading[]): NamedTwice[] {
  const seen = new Set<string>()
  const above: string[] = []
  return headings.flatMap(({ depth, text, start, end }) => {
    above.length = Math.min(above.length, depth - 1)
    above[depth - 1] = fold(text)
    const path = above.join('#')
    if (text === '' || !seen.has(path)) {
      seen.add(path)
      return []
    }
    return [{ kind: 'heading' as const, name: text, start, end }]
  })
}

const findIds = byBlock((block) => {
  const ids: NamedTwice[] = []
  visit(block, 'blockId', (node) => {
    ids.push({ kind: 'block', name: node.id, ...spanOf(node) })
  })
  return ids
})
