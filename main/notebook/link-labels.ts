import { findBlocks, findHeading, findHeadings, type Heading } from '#data/markdown/headings.ts'
import { readLinkText } from '#data/markdown/link-text.ts'
import type { LinkParts } from '#data/markdown/nodes.ts'
import { parseNote } from '#data/markdown/parse.ts'
import { say } from '#data/messages/index.ts'
import type { OutgoingLink } from '#data/model/note.ts'
import { formatGrade } from '#data/model/ratings.ts'
import { type Ref, refNumber } from '#data/model/refs.ts'
import { claimLabel } from '#data/store/claims.ts'
import { resolveLink, type StoredLink, type Target } from '#data/store/links.ts'
import { findNotes, getNote, noteText } from '#data/store/notes.ts'
import { sourceLabel } from '#data/store/sources.ts'
import type { Reader } from '#data/store/sql.ts'
import { isInTrash } from '#data/store/trash.ts'
import type { Resolution } from '#preload/contract/notes.ts'

/** Kept links as the contract shows them. */
export function toOutgoing(reader: Reader, links: readonly StoredLink[]): OutgoingLink[] {
  const isPlace = placesIn(reader)
  return links.map(({ text, kind, type, start, end, target }) => ({
    text,
    type,
    embed: kind === 'embed',
    start,
    end,
    ...endOf(target, readLinkText(text), isPlace),
  }))
}

/** Looks up what stands between brackets in texts that may not be saved. */
export function resolveTexts(reader: Reader, texts: readonly string[]): Resolution[] {
  const isPlace = placesIn(reader)
  return texts.map((text) => {
    const name = readLinkText(text)
    const target = resolveLink(reader, name)
    const end = endOf(target, name, isPlace)
    return { text: name.text, type: target.type, ...end, ...labelOf(reader, target, name) }
  })
}

/** Where a link leads: a reference, or what is written where that leads to none. */
function endOf(
  { note, claim, source, attachment }: Target,
  name: LinkParts,
  isPlace: IsPlace,
): { target: string; resolved: boolean } {
  const there = claim ?? source ?? note
  if (there === undefined) return { target: name.text, resolved: attachment !== undefined }
  return { target: there, resolved: note === undefined || isPlace(note, name) }
}

/** What a link's target is called, and how a claim is graded. */
function labelOf(
  reader: Reader,
  { note, claim, source, attachment }: Target,
  name: LinkParts,
): Pick<Resolution, 'label' | 'grade' | 'status' | 'candidates'> {
  if (claim) {
    const { statement, status, credibility, reliability } = claimLabel(reader, claim)
    return { label: statement, grade: formatGrade(reliability, credibility), status }
  }
  if (source) {
    const found = sourceLabel(reader, source)
    return { label: found.title, grade: found.reliability }
  }
  if (note) return { label: noteText(reader, refNumber('note', note)!).title }
  const { text, title } = name
  if (attachment !== undefined) return { label: text }
  const label = isInTrash(reader, title) ? say('trash.link', { name: title }) : text
  return { label, candidates: candidatesOf(reader, name) }
}

/** The paths of the notes that a link could mean, where they are several. */
function candidatesOf(reader: Reader, { title, folder }: LinkParts): string[] | undefined {
  if (title === '') return undefined
  const meant = findNotes(reader, folder === undefined ? title : `${folder}/${title}`)
  if (meant.length < 2) return undefined
  return meant.map((ref) => {
    const note = getNote(reader, ref)
    return `${note.folder}/${note.title}`
  })
}

type IsPlace = (note: Ref<'note'>, name: LinkParts) => boolean

/**
 * Tells whether notes have the headings or blocks that links name; a link to a whole note always leads
 * there. However many links lead into a note, it is read once.
 */
function placesIn(reader: Reader): IsPlace {
  const known = new Map<Ref<'note'>, Places>()
  const placesOf = (note: Ref<'note'>) => {
    const places = known.get(note) ?? readPlaces(noteText(reader, refNumber('note', note)!).text)
    known.set(note, places)
    return places
  }
  return (note, { heading, block }) => {
    if (heading) return findHeading(placesOf(note).headings, heading) !== undefined
    return !block || placesOf(note).blocks.has(block)
  }
}

interface Places {
  readonly headings: readonly Heading[]
  readonly blocks: ReadonlySet<string>
}

function readPlaces(text: string): Places {
  const { tree } = parseNote(text)
  return { headings: findHeadings(tree), blocks: new Set(findBlocks(tree).map(({ id }) => id)) }
}
