import { visit } from 'unist-util-visit'
import type { NoteTree } from './nodes.ts'
import { parseNote } from './parse.ts'
import { readFrontMatter } from './read-front-matter.ts'
import type { Span } from './span.ts'
import { spanOf } from './span.ts'

/** A topic that a note names, at its place: with the `#`, or as a value of the front matter. */
export interface WrittenTopic extends Span {
  /** Without `#`. */
  readonly path: string
  readonly where: 'front-matter' | 'text'
}

/** Every mention of a topic, in the order of the text. */
export function findTopics(tree: NoteTree, text: string): WrittenTopic[] {
  const topics: WrittenTopic[] = []
  visit(tree, (node) => {
    if (node.type === 'topic') {
      topics.push({ path: node.path, where: 'text', ...spanOf(node) })
    } else if (node.type === 'yaml') {
      for (const topic of readFrontMatter(node, text).topics) {
        topics.push({
          path: topic.text,
          where: 'front-matter',
          start: topic.start,
          end: topic.end,
        })
      }
    }
  })
  return topics
}

/** Whether a path can be written in a note's text with a `#` before it, and read as that path. */
export function isWritable(path: string): boolean {
  const text = `#${path}`
  return findTopics(parseNote(text).tree, text)[0]?.path === path
}
