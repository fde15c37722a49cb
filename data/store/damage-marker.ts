import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { reasonOf } from '../messages/file-reasons.ts'
import { Problem } from '../model/problem.ts'
import { backupsOf } from './backup-folder.ts'
import { remove, writeWhole } from './durable-files.ts'

/** That a notebook was found damaged, and has not been found whole since. */
export interface DamageMark {
  /** What was found, in words; empty where the marker itself cannot be read. */
  readonly reason: string
  /** When it was last found. Instant, ISO 8601 in UTC. */
  readonly since: string
}

/**
 * Notes that a notebook is damaged. Until `clearDamage`, none of its backups is thinned away and none
 * is made on schedule: they are what it can be put together from.
 * @throws Problem write-failed
 */
export function markDamaged(dataDir: string, notebookUuid: string, reason: string): void {
  const file = markerOf(dataDir, notebookUuid)
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeWhole(file, reason, 0o600)
  } catch (error) {
    throw new Problem('write-failed', { path: file, reason: reasonOf(error) }, { cause: error })
  }
}

/** Notes that a notebook was checked and found whole. @throws Problem write-failed */
export function clearDamage(dataDir: string, notebookUuid: string): void {
  const file = markerOf(dataDir, notebookUuid)
  try {
    remove(file)
  } catch (error) {
    throw new Problem('write-failed', { path: file, reason: reasonOf(error) }, { cause: error })
  }
}

/** The damage that a notebook was marked with; an unreadable marker still is one. */
export function damageOf(dataDir: string, notebookUuid: string): DamageMark | undefined {
  const file = markerOf(dataDir, notebookUuid)
  const found = statSync(file, { throwIfNoEntry: false })
  return found && { reason: textOf(file), since: found.mtime.toISOString() }
}

function markerOf(dataDir: string, notebookUuid: string): string {
  return join(backupsOf(dataDir, notebookUuid), 'damaged')
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
