import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { reasonOf } from '../messages/file-reasons.ts'
import { Problem } from '../model/problem.ts'

/** Held while a notebook is open; the operating system drops it when the process dies, however it dies. */
export interface Lock {
  release(): void
}

/**
 * Takes the one lock of a notebook before it is opened. It is a transaction held open on a small
 * database of its own in the user's data folder, keyed by the notebook's real path: SQLite's file
 * locks are the system's own on every platform, and end with the process.
 * @throws Problem notebook-in-use, with the process that holds it; write-failed
 */
export function takeLock(path: string, dataDir: string): Lock {
  const database = openLockFile(path, join(dataDir, 'locks'))
  try {
    database.exec('CREATE TABLE IF NOT EXISTS owner (pid INTEGER NOT NULL) STRICT')
    database.exec('BEGIN IMMEDIATE')
    database.exec('DELETE FROM owner')
    database.prepare('INSERT INTO owner VALUES (?)').run(process.pid)
    database.exec('COMMIT; BEGIN IMMEDIATE')
  } catch (error) {
    const pid = heldBy(database)
    database.close()
    if (!isBusy(error)) throw error
    throw new Problem('notebook-in-use', { path, pid }, { cause: error })
  }
  return {
    release: () => {
      database.close()
    },
  }
}

function openLockFile(path: string, folder: string): Database.Database {
  const key = createHash('sha256').update(realPath(path)).digest('hex').slice(0, 32)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return new Database(join(folder, `${key}.lock`), { timeout: 0 })
  } catch (error) {
    throw new Problem('write-failed', { path: folder, reason: reasonOf(error) }, { cause: error })
  }
}

function heldBy(database: Database.Database): number {
  try {
    return Number(database.prepare('SELECT pid FROM owner').pluck().get() ?? 0)
  } catch {
    return 0
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

/** The path that two ways to one file share, also when the file is not there yet. */
function realPath(path: string): string {
  const full = resolve(path)
  try {
    return realpathSync.native(full)
  } catch {
    try {
      return join(realpathSync.native(dirname(full)), basename(full))
    } catch {
      return full
    }
  }
}
