import { mkdirSync, statSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { reasonOf } from '#data/messages/file-reasons.ts'
import { say } from '#data/messages/index.ts'
import type { Backup } from '#data/model/backup.ts'
import { Problem } from '#data/model/problem.ts'
import { keepAsIs, putInPlace, writeBackup } from '#data/store/backup.ts'
import { readSheet } from '#data/store/backup-folder.ts'
import { clearDamage, damageOf } from '#data/store/damage-marker.ts'
import { remove } from '#data/store/durable-files.ts'
import { notebookUuid } from '#data/store/notebook.ts'
import { stateOf } from '#data/store/state.ts'
import type { BackupsShown } from '#preload/contract/backups.ts'
import { SECOND, secondFile, secondFolder } from './backup-keeper.ts'
import { writeKept } from './kept-file.ts'
import type { Session } from './session.ts'

export function listBackups({ ports, store, backups }: Session): BackupsShown {
  return {
    backups: backups.list(),
    folder: backups.folder,
    second: secondFolder(ports),
    damage: damageOf(ports.dataDir, notebookUuid(store.read)),
    trouble: backups.trouble,
  }
}

/** @throws Problem backup-failed, notebook-damaged */
export function makeBackup({ backups }: Session): Promise<{ backup: Backup; made: boolean }> {
  return backups.make('manual')
}

/**
 * Puts a backup in the notebook's place, or writes it to another file.
 * @throws Problem backup-missing, backup-unsound, backup-failed, notebook-exists, notebook-newer,
 *   notebook-other, write-failed
 */
export async function restoreBackup(
  session: Session,
  { id, path }: { readonly id: string; readonly path?: string | undefined },
): Promise<{ path: string; before?: string | undefined }> {
  if (path !== undefined) {
    await session.backups.takeOut('restore', id, resolve(path))
    return { path: resolve(path) }
  }
  return putBack(session, id)
}

async function putBack(
  session: Session,
  id: string,
): Promise<{ path: string; before?: string | undefined }> {
  const { ports } = session
  const { path } = session.store
  const fresh = restoring(path)
  try {
    await session.backups.takeOut('prepare', id, fresh)
    session.assertOpen(path)
    let before = await keepCurrent(session)
    const folder = session.backups.folder
    session.exchange(path, () => {
      before ??= keepAsIs(path, folder, ports.now())
      putInPlace(fresh, path)
    })
    clearDamage(ports.dataDir, notebookUuid(session.store.read))
    return { path, before }
  } finally {
    remove(fresh)
  }
}

/** What is about to take a notebook's place; it lies beside it. A run that is killed may leave it. */
export function restoring(notebook: string): string {
  return `${notebook}.restored`
}

/** Keeps the notebook as it is this moment, as a backup; undefined where it is too damaged for that. */
async function keepCurrent(session: Session): Promise<string | undefined> {
  const { ports, store, backups } = session
  try {
    const { backup } = await backups.make('before-restore')
    if (readSheet(backups.folder, backup.id)?.state === stateOf(store.read)) return backup.id
    // Somebody wrote in the meantime. From here to the exchange, nobody else's turn comes.
    return writeBackup({
      notebook: store.path,
      folder: backups.folder,
      at: ports.now().toISOString(),
      reason: 'before-restore',
    })
  } catch (error) {
    if (error instanceof Problem && error.code === 'notebook-damaged') return undefined
    throw error
  }
}

/** @throws Problem write-failed */
export function setSecondFolder(session: Session, folder: string | null): BackupsShown {
  if (folder !== null) prepareSecond(folder)
  writeKept(secondFile(session.ports), { second: folder })
  session.backups.secondChanged()
  return listBackups(session)
}

function prepareSecond(folder: string): void {
  try {
    if (!isAbsolute(folder) || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      throw new Problem('write-failed', { path: folder, reason: say('reason.no-folder') })
    }
    mkdirSync(join(folder, SECOND), { recursive: true, mode: 0o700 })
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('write-failed', { path: folder, reason: reasonOf(error) }, { cause: error })
  }
}
