import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { reasonOf } from '../messages/file-reasons.ts'
import { Problem } from '../model/problem.ts'
import { announceOwner, awaitOwner, forgetOwner, leaveOwner, type Reach, wasLeft } from './owner.ts'

/** Held while a notebook is open; the operating system drops it when the process dies, however it dies. */
export interface Lock {
  /** What the notebook is known by: its real path, and the file itself. */
  readonly keys: readonly string[]
  /** Whether whoever held it before ended without giving it back. */
  readonly left: boolean
  /** Goes on to the file that has taken the notebook's place at its path. */
  follow(): void
  release(): void
  /** Gives it back where the notebook was not opened after all: who was `left` still is, to the next one. */
  abandon(): void
}

/**
 * Takes the lock of a notebook, which must be there, before it is opened. It is a transaction held
 * open on small databases of their own: SQLite's file locks are the system's own on every platform, and
 * end with the process. In the user's data folder there is one for the notebook's real path and one for
 * the file itself, whatever it is called; a third lies beside the notebook, for programs with another
 * data folder.
 * @param reach how other processes of this user get at this one
 * @throws Problem notebook-in-use, with the process that holds it; write-failed
 */
export function takeLock(path: string, dataDir: string, reach?: Reach): Lock {
  const folder = lockFolder(dataDir)
  const keys = lockKeys(path)
  const held: Held[] = []
  let left = false
  const release = () => {
    forgetOwner(folder, keys)
    for (const one of held.toReversed()) one.drop()
  }
  const abandon = () => {
    if (!left) return release()
    leaveOwner(folder, keys)
    for (const one of held.toReversed()) one.drop()
  }
  try {
    for (const key of keys) held.push(hold(join(folder, `${key}.lock`)))
    left = wasLeft(folder, keys)
    announceOwner(folder, keys, reach)
    held.push(...holdBeside(path))
    const follow = () => {
      for (const key of lockKeys(path)) {
        if (keys.includes(key)) continue
        held.unshift(hold(join(folder, `${key}.lock`)))
        keys.push(key)
      }
      announceOwner(folder, keys, reach)
    }
    return { keys, left, follow, release, abandon }
  } catch (error) {
    if (held.length === keys.length) abandon()
    else for (const one of held) one.drop()
    if (!isBusy(error)) throw lockFailure(folder, error)
    const pid = held.length === keys.length ? 0 : (awaitOwner(folder, keys)?.pid ?? 0)
    throw new Problem('notebook-in-use', { path, pid }, { cause: error })
  }
}

/** Where the locks of a data folder lie. @throws Problem write-failed */
export function lockFolder(dataDir: string): string {
  const folder = join(dataDir, 'locks')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return folder
  } catch (error) {
    throw lockFailure(folder, error)
  }
}

/** What a notebook is known by, so that two ways to one file meet: links, hard links, a new name. */
export function lockKeys(path: string): string[] {
  const real = realPath(path)
  const found = statSync(real, { bigint: true, throwIfNoEntry: false })
  // Some file systems number no files.
  const isNumbered = found !== undefined && found.ino !== 0n
  return [real, ...(isNumbered ? [`file ${found.dev} ${found.ino}`] : [])].map(digest)
}

interface Held {
  drop(): void
}

/** @throws SqliteError with the code SQLITE_BUSY where another one holds it */
function hold(file: string): Held {
  const database = new Database(file, { timeout: 0 })
  try {
    // Nothing is ever written, so that two who come at once do not turn each other away.
    database.pragma('journal_mode = MEMORY')
    database.exec('BEGIN IMMEDIATE')
  } catch (error) {
    database.close()
    throw error
  }
  return { drop: () => database.close() }
}

const TRIES = 10

/**
 * The lock beside the notebook. Where none can be had there, the others must do.
 * @throws SqliteError with the code SQLITE_BUSY where another one holds it
 */
function holdBeside(path: string): Held[] {
  const real = realPath(path)
  const file = `${real}-lock`
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const held = hold(file)
      // Whoever held it before removes it at the end; a lock on a file without a name keeps nobody out.
      if (!existsSync(file)) {
        held.drop()
        continue
      }
      const drop = () => dropBeside(file, held)
      try {
        chmodSync(file, modeOf(real) & 0o666)
      } catch (error) {
        drop()
        throw error
      }
      return [{ drop }]
    }
  } catch (error) {
    if (isBusy(error)) throw error
  }
  return []
}

/** Who may get at the notebook; its user alone where it is gone and is put back under this lock. */
function modeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mode ?? 0o600
}

function dropBeside(file: string, held: Held): void {
  // Elsewhere it must go while it is held; Windows removes no file that is open.
  if (process.platform === 'win32') held.drop()
  try {
    rmSync(file, { force: true })
  } catch {
    // It stays for whoever opens the notebook next.
  }
  if (process.platform !== 'win32') held.drop()
}

function lockFailure(path: string, error: unknown): Problem {
  return new Problem('write-failed', { path, reason: reasonOf(error) }, { cause: error })
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

/** The path that two ways to one file share, also when the file is not there yet. */
export function realPath(path: string): string {
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

/**
 * The file that a path leads to where a link stands in its place; folders stay as they are called. SQLite
 * keeps the `-wal` beside it, not beside the link.
 */
export function followLink(path: string): string {
  const full = resolve(path)
  try {
    return lstatSync(full).isSymbolicLink() ? realPath(full) : full
  } catch {
    return full
  }
}
