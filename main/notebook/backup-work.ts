import { statSync } from 'node:fs'
import { join } from 'node:path'
import { reasonOf } from '#data/messages/file-reasons.ts'
import { Problem, type ProblemValue } from '#data/model/problem.ts'
import {
  type BackupOrder,
  copyBackup,
  takeOut,
  writeBackup,
  writeCopy,
} from '#data/store/backup.ts'
import { listBackups, thinFolder } from '#data/store/backup-folder.ts'
import { remove } from '#data/store/durable-files.ts'
import { type ChildAnswer, answerWith } from '#main/child-answers.ts'
import { bringUpToDate } from '#data/store/open.ts'

/** What is asked of the backups' child process. */
export type BackupRequest =
  | {
      /** Makes a backup, thins the folder, and brings the newest into the second one. */
      readonly work: 'keep'
      /** Absent where nothing changed, and only the second folder may lack something. */
      readonly order?: BackupOrder | undefined
      readonly folder: string
      /** Whether older backups may be taken away. */
      readonly thin: boolean
      readonly second?: SecondFolder | undefined
      /** Milliseconds since 1970. */
      readonly now: number
    }
  | { readonly work: 'copy'; readonly notebook: string; readonly target: string }
  | {
      /** Writes a backup to a file: `restore` a new one; `prepare` in the schema of this program, over what was there. */
      readonly work: 'restore' | 'prepare'
      readonly folder: string
      readonly id: string
      readonly target: string
    }

/** Where backups are kept a second time. */
export interface SecondFolder {
  /** Made when the folder was chosen: where it is gone, the disk is. */
  readonly root: string
  /** The notebook's own folder in it. */
  readonly name: string
}

export interface KeepAnswer {
  readonly id?: string | undefined
  /** What is wrong with the second folder. */
  readonly second?: ProblemValue | undefined
  /** Why older backups were not taken away; the next run tries again. */
  readonly unthinned?: readonly string[]
}

/** Does what is asked, in the child process. */
export function doBackupWork(request: unknown): ChildAnswer<KeepAnswer> {
  return answerWith(() => perform(request as BackupRequest))
}

function perform(request: BackupRequest): KeepAnswer {
  switch (request.work) {
    case 'keep':
      return keep(request)
    case 'copy':
      writeCopy(request.notebook, request.target)
      return {}
    case 'restore':
      takeOut(request.folder, request.id, request.target)
      return {}
    case 'prepare':
      prepare(request.folder, request.id, request.target)
      return {}
  }
}

/** Writes a backup to a file in the schema of this program, over what a run that was killed left there. */
export function prepare(folder: string, id: string, target: string): void {
  // A run that was killed may have left these, and they would be taken for the new file's own.
  for (const rest of ['', '-wal', '-shm']) remove(target + rest)
  takeOut(folder, id, target)
  bringUpToDate(target)
}

function keep({
  order,
  folder,
  thin,
  second,
  now,
}: Extract<BackupRequest, { work: 'keep' }>): KeepAnswer {
  const unthinned: string[] = []
  // What fails in this makes no backup worse that is there.
  const thinOut = (where: string) => {
    try {
      if (thin) thinFolder(where, now)
    } catch (error) {
      unthinned.push(`${where}: ${reasonOf(error)}`)
    }
  }
  const id = order && writeBackup(order)
  if (id !== undefined) thinOut(folder)
  return { id, second: second && bringOver(folder, second, thinOut), unthinned }
}

/** Brings the newest backup into the second folder; what fails there is told, and spoils nothing here. */
function bringOver(
  folder: string,
  { root, name }: SecondFolder,
  thinOut: (folder: string) => void,
): ProblemValue | undefined {
  const target = join(root, name)
  try {
    if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
      throw new Problem('backup-folder-missing', { folder: root })
    }
    const newest = listBackups(folder).find(({ verified }) => verified)
    if (newest === undefined || listBackups(target).some(({ id }) => id === newest.id)) return
    copyBackup(newest.id, folder, target)
    thinOut(target)
    return undefined
  } catch (error) {
    if (error instanceof Problem) return error.toValue()
    return { code: 'backup-failed', values: { folder: target, reason: reasonOf(error) } }
  }
}
