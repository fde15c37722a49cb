import type { Nodes } from 'mdast'
import type { NoteTree } from '#data/markdown/nodes.ts'
import { toPlainText } from '#data/markdown/plain-text.ts'

/** Lines of a text, both from 1 and of the part. */
export interface Lines {
  readonly from: number
  readonly to: number
}

/** A heading with all that stands below it. */
export interface Section extends Lines {
  readonly title: string
  /** Of the heading itself. */
  readonly heading: Lines
  readonly sections: readonly Section[]
}

/** The headings of a note with what stands below each, as the parts of one another that they are. */
export function sectionsOf(tree: NoteTree): Section[] {
  const last = tree.position?.end.line ?? 1
  const roots: Growing[] = []
  const open: Growing[] = []
  for (const node of tree.children) {
    if (node.type !== 'heading') continue
    const heading = linesOf(node)
    while (open.length > 0 && open.at(-1)!.depth >= node.depth) open.pop()!.to = heading.from - 1
    const title = toPlainText(node).trim()
    const section = {
      depth: node.depth,
      from: heading.from,
      to: last,
      title,
      heading,
      sections: [],
    }
    ;(open.at(-1)?.sections ?? roots).push(section)
    open.push(section)
  }
  return roots
}

/** A section whose end is not known yet. */
interface Growing extends Section {
  readonly depth: number
  to: number
  readonly sections: Growing[]
}

/** What can be folded away below its first line: sections, and blocks of several lines. */
export function foldsOf(tree: NoteTree): Lines[] {
  const folds: Lines[] = []
  collect(tree)
  addSections(sectionsOf(tree))
  return folds.filter(({ from, to }) => to > from)

  function collect(node: Nodes): void {
    if (FOLDED.has(node.type)) folds.push(linesOf(node))
    if ('children' in node && !WORDS.has(node.type))
      for (const child of node.children) collect(child)
  }

  function addSections(sections: readonly Section[]): void {
    for (const section of sections) {
      folds.push(section)
      addSections(section.sections)
    }
  }
}

const FOLDED = new Set([
  'yaml',
  'code',
  'claimsBlock',
  'comment',
  'callout',
  'blockquote',
  'listItem',
  'table',
])

/** Blocks that hold words only. */
const WORDS = new Set(['paragraph', 'heading', 'table', 'calloutTitle'])

function linesOf({ position }: Nodes): Lines {
  return { from: position?.start.line ?? 1, to: position?.end.line ?? 1 }
}
