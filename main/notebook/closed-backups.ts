import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Backup } from '#data/model/backup.ts'
import { Problem } from '#data/model/problem.ts'
import { keepAsIs, putInPlace, takeOut } from '#data/store/backup.ts'
import { listBackups } from '#data/store/backup-folder.ts'
import { clearDamage } from '#data/store/damage-marker.ts'
import { followLink, takeLock } from '#data/store/lock.ts'
import type { Ports } from '#main/ports.ts'
import { prepare } from './backup-work.ts'
import { restoring } from './backups.ts'

/** The backups of a notebook that cannot be opened, by which it can be put back. */
export interface ClosedBackups {
  /** The newest first. */
  list(): Promise<{ readonly backups: readonly Backup[] }>
  /**
   * Puts a backup in the notebook's place, where what is there is kept as a backup of its own, or in
   * another file, which must not be there.
   * @throws Problem backup-missing, backup-unsound, backup-failed, notebook-exists, notebook-in-use, write-failed
   */
  restore(input: {
    readonly id: string
    readonly path?: string | undefined
  }): Promise<{ path: string; before?: string | undefined }>
}

/** Finds the backups of a notebook by the path that they are copies of: the file itself may say nothing. */
export function closedBackups(ports: Ports, notebook: string): ClosedBackups {
  const path = followLink(notebook)
  const found = foldersOf(ports, path)
  const folderOf = (id: string): string => {
    const folder = found.find((each) => listBackups(each).some((backup) => backup.id === id))
    if (folder === undefined) throw new Problem('backup-missing', { name: id })
    return folder
  }
  return {
    list: async () => ({
      backups: found.flatMap(listBackups).toSorted((a, b) => (a.id < b.id ? 1 : -1)),
    }),
    restore: async ({ id, path: target }) => {
      const folder = folderOf(id)
      if (target === undefined) return putBack(ports, path, folder, id)
      takeOut(folder, id, resolve(target))
      return { path: resolve(target) }
    },
  }
}

function putBack(
  ports: Ports,
  path: string,
  folder: string,
  id: string,
): { path: string; before?: string | undefined } {
  const lock = takeLock(path, ports.dataDir)
  try {
    prepare(folder, id, restoring(path))
    const before = existsSync(path) ? keepAsIs(path, folder, ports.now()) : undefined
    putInPlace(restoring(path), path)
    clearDamage(ports.dataDir, basename(folder))
    lock.release()
    return { path, before }
  } catch (error) {
    lock.abandon()
    throw error
  }
}

/** The folders that hold a backup of the notebook at that path. */
function foldersOf({ dataDir }: Ports, path: string): string[] {
  const all = join(dataDir, 'backups')
  return (existsSync(all) ? readdirSync(all, { withFileTypes: true }) : [])
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(all, name))
    .filter((folder) => listBackups(folder).some(({ notebook }) => notebook === path))
}
