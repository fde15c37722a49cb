import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Backup, BACKUP_REASONS, type BackupReason } from '../model/backup.ts'
import { thin } from './backup-plan.ts'
import { remove, sync } from './durable-files.ts'
import { isAlive } from './owner.ts'

/*
 * A folder of backups holds, for each, the copy (`<id>.claimbook`, a notebook like any other) and a
 * sheet that says what was found in it when it was made (`<id>.json`). The sheet is written first:
 * a copy without one was put there by somebody else, or kept of a notebook that could not be read.
 */

/** A UUID, or what is as safe in a path. */
const PLAIN = /^[\da-f-]{1,64}$/i
const COPY = '.claimbook'
const SHEET = '.json'
/** Part of the disk's free room that backups may take. */
const SHARE = 0.1

const count = z.int().min(0)
const sheetSchema = z.object({
  notebook: z.string(),
  /** What the notebook's content is known by: the same for two copies that say the same. */
  state: z.string(),
  schema: count,
  size: count,
  sha256: z.string().length(64),
  counts: z
    .object({ sources: count, claims: count, notes: count, topics: count, entities: count })
    .optional(),
})
/** What was found in a backup when it was made. */
export type BackupSheet = z.infer<typeof sheetSchema>

/**
 * The folder of a notebook's backups in the user's data folder; it need not be there. A notebook that
 * came from elsewhere may hold anything in place of a UUID: such a one gets a name made of it.
 */
export function backupsOf(dataDir: string, notebookUuid: string): string {
  return join(dataDir, 'backups', folderName(notebookUuid))
}

/** The name of a notebook's own folder among those of others. */
export function folderName(notebookUuid: string): string {
  return PLAIN.test(notebookUuid)
    ? notebookUuid
    : createHash('sha256').update(notebookUuid).digest('hex')
}

/** A name for a backup that none in the folder has, by its time and reason. */
export function freeId(folder: string, at: Date, reason: BackupReason): string {
  for (let time = at.getTime(); ; time += 1) {
    const id = `${new Date(time).toISOString().replaceAll(':', '')}-${reason}`
    if (!existsSync(copyFile(folder, id))) return id
  }
}

const ID = new RegExp(
  String.raw`^(\d{4}-\d\d-\d\dT\d\d)(\d\d)(\d\d\.\d{3}Z)-(${BACKUP_REASONS.join('|')})$`,
)

/** The file of a backup. */
export function copyFile(folder: string, id: string): string {
  return join(folder, id + COPY)
}

/** The backups of a folder, newest first; none where there is no folder. */
export function listBackups(folder: string): Backup[] {
  return namesIn(folder)
    .filter((name) => name.endsWith(COPY))
    .flatMap((name) => describe(folder, name.slice(0, -COPY.length)))
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
}

function describe(folder: string, id: string): Backup[] {
  const [, hour, minute, rest, reason] = ID.exec(id) ?? []
  const file = copyFile(folder, id)
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (reason === undefined || size === undefined) return []
  const sheet = readSheet(folder, id)
  return [
    {
      id,
      at: `${hour}:${minute}:${rest}`,
      reason: reason as BackupReason,
      file,
      size,
      notebook: sheet?.notebook,
      counts: sheet?.counts,
      verified: sheet?.size === size,
    },
  ]
}

/** What was found in a backup when it was made; absent where nobody looked. */
export function readSheet(folder: string, id: string): BackupSheet | undefined {
  try {
    return sheetSchema.parse(JSON.parse(readFileSync(join(folder, id + SHEET), 'utf8')))
  } catch {
    return undefined
  }
}

/** Writes what was found, before the copy itself gets its name. */
export function writeSheet(folder: string, id: string, sheet: BackupSheet): void {
  const file = join(folder, id + SHEET)
  writeFileSync(file, JSON.stringify(sheet), { mode: 0o600 })
  sync(file)
}

/** Takes a backup away, or what a failed one left. */
export function removeBackup(folder: string, id: string): void {
  remove(copyFile(folder, id))
  remove(join(folder, id + SHEET))
}

/** The unfinished copy that this process makes of a notebook's file. */
export function unfinished(folder: string, notebook: string): string {
  return join(folder, `${keyOf(notebook)}.${process.pid}${PART}`)
}

const PART = '.part'

function keyOf(notebook: string): string {
  return createHash('sha256').update(notebook).digest('hex').slice(0, 16)
}

/** Removes what runs that were killed left: their unfinished copies, and sheets without their copy. */
export function sweep(folder: string, notebook: string): void {
  const names = namesIn(folder)
  const parts = names.filter((name) => makerOf(name, notebook) !== undefined)
  const left = parts.filter((name) => !isAtWork(makerOf(name, notebook)!))
  // Whoever is still at work has written the sheet before the copy has its name.
  const alone =
    left.length < parts.length ? [] : names.filter((name) => isAlone(folder, name, notebook))
  for (const name of [...left, ...alone]) remove(join(folder, name))
}

/** The process whose unfinished copy of the notebook a file is; undefined where it is something else. */
function makerOf(name: string, notebook: string): number | undefined {
  const [key, pid, ...rest] = name.split('.')
  const isPart = key === keyOf(notebook) && `.${rest.join('.')}`.startsWith(PART)
  return isPart ? Number(pid) : undefined
}

/** Whether another process is there: a child can outlive the service that asked it. */
function isAtWork(pid: number): boolean {
  return pid !== process.pid && isAlive(pid)
}

function isAlone(folder: string, name: string, notebook: string): boolean {
  const id = name.slice(0, -SHEET.length)
  if (!name.endsWith(SHEET) || existsSync(copyFile(folder, id))) return false
  return readSheet(folder, id)?.notebook === notebook
}

/**
 * Thins a folder's backups to a tenth of the room that the disk would have without them. Those that
 * were not found whole are not counted, and stay.
 * @returns the ids of those taken away
 */
export function thinFolder(folder: string, now: number): string[] {
  const backups = listBackups(folder)
    .filter(({ verified }) => verified)
    .map(({ id, at, size, notebook }) => ({ id, at: Date.parse(at), size, notebook }))
  const { bavail, bsize } = statfsSync(folder)
  const taken = backups.reduce((sum, { size }) => sum + size, 0)
  const gone = thin(backups, now, SHARE * (bavail * bsize + taken))
  for (const id of gone) removeBackup(folder, id)
  return gone
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}
