import { visit } from 'unist-util-visit'
import type { Heading as HeadingNode, Nodes } from 'mdast'
import { fold } from '../model/fold.ts'
import type { TextChange } from '../model/text-change.ts'
import { findHeading, findHeadings, type Heading } from './headings.ts'
import type { NoteTree } from './nodes.ts'
import { parseNote } from './parse.ts'
import { type Span, spanOf } from './span.ts'

/** A heading of a note that is to be called otherwise. */
export interface HeadingRename {
  readonly change: TextChange
  /** What a link says behind its `#` from then on: `undefined` where that stays, `null` where nothing tells. */
  readonly place: (written: string) => string | undefined | null
}

/** Why a heading cannot be called so. */
export type HeadingFault = 'missing' | 'no-heading' | 'unclear'

/**
 * A heading called otherwise.
 * @param name the heading's slug, or its text as a link writes it
 * @param to Markdown of one line
 */
export function renameHeading(
  text: string,
  name: string,
  to: string,
): HeadingRename | HeadingFault {
  const { tree } = parseNote(text)
  const before = findHeadings(tree)
  const heading = before.find(({ slug }) => slug === name) ?? findHeading(before, name)
  if (!heading) return 'missing'
  const at = before.indexOf(heading)
  const change = { ...wordsOf(tree, text, heading), insert: to.trim() }
  const changed = text.slice(0, change.at) + change.insert + text.slice(change.at + change.remove)
  const after = findHeadings(parseNote(changed).tree)
  if (/[\r\n]/.test(change.insert) || !isSameHeading(before, after, at)) return 'no-heading'
  const place = (written: string) => placeAfter(before, after, at, written)
  const links = before.map((one) => linkable(one.text)).filter((one) => one !== '')
  return links.some((link) => place(link) === null) || linkable(after[at]!.text) === ''
    ? 'unclear'
    : { change, place }
}

/** The edit that calls a block otherwise; `undefined` where there is none of that id. */
export function renameBlock(text: string, id: string, to: string): TextChange | undefined {
  let change: TextChange | undefined
  visit(parseNote(text).tree, 'blockId', (node) => {
    if (node.id !== id || change) return
    change = { at: spanOf(node).start + 1, remove: id.length, insert: to }
  })
  return change
}

/** Where the words of a heading stand, without its marks and a block's id behind it. */
function wordsOf(
  tree: NoteTree,
  text: string,
  { start, end }: Span,
): { at: number; remove: number } {
  let found: HeadingNode | undefined
  visit(tree, 'heading', (node) => {
    if (spanOf(node).start === start) found = node
  })
  const words = (found?.children ?? []).filter((node: Nodes) => node.type !== 'blockId')
  const [first] = words
  if (!first) return { at: end, remove: 0 }
  const at = spanOf(first).start
  return { at, remove: text.slice(at, spanOf(words.at(-1)!).end).trimEnd().length }
}

/** The Markdown of a heading's words. */
export function headingWords(tree: NoteTree, text: string, heading: Span): string {
  const { at, remove } = wordsOf(tree, text, heading)
  return text.slice(at, at + remove)
}

/** Whether the headings are the same ones but for the words of one. */
function isSameHeading(before: readonly Heading[], after: readonly Heading[], at: number): boolean {
  return (
    before.length === after.length &&
    before.every(
      ({ depth, text }, index) =>
        after[index]!.depth === depth && (index === at || after[index]!.text === text),
    )
  )
}

/**
 * What leads after the rename to the heading that `written` leads to now: the words as they are where
 * these still do, else with the headings above it. `null` where nothing tells it apart any more.
 */
function placeAfter(
  before: readonly Heading[],
  after: readonly Heading[],
  at: number,
  written: string,
): string | undefined | null {
  const found = findHeading(before, written)
  if (!found) return undefined
  const target = after[before.indexOf(found)]
  const old = fold(linkable(before[at]!.text))
  const renamed = written
    .split('#')
    .map((part) => (fold(linkable(part)) === old ? linkable(after[at]!.text) : part))
    .join('#')
  const forms = [renamed, written, ...pathsTo(after, target!)]
  const form = forms.find((one) => findHeading(after, one) === target)
  return form === undefined ? null : form === written ? undefined : form
}

/** A heading with ever more of those above it. */
export function pathsTo(headings: readonly Heading[], target: Heading): string[] {
  const paths = [linkable(target.text)]
  let { depth } = target
  for (const above of headings.slice(0, headings.indexOf(target)).toReversed()) {
    if (above.depth >= depth) continue
    depth = above.depth
    paths.push(`${linkable(above.text)}#${paths.at(-1)!}`)
  }
  return paths
}

/** A heading's words without what ends a link or means something in it. */
function linkable(text: string): string {
  return text
    .replace(/[#^[\]|\\]|%%/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
