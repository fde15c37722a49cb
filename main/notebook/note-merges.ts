import { readLinkText } from '#data/markdown/link-text.ts'
import { mergeNotes } from '#data/markdown/merge-notes.ts'
import { parseNote } from '#data/markdown/parse.ts'
import { rewriteLink } from '#data/markdown/rewrite-link.ts'
import { fold } from '#data/model/fold.ts'
import { Problem } from '#data/model/problem.ts'
import { formatRef, type Ref } from '#data/model/refs.ts'
import { applyChanges, type TextChange } from '#data/model/text-change.ts'
import { resolveAgain } from '#data/store/links.ts'
import { type LinkToNote, linksInto, placeOf } from '#data/store/note-places.ts'
import { noteNumber } from '#data/store/note-refs.ts'
import { findNotes, getNote, markMerged, noteText } from '#data/store/notes.ts'
import type { Reader } from '#data/store/sql.ts'
import { NO_REACH, type Planned, writeEdits } from './rewriting.ts'

/**
 * A note goes into another: its text is put at the other's end, its title becomes an alias of the
 * other, its topics and aliases go there, and every link to it leads there. Its own text stays as it
 * was, seen by nobody, with all that its front matter said.
 * @throws Problem not-found, merge-same
 */
export function planNoteMerge(
  reader: Reader,
  input: { readonly ref: Ref<'note'>; readonly into: Ref<'note'> },
): Planned {
  const [from, into] = [noteNumber(reader, input.ref), noteNumber(reader, input.into)]
  const [note, other] = [getNote(reader, input.ref), getNote(reader, input.into)]
  if (from === into) throw new Problem('merge-same', { what: 'note', name: other.title })
  const aliases = [note.title, ...note.aliases].filter((alias) => fold(alias) !== fold(other.title))
  const { topics } = parseNote(note.text).frontMatter
  const names = { aliases, topics }
  // What is added holds links too, which change the places of nothing else.
  const merged = mergeNotes(other.text, note.text, names)
  const links = linksInto(reader, from)
  const edits = new Map<number, TextChange[]>()
  const path = pathTo(reader, into)
  for (const link of links) {
    const text = noteText(reader, link.from).text
    const changes = rewriteLink(text, link, target(link, path, merged))
    edits.set(link.from, [...(edits.get(link.from) ?? []), ...changes])
  }
  const body = applyChanges(note.text, edits.get(from) ?? [])
  const own = [...(edits.get(into) ?? []), ...mergeNotes(other.text, body, names).changes]
  edits.delete(from)
  edits.delete(into)
  return {
    reach: { ...NO_REACH, links: links.length, notes: edits.size + 1 },
    carry: (work) => {
      markMerged(work.writer, from, into, work.stamp)
      const sorted = own.toSorted((one, another) => one.at - another.at)
      writeEdits(work, new Map([[into, sorted]]), { sameLinks: false })
      writeEdits(work, edits, { sameLinks: true })
      resolveAgain(work.writer, [other.title, ...names.aliases])
      work.touch('note', note.ref, other.ref)
      if (note.topics.length > 0) work.touch('topic', ...note.topics)
    },
  }
}

/** The shortest path that means this note and no other. */
function pathTo(reader: Reader, id: number): string {
  const { title, folder } = placeOf(reader, id)
  const [only, ...more] = findNotes(reader, title)
  return only === formatRef('note', id) && more.length === 0 ? title : `${folder}/${title}`
}

function target(
  { text, inside }: LinkToNote & { readonly inside: boolean },
  path: string,
  { heading, block }: ReturnType<typeof mergeNotes>,
): { path?: string; place?: string } {
  const { heading: written, block: id } = readLinkText(text)
  const renamed = id === undefined ? undefined : block(id)
  const place =
    written === undefined ? (renamed === undefined ? undefined : `^${renamed}`) : heading(written)
  return { ...(inside ? {} : { path }), ...(place === undefined ? {} : { place }) }
}
