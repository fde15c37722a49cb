import type { Backlink, Note, NoteSummary, OutgoingLink } from '#data/model/note.ts'
import { Problem } from '#data/model/problem.ts'
import type { Ref } from '#data/model/refs.ts'
import type { TextChange } from '#data/model/text-change.ts'
import { backlinksOf, linksOf } from '#data/store/links.ts'
import { indexNote } from '#data/store/note-index.ts'
import {
  findNote as findByName,
  findNotes,
  getNote as readNote,
  insertNote,
  listNotes as readNotes,
  saveNote as keepEdits,
} from '#data/store/notes.ts'
import { describeNotebook } from '#data/store/notebook.ts'
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
    index(work, added, title, text)
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
  index(work, ref, note.title, text)
  return ref
}

function addNamed(work: Work, name: string, text: string): Ref<'note'> {
  const slash = name.lastIndexOf('/')
  const title = name.slice(slash + 1)
  const folder = name.slice(0, Math.max(slash, 0))
  const ref = insertNote(work.writer, { title, folder, text }, work.stamp)
  index(work, ref, title, text)
  return ref
}

/** What a save is asked with: edits made on version `base`. */
export interface SaveNoteInput {
  readonly action: string
  readonly ref: Ref<'note'>
  readonly base: number
  readonly changes: readonly TextChange[]
  /** UUID of the notebook that the edits were made in. */
  readonly notebook?: string | undefined
}

/**
 * Saves edits in the notebook they were made in, and in no other: a save may still be on its way
 * when another notebook is opened.
 * @throws Problem not-found, note-base-unknown, change-invalid, notebook-other
 */
export function saveNote(
  session: Session,
  input: SaveNoteInput,
): { version: number; changes: TextChange[] } {
  const { action, notebook, ...what } = input
  if (notebook !== undefined && notebook !== describeNotebook(session.store.read).uuid) {
    throw new Problem('notebook-other', { what: input.ref })
  }
  return session.act('notes.save', action, what, (work) => {
    const saved = keepEdits(work.writer, input.ref, input.base, input.changes, work.stamp)
    index(work, input.ref, readNote(work.writer, input.ref).title, saved.text)
    return { version: saved.version, changes: [...saved.changes] }
  })
}

/** @throws Problem not-found */
export function linksOfNote(
  { store }: Session,
  ref: Ref<'note'>,
): { outgoing: OutgoingLink[]; backlinks: Backlink[] } {
  readNote(store.read, ref)
  return {
    outgoing: linksOf(store.read, ref).map((link) => toOutgoing(store.read, link)),
    backlinks: backlinksOf(store.read, ref),
  }
}

function index(
  { writer, stamp, touch }: Work,
  ref: Ref<'note'>,
  title: string,
  text: string,
): void {
  const { scale } = describeNotebook(writer)
  const said = readIndex(text, scale)
  const { topics, claims } = indexNote(writer, ref, title, said, stamp)
  touch('note', ref)
  if (topics.length > 0) touch('topic', ...topics)
  if (claims.length > 0) touch('claim', ...claims)
}

/** Reads every note anew, as when the scale changes by which its judgements are understood. */
export function indexAgain(work: Work): void {
  for (const { ref, title } of readNotes(work.writer)) {
    index(work, ref, title, readNote(work.writer, ref).text)
  }
}
