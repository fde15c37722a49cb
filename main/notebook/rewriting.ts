import { rewriteNote, type Renames } from '#data/markdown/rewrite.ts'
import { formatRef } from '#data/model/refs.ts'
import type { TextChange } from '#data/model/text-change.ts'
import { applyChanges } from '#data/model/text-change.ts'
import { type RenameValue, rewriteQuery } from '#data/query/rewrite.ts'
import { hasJudgements, moveLinks } from '#data/store/link-moves.ts'
import { saveMany } from '#data/store/note-words.ts'
import { noteText, saveNote } from '#data/store/notes.ts'
import { keepSavedSearch, listSavedSearches, type SavedSearch } from '#data/store/saved-searches.ts'
import type { Reader } from '#data/store/sql.ts'
import type { Reach } from '#preload/contract/renames.ts'
import { indexTexts } from './notes.ts'
import type { Session, Work } from './session.ts'

/** A rename or merge, thought through: how far it reaches, and the doing of it. */
export interface Planned {
  readonly reach: Reach
  readonly carry: (work: Work) => void
}

/** Thinks a rename through. @throws Problem where it cannot be done */
export type Plan<Input> = (reader: Reader, input: Input) => Planned

/** Carries a plan out as one thing that a person did, and tells how far it reached. */
export function actOn<Input>(
  session: Session,
  call: string,
  plan: Plan<Input>,
  { action, ...input }: Input & { readonly action: string },
): Reach {
  const what = input as unknown as Input
  return session.act(call, action, what, (work) => {
    const { reach, carry } = plan(work.writer, what)
    carry(work)
    return reach
  })
}

/** A rename that nothing else mentions. */
export const NO_REACH: Reach = { links: 0, notes: 0, searches: 0, claims: 0, sources: 0 }

/** Edits of notes, by their numbers. */
export type NoteEdits = ReadonlyMap<number, readonly TextChange[]>

/**
 * Saves edits of notes, each as a new version.
 * @param sameLinks the edits leave every link to what it leads to and change nothing that is kept
 *   beside a note's text but its links and judgements: where that is sure, the note is not read
 *   again, which is much quicker
 */
export function writeEdits(
  work: Work,
  edits: NoteEdits,
  { sameLinks }: { readonly sameLinks: boolean },
): void {
  saveMany(work.writer, edits.size, () => {
    for (const [id, changes] of edits) writeEdit(work, id, changes, sameLinks)
  })
}

function writeEdit(
  work: Work,
  id: number,
  changes: readonly TextChange[],
  sameLinks: boolean,
): void {
  const { writer, stamp } = work
  const { version } = noteText(writer, id)
  saveNote(writer, formatRef('note', id), version, changes, stamp)
  if (sameLinks) followEdits(work, id, changes)
  else indexNow(work, id)
}

/**
 * Keeps beside a note what its text says after edits that leave every link to what it leads to: moves
 * its links along where that is sure to be enough, else reads it again.
 */
export function followEdits(work: Work, id: number, changes: readonly TextChange[]): void {
  const { writer, touch } = work
  if (!changes.every(isHarmless) || hasJudgements(writer, id)) return indexNow(work, id)
  moveLinks(writer, id, noteText(writer, id).text, changes)
  touch('note', formatRef('note', id))
}

function indexNow(work: Work, id: number): void {
  indexTexts(work, [formatRef('note', id)])
}

/**
 * Whether what is put in cannot change how the text around it is read: a backtick, say, could end a
 * piece of code that was never one before.
 */
function isHarmless({ insert }: TextChange): boolean {
  return /^[\p{L}\p{N}\p{M} .,–—/-]*$/u.test(insert)
}

/** The edits by which these notes go with a rename of what they name without a link. */
export function editsOf(reader: Reader, notes: Iterable<number>, renames: Renames): NoteEdits {
  const edits = new Map<number, TextChange[]>()
  for (const id of notes) {
    const changes = rewriteNote(noteText(reader, id).text, renames)
    if (changes.length > 0) edits.set(id, changes)
  }
  return edits
}

/** Saved searches with their queries by the new names; those that stay as they are left out. */
export function searchesOf(reader: Reader, rename: RenameValue): SavedSearch[] {
  return listSavedSearches(reader).flatMap((search) => {
    const changes = rewriteQuery(search.query, rename)
    return changes.length === 0 ? [] : [{ ...search, query: applyChanges(search.query, changes) }]
  })
}

export function writeSearches({ writer, stamp, touch }: Work, searches: readonly SavedSearch[]) {
  for (const search of searches) touch('saved-search', keepSavedSearch(writer, search, stamp))
}
