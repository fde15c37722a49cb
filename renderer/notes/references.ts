import { findHeading, findHeadings } from '#data/markdown/headings.ts'
import { readLinkText } from '#data/markdown/link-text.ts'
import type { LinkParts, NoteTree } from '#data/markdown/nodes.ts'
import { parseNote } from '#data/markdown/parse.ts'
import { parseRef, type Ref } from '#data/model/refs.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { isOwn } from '#renderer/editor/own-places.ts'
import type { ReadNote } from '#renderer/editor/read-note.ts'
import type { NameAt } from '#renderer/editor/rename.ts'
import type { DeskId } from '#renderer/ui/desk.ts'
import type { Reference, References } from '#renderer/ui/references.ts'

/** So many hits of a topic are listed; who has more of them has the search. */
const MOST_HITS = 200

/** The note whose editor asks, its text as it stands there. */
interface Asking {
  readonly note: Ref<'note'>
  readonly read: ReadNote
}

/**
 * What refers to something that stands in a note, or to the note: of a heading or a block the links
 * to just that place; of a topic whatever carries it. `undefined` where the link leads nowhere.
 */
export async function referencesTo(
  client: NotebookClient,
  asking: Asking,
  name: NameAt | undefined,
): Promise<References | undefined> {
  const { note, read } = asking
  switch (name?.kind) {
    case undefined:
      return refersTo(client, asking, note, undefined)
    case 'topic':
      return carrying(client, name.path)
    case 'block':
      return refersTo(client, asking, note, { tree: read.tree, block: name.id })
    case 'heading':
      return refersTo(client, asking, note, { tree: read.tree, slug: name.slug })
    case 'link':
      return refersToLinked(client, asking, readLinkText(name.text))
  }
}

/** A place of a note: a block by its id, or a heading by its slug in the note's tree. */
interface Place {
  readonly tree: NoteTree
  readonly block?: string
  readonly slug?: string | undefined
}

async function refersToLinked(
  client: NotebookClient,
  asking: Asking,
  name: LinkParts,
): Promise<References | undefined> {
  const { block, heading } = name
  const placeOf = (tree: NoteTree): Place =>
    block === undefined
      ? { tree, slug: findHeading(findHeadings(tree), heading ?? '')?.slug }
      : { tree, block }
  if (isOwn(name)) return refersTo(client, asking, asking.note, placeOf(asking.read.tree))
  const [found] = await client.notes.resolve({ links: [name.text] })
  const noun = found && parseRef(found.target)?.noun
  if (noun === 'claim' || noun === 'source') {
    return refersTo(client, asking, found!.target as Ref<'claim' | 'source'>, undefined)
  }
  if (noun !== 'note') return undefined
  const ref = found!.target as Ref<'note'>
  if (block === undefined && heading === undefined) return refersTo(client, asking, ref, undefined)
  const { text } = await client.notes.get({ ref })
  return refersTo(client, asking, ref, placeOf(parseNote(text).tree))
}

async function refersTo(
  client: NotebookClient,
  { note, read }: Asking,
  ref: Ref<'note' | 'claim' | 'source'>,
  place: Place | undefined,
): Promise<References> {
  const places = await client.notes.references({ ref })
  const own = ref === note ? read.links.filter(isOwn) : []
  const title = own.length > 0 ? (await client.notes.get({ ref: note })).title : ''
  const here = own.map(({ start, line, text }) => ({
    note,
    title,
    text: line,
    start,
    written: text,
  }))
  const others = places.filter((one) => one.note !== note || !isOwn(readLinkText(one.written)))
  const found = [...here, ...others].filter(({ written }) => leadsTo(readLinkText(written), place))
  return { to: sayPlace(ref, place), found: found.map(toReference) }
}

function leadsTo({ block, heading }: LinkParts, place: Place | undefined): boolean {
  if (!place) return true
  if (place.block !== undefined) return block === place.block
  if (heading === undefined || place.slug === undefined) return false
  return findHeading(findHeadings(place.tree), heading)?.slug === place.slug
}

function sayPlace(ref: string, place: Place | undefined): string {
  if (place?.block !== undefined) return `${ref}#^${place.block}`
  const heading = place && findHeadings(place.tree).find(({ slug }) => slug === place.slug)
  return heading ? `${ref}#${heading.text}` : ref
}

function toReference(one: {
  note: Ref<'note'>
  start: number
  title: string
  text: string
}): Reference {
  return { open: one.note, at: one.start, title: one.title, words: one.text.trim() }
}

/** Claims, notes and sources that carry a topic. */
async function carrying(client: NotebookClient, path: string): Promise<References> {
  const { hits } = await client.search.run({ query: `topic:${path}`, limit: MOST_HITS })
  const found = hits.map(({ ref, text, snippet, at }) => ({
    open: ref as DeskId,
    at,
    title: text,
    words: snippet,
  }))
  return { to: `#${path}`, found }
}
