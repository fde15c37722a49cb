import { randomUUID } from 'node:crypto'
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs'
import { basename, dirname } from 'node:path'
import Database from 'better-sqlite3'
import { reasonOf } from '../messages/file-reasons.ts'
import { say } from '../messages/index.ts'
import { Problem } from '../model/problem.ts'
import { type Header, readHeader } from './header.ts'
import { realPath } from './lock.ts'
import { SCHEMA_VERSION } from './migrations/index.ts'

/** In what state a notebook was left. */
export interface Found {
  /** Whoever had it open last did not close it: its pages are worth a look. */
  readonly unclean: boolean
  /** Whether its pages were looked at, and found sound. */
  readonly looked: boolean
  /** The `-wal` that must have stood beside it is gone, and with it what was written last. */
  readonly walGone: boolean
}

/** Up to this size, a notebook that was not closed is looked at before it is opened: 0.4 s. */
const LOOKED_AT = 64 * 2 ** 20

/**
 * Looks at a file before it is opened for writing, and changes nothing. A `-wal` beside it says that it
 * was not closed: SQLite would put what stands in it into the file unasked, even if the two do not belong
 * together, so a notebook that is not sound with it is refused.
 * @param left whether whoever had it open last ended without a word
 * @throws Problem notebook-empty, notebook-foreign, notebook-newer, notebook-read-only, notebook-damaged,
 *   notebook-wal-foreign, file-unreadable
 */
export function examine(path: string, left: boolean): Found {
  const file = realPath(path)
  const stats = statsOf(path, file)
  const wal = statSync(`${file}-wal`, { throwIfNoEntry: false })
  // An empty one is left by whoever read the notebook last.
  const hasWal = wal !== undefined && wal.size > 0
  const journal = journalOf(file)
  const header = headerOf(path)
  assertNotebook(path, header, { size: stats.size, hasMore: hasWal || journal !== undefined })
  assertWritable(path)
  if (!hasWal && !left && !journal) return { unclean: false, looked: false, walGone: false }
  const { version, broken } = journal
    ? peekRolledBack(file, stats.size, header, journal)
    : peek(file, stats.size)
  assertKnown(path, version)
  if (broken === undefined) {
    const walGone = wal === undefined && journal === undefined
    return { unclean: true, looked: stats.size <= LOOKED_AT, walGone }
  }
  if (hasWal && isSoundAlone(file)) {
    throw new Problem('notebook-wal-foreign', { path, wal: `${basename(file)}-wal` })
  }
  const reason = wal ? broken : say('damage.wal-gone', { reason: broken })
  throw new Problem('notebook-damaged', { path, reason })
}

/** @throws Problem notebook-newer */
export function assertKnown(path: string, version: number): void {
  if (version > SCHEMA_VERSION) {
    throw new Problem('notebook-newer', { path, version, known: SCHEMA_VERSION })
  }
}

function statsOf(path: string, file: string): Stats {
  try {
    const stats = statSync(file)
    // Not every system says so when it is read.
    if (stats.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
    return stats
  } catch (error) {
    throw unreadable(path, error)
  }
}

function headerOf(path: string): Header {
  try {
    return readHeader(path)
  } catch (error) {
    throw unreadable(path, error)
  }
}

function unreadable(path: string, error: unknown): Problem {
  return new Problem('file-unreadable', { path, reason: reasonOf(error) }, { cause: error })
}

function assertNotebook(
  path: string,
  header: Header,
  { size, hasMore }: { readonly size: number; readonly hasMore: boolean },
): asserts header is Header & { notebook: true } {
  if (size === 0) throw new Problem('notebook-empty', { path })
  if (!header.notebook) throw new Problem('notebook-foreign', { path })
  assertKnown(path, header.version)
  // The rest of one that was not closed may stand beside it.
  if (!hasMore && header.size > size) {
    const reason = say('damage.cut-off', { there: size, whole: header.size })
    throw new Problem('notebook-damaged', { path, reason })
  }
}

function assertWritable(path: string): void {
  try {
    accessSync(path, constants.R_OK | constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
  } catch (error) {
    throw new Problem('notebook-read-only', { path }, { cause: error })
  }
}

interface Peek {
  readonly version: number
  /** What is broken, in SQLite's words; absent where nothing is, or there is too much to look at. */
  readonly broken?: string
}

/** Reads a notebook together with its `-wal`, without putting the one into the other. */
function peek(file: string, size: number): Peek {
  const hadIndex = existsSync(`${file}-shm`)
  try {
    return look(new Database(file, { readonly: true, fileMustExist: true }), size)
  } finally {
    if (!hadIndex) rmSync(`${file}-shm`, { force: true })
  }
}

function look(database: Database.Database, size: number): Peek {
  try {
    const version = Number(database.pragma('user_version', { simple: true }))
    if (size > LOOKED_AT) return { version }
    const said = String(database.pragma('quick_check(1)', { simple: true }))
    return said === 'ok' ? { version } : { version, broken: said }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    return { version: 0, broken: error.message }
  } finally {
    database.close()
  }
}

/**
 * The journal of a transaction that did not end, by which SQLite undoes it at the next opening for
 * writing: a notebook that stands closed has one while it is made ready to be opened.
 */
function journalOf(file: string): string | undefined {
  const journal = statSync(`${file}-journal`, { throwIfNoEntry: false })
  return journal !== undefined && journal.size > 0 ? `${file}-journal` : undefined
}

/** Reads a notebook as it will be once the transaction that did not end is undone. */
function peekRolledBack(
  file: string,
  size: number,
  { version }: Header & { notebook: true },
  journal: string,
): Peek {
  if (size > LOOKED_AT) return { version }
  const alone = `${file}.${randomUUID()}.alone`
  try {
    copyFileSync(file, alone, constants.COPYFILE_FICLONE)
    copyFileSync(journal, `${alone}-journal`)
    return look(new Database(alone, { fileMustExist: true }), size)
  } finally {
    for (const rest of ['', '-journal']) rmSync(alone + rest, { force: true })
  }
}

/** Whether a notebook is sound without what stands in its `-wal`. */
function isSoundAlone(file: string): boolean {
  const alone = `${file}.${randomUUID()}.alone`
  try {
    give(file, alone)
    return peek(alone, statSync(alone).size).broken === undefined
  } finally {
    for (const rest of ['', '-wal', '-shm']) rmSync(alone + rest, { force: true })
  }
}

/** A second name for a file, or a copy where the file system knows no second names. */
function give(file: string, name: string): void {
  try {
    linkSync(file, name)
  } catch {
    copyFileSync(file, name, constants.COPYFILE_FICLONE)
  }
}
