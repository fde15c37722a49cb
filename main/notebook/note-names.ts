import { readLinkText } from '#data/markdown/link-text.ts'
import { linkAfter, rewriteLink } from '#data/markdown/rewrite-link.ts'
import { fold } from '#data/model/fold.ts'
import { Problem } from '#data/model/problem.ts'
import { formatRef, type Ref } from '#data/model/refs.ts'
import type { TextChange } from '#data/model/text-change.ts'
import { barePath, folderPaths } from '#data/store/folders.ts'
import { resolveAgain } from '#data/store/links.ts'
import {
  assertPlace,
  type LinkToNote,
  linksNaming,
  type Moves,
  type Place,
  placeNote,
  placeOf,
} from '#data/store/note-places.ts'
import { noteNumber } from '#data/store/note-refs.ts'
import { findNotes, noteText } from '#data/store/notes.ts'
import type { Reader } from '#data/store/sql.ts'
import { NO_REACH, type NoteEdits, type Planned, writeEdits } from './rewriting.ts'

export interface NoteRenaming {
  readonly ref: Ref<'note'>
  readonly title?: string | undefined
  /** Path of a folder, empty for none. */
  readonly folder?: string | undefined
}

/**
 * A note is called otherwise, or put elsewhere: what links to it goes along.
 * @throws Problem not-found, title-invalid, input-invalid, name-taken
 */
export function planNote(reader: Reader, input: NoteRenaming): Planned {
  const id = noteNumber(reader, input.ref)
  const old = placeOf(reader, id)
  const place: Place = {
    title: input.title?.trim() ?? old.title,
    folder: input.folder === undefined ? old.folder : barePath(input.folder),
  }
  assertPlace(reader, id, place)
  const { edits, links } = editsOfLinks(reader, new Map([[id, place]]))
  return {
    reach: { ...NO_REACH, links, notes: edits.size },
    carry: (work) => {
      placeNote(work.writer, id, place, work.stamp)
      writeEdits(work, edits, { sameLinks: true })
      resolveAgain(work.writer, [old.title, place.title])
      work.touch('note', formatRef('note', id))
    },
  }
}

/**
 * The edits by which every link still leads where it leads now once these notes are called so: those
 * to them, and those to others of the same title, which may need a folder then.
 */
export function editsOfLinks(
  reader: Reader,
  moves: Moves,
): { readonly edits: NoteEdits; readonly links: number } {
  const target = finder(reader, moves)
  const names = [...moves].flatMap(([id, { title }]) => [target.place(id).was, title])
  const edits = new Map<number, TextChange[]>()
  let links = 0
  let note = { id: 0, text: '' }
  for (const link of linksNaming(reader, [...moves.keys()], names)) {
    if (note.id !== link.from) note = { id: link.from, text: noteText(reader, link.from).text }
    const changes = editsOfLink(note.text, link, target)
    if (changes.length === 0) continue
    links += 1
    edits.set(link.from, [...(edits.get(link.from) ?? []), ...changes])
  }
  return { edits, links }
}

interface Finder {
  /** Where a note lies once all is done, and what it was called until then. */
  readonly place: (id: number) => Place & { readonly was: string }
  /** Whether a written path will mean this note and no other. */
  readonly means: (path: string, id: number) => boolean
}

function finder(reader: Reader, moves: Moves): Finder {
  const paths = folderPaths(reader)
  const places = new Map<number, Place & { was: string }>()
  const found = new Map<string, readonly Ref<'note'>[]>()
  return {
    place: (id) => {
      const known = places.get(id)
      if (known) return known
      const now = placeOf(reader, id, paths)
      const place = { ...(moves.get(id) ?? now), was: now.title }
      places.set(id, place)
      return place
    },
    means: (path, id) => {
      const notes = found.get(path) ?? findNotes(reader, path, moves)
      found.set(path, notes)
      return notes.length === 1 && notes[0] === formatRef('note', id)
    },
  }
}

/** The form nearest to the one that is written of those that lead to the same note. */
function editsOfLink(text: string, link: LinkToNote, { place, means }: Finder): TextChange[] {
  const { title: name, folder: written } = readLinkText(link.text)
  const { title, folder, was } = place(link.to)
  const prefix = written === undefined ? '' : `${written}/`
  // Who wrote an alias, or the title in other letters, meant it so.
  const kept = fold(name) === fold(was) && title !== was ? title : name
  const forms = [prefix + kept, ...(folder === '' ? [title] : []), `${folder}/${title}`]
  const path = forms.find((form) => means(form, link.to)) ?? forms.at(-1)!
  if (path === prefix + name) return []
  const changes = rewriteLink(text, link, { path })
  const after = readLinkText(linkAfter(text, link, changes))
  const reads = after.folder === undefined ? after.title : `${after.folder}/${after.title}`
  if (reads !== path) throw new Problem('title-invalid', { title })
  return changes
}
