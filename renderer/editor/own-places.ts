import { findBlocks, findHeading, findHeadings } from '#data/markdown/headings.ts'
import type { WrittenLink } from '#data/markdown/links.ts'
import type { LinkParts, NoteTree } from '#data/markdown/nodes.ts'
import type { Ref } from '#data/model/refs.ts'
import type { Resolution } from '#preload/contract/notes.ts'
import type { ReadNote } from './read-note.ts'

/** Whether a link stays in its own note: `[[#Heading]]`, `[[#^block]]`. */
export function isOwn({ title, heading, block }: LinkParts): boolean {
  return title === '' && (heading !== undefined || block !== undefined)
}

/** What the links of a note to places of its own lead to: its text as it stands here says so, saved or not. */
export function ownPlaces({ tree, links }: ReadNote, note: Ref<'note'>): Resolution[] {
  const own = links.filter(isOwn)
  if (own.length === 0) return []
  const headings = findHeadings(tree)
  const blocks = new Set(findBlocks(tree).map(({ id }) => id))
  return own.map(({ text, heading, block }) => ({
    text,
    type: block === undefined ? 'heading' : 'block',
    target: note,
    resolved:
      block === undefined ? findHeading(headings, heading!) !== undefined : blocks.has(block),
    label: heading ?? `^${block}`,
  }))
}

/** Where the heading or block that a link names begins; `undefined` where there is none, or it names none. */
export function placeIn(tree: NoteTree, { heading, block }: LinkParts): number | undefined {
  if (block !== undefined) return findBlocks(tree).find(({ id }) => id === block)?.start
  return heading === undefined ? undefined : findHeading(findHeadings(tree), heading)?.start
}

/** What could follow the `#` of a link to a place of a note: its headings, or the ids of its blocks. */
export function placesFor({ block }: Pick<WrittenLink, 'block'>, tree: NoteTree): string[] {
  if (block !== undefined) return findBlocks(tree).map(({ id }) => `^${id}`)
  return findHeadings(tree).map(({ text }) => text.replace(/[#^[\]|]+/g, ' ').trim())
}
