import type { Ref } from '#data/model/refs.ts'
import { claimNumber } from '#data/store/claim-refs.ts'
import { entityNumber } from '#data/store/entities.ts'
import { claimsOf } from '#data/store/claims.ts'
import { folderNumber } from '#data/store/folders.ts'
import { notesWithin } from '#data/store/note-places.ts'
import { changesBy } from '#data/store/journal/entries.ts'
import { noteNumber } from '#data/store/note-refs.ts'
import { sourceNumber } from '#data/store/sources.ts'
import { topicNumber } from '#data/store/topics.ts'
import { trashItems } from '#data/store/trash.ts'
import { deleteClaims } from '#data/store/trash/delete-claims.ts'
import { deleteEntity, deleteSavedSearch, deleteTopic } from '#data/store/trash/delete-names.ts'
import { deleteFolder, deleteNotes } from '#data/store/trash/delete-notes.ts'
import { deleteSource } from '#data/store/trash/delete-sources.ts'
import type { Removal } from '#preload/contract/trash.ts'
import type { Session, Work } from './session.ts'
import { tell } from './settling.ts'

/** @throws Problem not-found, edition-rests */
export async function removeClaims(
  session: Session,
  input: { readonly action: string; readonly refs: readonly Ref<'claim'>[] },
): Promise<Removal> {
  await beforeMany(session, input.refs.length)
  return remove(session, 'claims.remove', input, ({ writer, stamp }, { refs }) => {
    const numbers = new Set(refs.map((ref) => claimNumber(writer, ref)))
    return deleteClaims(writer, [...numbers], null, stamp)
  })
}

/** @throws Problem not-found, edition-rests */
export async function removeNotes(
  session: Session,
  input: { readonly action: string; readonly refs: readonly Ref<'note'>[] },
): Promise<Removal> {
  await beforeMany(session, input.refs.length)
  return remove(session, 'notes.remove', input, ({ writer, stamp }, { refs }) => {
    const numbers = new Set(refs.map((ref) => noteNumber(writer, ref)))
    return deleteNotes(writer, [...numbers], null, stamp)
  })
}

/** @throws Problem not-found, source-carries, edition-rests */
export async function removeSource(
  session: Session,
  input: {
    readonly action: string
    readonly ref: Ref<'source'>
    readonly withClaims?: boolean | undefined
  },
): Promise<Removal> {
  if (input.withClaims) {
    const { read } = session.store
    await beforeMany(session, claimsOf(read, sourceNumber(read, input.ref)).length)
  }
  return remove(session, 'sources.remove', input, ({ writer, stamp }, { ref, withClaims }) => [
    deleteSource(writer, sourceNumber(writer, ref), withClaims ?? false, stamp),
  ])
}

/** @throws Problem not-found, topic-tags, topic-mentioned */
export function removeTopic(
  session: Session,
  input: {
    readonly action: string
    readonly path: string
    readonly withTags?: boolean | undefined
  },
): Removal {
  return remove(session, 'topics.remove', input, ({ writer, stamp }, { path, withTags }) => {
    return [deleteTopic(writer, topicNumber(writer, path), withTags ?? false, stamp)]
  })
}

/** @throws Problem not-found, entity-used */
export function removeEntity(
  session: Session,
  input: { readonly action: string; readonly ref: Ref<'entity'> },
): Removal {
  return remove(session, 'entities.remove', input, ({ writer, stamp }, { ref }) => [
    deleteEntity(writer, entityNumber(writer, ref), stamp),
  ])
}

/** @throws Problem not-found, edition-rests */
export async function removeFolder(
  session: Session,
  input: { readonly action: string; readonly path: string },
): Promise<Removal> {
  const { read } = session.store
  await beforeMany(session, notesWithin(read, folderNumber(read, input.path)).length)
  return remove(session, 'folders.remove', input, ({ writer, stamp }, { path }) => [
    deleteFolder(writer, folderNumber(writer, path), stamp),
  ])
}

/** @throws Problem not-found */
export function removeSearch(
  session: Session,
  input: { readonly action: string; readonly uuid: string },
): Removal {
  return remove(session, 'searches.remove', input, ({ writer, stamp }, { uuid }) => {
    deleteSavedSearch(writer, uuid, stamp)
    return [uuid]
  })
}

/** So many things at once are a slip that a backup is worth. */
const MANY = 100

/** Makes a backup before many things go. One that cannot be made is told, and keeps nobody from it. */
async function beforeMany({ backups }: Session, count: number): Promise<void> {
  if (count > MANY) await backups.beforeDelete()
}

/** Puts things into the trash as one thing that a person did; `work` tells their UUIDs. */
function remove<Input extends { readonly action: string }>(
  session: Session,
  call: string,
  input: Input,
  work: (work: Work, what: Input) => string[],
): Removal {
  const { action, ...what } = input
  const uuids = session.act(call, action, what, (on) => {
    const put = work(on, input)
    tell(on, changesBy(on.writer, action))
    return put
  })
  return { items: trashItems(session.store.read, uuids) }
}
