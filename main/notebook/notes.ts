import type { Backlink, Note, NoteSummary, OutgoingLink } from '#data/model/note.ts'
import { type Ref, refNumber } from '#data/model/refs.ts'
import type { TextChange } from '#data/model/text-change.ts'
import { backlinksOf, linksOf, mentioning, type Referring, referringTo } from '#data/store/links.ts'
import { indexNote } from '#data/store/note-index.ts'
import {
  findNote as findByName,
  findNotes,
  getNote as readNote,
  insertNote,
  listNotes as readNotes,
  noteText,
  saveNote as keepEdits,
} from '#data/store/notes.ts'
import { notebookScale } from '#data/store/notebook.ts'
import { toOutgoing } from './link-labels.ts'
import { readIndex } from './note-index.ts'
import type { Session, Work } from './session.ts'

export function listNotes({ store }: Session): NoteSummary[] {
  return readNotes(store.read)
}

/** @throws Problem not-found */
export function getNote({ store }: Session, ref: Ref<'note'>): Note {
  return readNote(store.read, ref)
}

/** @throws Problem not-found, ambiguous */
export function findNote({ store }: Session, title: string): Note {
  return readNote(store.read, findByName(store.read, title))
}

/** @throws Problem title-invalid, title-taken */
export function createNote(
  session: Session,
  input: {
    readonly action: string
    readonly title: string
    readonly folder?: string | undefined
    readonly text?: string | undefined
  },
): Note {
  const { action, title, folder = '', text = '' } = input
  const note = { title, folder, text }
  const ref = session.act('notes.create', action, note, (work) => {
    const added = insertNote(work.writer, note, work.stamp)
    indexText(work, added, title, text)
    return added
  })
  return readNote(session.store.read, ref)
}

/**
 * Makes a note of that title (`Title` or `folder/Title`), or replaces the text of the one that has it.
 * @throws Problem title-invalid, ambiguous
 */
export function writeNote(
  session: Session,
  input: { readonly action: string; readonly title: string; readonly text: string },
): Note {
  const { action, title: name, text } = input
  const ref = session.act('notes.write', action, { name, text }, (work) => {
    const known =
      findNotes(work.writer, name).length > 0 ? findByName(work.writer, name) : undefined
    return known ? replaceText(work, known, text) : addNamed(work, name, text)
  })
  return readNote(session.store.read, ref)
}

function replaceText(work: Work, ref: Ref<'note'>, text: string): Ref<'note'> {
  const note = readNote(work.writer, ref)
  const whole: TextChange = { at: 0, remove: note.text.length, insert: text }
  keepEdits(work.writer, ref, note.version, [whole], work.stamp)
  indexText(work, ref, note.title, text)
  return ref
}

function addNamed(work: Work, name: string, text: string): Ref<'note'> {
  const slash = name.lastIndexOf('/')
  const title = name.slice(slash + 1)
  const folder = name.slice(0, Math.max(slash, 0))
  const ref = insertNote(work.writer, { title, folder, text }, work.stamp)
  indexText(work, ref, title, text)
  return ref
}

/** What a save is asked with: edits made on version `base`. */
export interface SaveNoteInput {
  readonly action: string
  readonly ref: Ref<'note'>
  readonly base: number
  readonly changes: readonly TextChange[]
}

/** @throws Problem not-found, note-base-unknown, change-invalid */
export function saveNote(
  session: Session,
  input: SaveNoteInput,
): { version: number; changes: TextChange[] } {
  const { action, ...what } = input
  return session.act('notes.save', action, what, (work) => {
    const saved = keepEdits(work.writer, input.ref, input.base, input.changes, work.stamp)
    indexTexts(work, [input.ref])
    return { version: saved.version, changes: [...saved.changes] }
  })
}

/** @throws Problem not-found */
export function linksOfNote(
  { store }: Session,
  ref: Ref<'note'>,
): { outgoing: OutgoingLink[]; backlinks: Backlink[] } {
  const note = readNote(store.read, ref).ref
  return {
    outgoing: toOutgoing(store.read, linksOf(store.read, note)),
    backlinks: backlinksOf(store.read, note),
  }
}

/** So many places are listed at most: who has more looks for them by the search. */
const MOST_PLACES = 1_000

/** Where notes lead to a note, a claim or a source. */
export function referencesTo(
  { store }: Session,
  ref: Ref<'note' | 'claim' | 'source'>,
): Referring[] {
  return referringTo(store.read, ref, MOST_PLACES)
}

/** As `indexText` for each of these notes, which are there and merged into no other. */
export function indexTexts(work: Work, refs: Iterable<Ref<'note'>>): void {
  for (const ref of refs) {
    const { title, text } = noteText(work.writer, refNumber('note', ref)!)
    indexText(work, ref, title, text)
  }
}

/** Keeps what a note's text says beside it, and tells whom it concerns. */
export function indexText(
  { writer, stamp, touch, reader }: Work,
  ref: Ref<'note'>,
  title: string,
  text: string,
): void {
  const said = readIndex(reader.read(ref, text), text, notebookScale(writer))
  const { topics, claims } = indexNote(writer, ref, title, said, stamp)
  touch('note', ref)
  if (topics.length > 0) touch('topic', ...topics)
  if (claims.length > 0) touch('claim', ...claims)
}

/** Reads anew the notes that name one of these: what was named in vain is there, or is there no more. */
export function indexMentioning(work: Work, refs: readonly Ref[]): void {
  indexTexts(work, mentioning(work.writer, refs))
}

/** Reads every note anew, as when the scale changes by which its judgements are understood. */
export function indexAgain(work: Work): void {
  indexTexts(
    work,
    readNotes(work.writer).map(({ ref }) => ref),
  )
}
