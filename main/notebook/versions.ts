import type { Ref } from '#data/model/refs.ts'
import type { ThingChange } from '#data/model/thing-history.ts'
import type { NoteVersion } from '#data/model/version.ts'
import { nameVersion as keepName, noVersion } from '#data/store/named-versions.ts'
import { noteNumber } from '#data/store/note-refs.ts'
import { getNote, saveNote } from '#data/store/notes.ts'
import { type HistoryRef, historyOf as readHistory } from '#data/store/thing-history.ts'
import { listVersions } from '#data/store/version-list.ts'
import { textAt, wayBack } from '#data/store/versions.ts'
import { indexText } from './notes.ts'
import type { Session } from './session.ts'

/** One version of a note, by its number. */
export interface VersionOf {
  readonly ref: Ref<'note'>
  readonly version: number
}

/** @throws Problem not-found */
export function historyOf({ store }: Session, ref: HistoryRef): ThingChange[] {
  return readHistory(store.read, ref)
}

/** @throws Problem not-found */
export function versionsOf({ store }: Session, ref: Ref<'note'>): NoteVersion[] {
  return listVersions(store.read, noteNumber(store.read, ref))
}

/** @throws Problem not-found, also where the version is not kept any more */
export function versionText(
  { store }: Session,
  { ref, version }: VersionOf,
): { version: number; text: string } {
  const note = noteNumber(store.read, ref)
  const text = textAt(store.read, note, version)
  if (text === undefined) throw noVersion(note, version)
  return { version, text }
}

/** @throws Problem not-found */
export function nameVersion(
  session: Session,
  input: VersionOf & { readonly action: string; readonly name?: string | undefined },
): void {
  const { action, ...what } = input
  session.act('history.nameVersion', action, what, ({ writer, stamp, touch }) => {
    keepName(writer, noteNumber(writer, what.ref), what.version, what.name, stamp)
    touch('note', what.ref)
  })
}

/**
 * Makes a new version that says what an earlier one said. It changes only what differs, so that what
 * somebody else types at the same time stays.
 * @throws Problem not-found
 */
export function restoreVersion(
  session: Session,
  input: VersionOf & { readonly action: string },
): { version: number } {
  const { action, ...what } = input
  return session.act('history.restoreVersion', action, what, (work) => {
    const { writer, stamp } = work
    const { ref, title, version } = getNote(writer, what.ref)
    const note = noteNumber(writer, ref)
    const changes = wayBack(writer, note, what.version)
    if (changes === undefined) throw noVersion(note, what.version)
    if (changes.length === 0) return { version }
    const saved = saveNote(writer, ref, version, changes, stamp)
    indexText(work, ref, title, saved.text)
    return { version: saved.version }
  })
}
