import { visit } from 'unist-util-visit'
import type { TextChange } from '../model/text-change.ts'
import { type RenameValue, rewriteQuery } from '../query/rewrite.ts'
import type { ClaimsBlock } from './nodes.ts'
import { parseNote } from './parse.ts'
import { readFrontMatter } from './read-front-matter.ts'
import { spanOf } from './span.ts'
import { rewriteYaml } from './yaml-value.ts'

/** What is called otherwise from now on; each answers `undefined` for what keeps its name. */
export interface Renames {
  /** The path of a topic, without `#`. */
  readonly topic?: ((path: string) => string | undefined) | undefined
  /** A name in `from:` or `to:` of the front matter. */
  readonly person?: ((name: string) => string | undefined) | undefined
  /** A value in a query of a `claims` block. */
  readonly value?: RenameValue | undefined
}

/**
 * The edits that write a note's topics, its front matter and the queries of its `claims` blocks by
 * the new names, in the order of the text. Prose, code and everything around them stays as it is.
 * Links are rewritten by `rewriteLink`, for what they lead to is not told by the note alone.
 */
export function rewriteNote(text: string, renames: Renames): TextChange[] {
  if (!renames.topic && !mayHoldNames(text)) return []
  const changes: TextChange[] = []
  visit(parseNote(text).tree, (node) => {
    if (node.type === 'topic') {
      const path = renames.topic?.(node.path)
      const at = spanOf(node).start + 1
      if (path !== undefined && path !== node.path) {
        changes.push({ at, remove: node.path.length, insert: path })
      }
    } else if (node.type === 'yaml') {
      const { topics, people } = readFrontMatter(node, text)
      changes.push(...rewriteYaml(text, topics, renames.topic))
      changes.push(...rewriteYaml(text, people, renames.person))
    } else if (node.type === 'claimsBlock' && renames.value) {
      changes.push(...rewriteBlock(text, node, renames.value))
    }
  })
  return changes.toSorted((one, other) => one.at - other.at)
}

/** Whether a text can name anything but topics: else it need not be read. */
function mayHoldNames(text: string): boolean {
  return /^\ufeff?---|(?:`{3}|~{3})[ \t]*claims/.test(text)
}

/** A block's query stands in the text line by line, where quotes and lists may put marks before each. */
function rewriteBlock(text: string, block: ClaimsBlock, rename: RenameValue): TextChange[] {
  const places = placesOfLines(text, block)
  return rewriteQuery(block.query, rename).flatMap(({ at, remove, insert }) => {
    const before = block.value.slice(0, block.queryAt + at).split('\n')
    const place = places[before.length - 1]
    if (place === undefined) return []
    const change = { at: place + before.at(-1)!.length, remove, insert }
    const written = block.value.slice(block.queryAt + at).slice(0, remove)
    return text.slice(change.at, change.at + remove) === written ? [change] : []
  })
}

/** Where each line of a block's value begins in the note's text; below the line of its fence. */
function placesOfLines(text: string, block: ClaimsBlock): (number | undefined)[] {
  const { start, end } = spanOf(block)
  const [fence, ...lines] = text.slice(start, end).split('\n')
  let at = start + fence!.length + 1
  const written = block.value.split('\n')
  return lines.map((line, index) => {
    const source = line.replace(/\r$/, '')
    const wanted = written[index]
    const place =
      wanted !== undefined && source.endsWith(wanted)
        ? at + source.length - wanted.length
        : undefined
    at += line.length + 1
    return place
  })
}
