import { DEPTH_LIMIT } from './depth.ts'
import type { FrontMatter } from './front-matter.ts'
import { NO_FRONT_MATTER } from './front-matter.ts'
import { readLong } from './long.ts'
import { findOpenComments } from './open-comments.ts'
import { readFrontMatter } from './read-front-matter.ts'
import type { NoteTree } from './nodes.ts'
import type { MarkdownProblem } from './problems.ts'

/** A note's text, read. */
export interface ParsedNote {
  readonly tree: NoteTree
  readonly frontMatter: FrontMatter
  /** In the order of the text. */
  readonly problems: readonly MarkdownProblem[]
}

/**
 * Reads a note's text by the one grammar. Every text is a note: what is wrong in it comes back as
 * problems, and nothing is thrown. Positions are those of `text`, byte order mark included.
 */
export function parseNote(text: string): ParsedNote {
  const tree = readLong(text)
  if (tree === undefined) return unreadable(text)
  const front = readFront(tree, text)
  return { ...front, tree, problems: [...front.problems, ...findOpenComments(tree, text)] }
}

/** The front matter of a tree, and what is wrong in it. */
export function readFront(tree: NoteTree, text: string): Omit<ParsedNote, 'tree'> {
  const [yaml] = tree.children
  if (yaml?.type !== 'yaml') return { frontMatter: NO_FRONT_MATTER, problems: [] }
  return readFrontMatter(yaml, text)
}

/** Text that nests too deep is kept and shown as it stands. */
function unreadable(text: string): ParsedNote {
  const lines = text.split(/\r\n|\r|\n/)
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: lines.length, column: lines.at(-1)!.length + 1, offset: text.length },
  }
  return {
    tree: {
      type: 'root',
      children: [{ type: 'code', value: text, position }],
      position,
    },
    frontMatter: NO_FRONT_MATTER,
    problems: [{ code: 'too-deep', values: { limit: DEPTH_LIMIT }, start: 0, end: text.length }],
  }
}
