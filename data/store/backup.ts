import { createHash, randomUUID } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { reasonOf } from '../messages/file-reasons.ts'
import { say } from '../messages/index.ts'
import type { BackupReason } from '../model/backup.ts'
import { Problem } from '../model/problem.ts'
import {
  type BackupSheet,
  copyFile,
  freeId,
  readSheet,
  removeBackup,
  sweep,
  unfinished,
  writeSheet,
} from './backup-folder.ts'
import { place, remove, sync } from './durable-files.ts'
import { APPLICATION_ID } from './header.ts'
import { describeNotebook } from './notebook.ts'
import { Reader, sql } from './sql.ts'
import { stateOf } from './state.ts'

/** A backup that is to be made. */
export interface BackupOrder {
  /** The notebook's file; whoever owns it may go on writing. */
  readonly notebook: string
  /** Where the notebook's backups are; made when it is not there. */
  readonly folder: string
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
  readonly reason: BackupReason
}

/**
 * Makes a backup: a whole copy, opened and found whole before it gets its name. A run that is killed
 * leaves an unfinished copy at most, which the next run removes.
 * @returns its id
 * @throws Problem notebook-damaged where the notebook cannot be read, backup-failed
 */
export function writeBackup({ notebook, folder, at, reason }: BackupOrder): string {
  let id: string | undefined
  const part = unfinished(folder, notebook)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    sweep(folder, notebook)
    vacuumInto(notebook, part)
    const found = examine(part)
    id = freeId(folder, new Date(at), reason)
    writeSheet(folder, id, { notebook, ...found })
    settle(part, copyFile(folder, id), folder)
    return id
  } catch (error) {
    // SQLite leaves an empty or half-written file behind when the disk is full.
    remove(part)
    if (id !== undefined) removeBackup(folder, id)
    throw asBackupFailure(notebook, folder, error)
  }
}

/**
 * Writes a whole and consistent copy, attachments included, to a file that is not there yet; whoever
 * owns the notebook may go on writing. It was opened and found whole before it gets its name.
 * @throws Problem notebook-exists, write-failed, notebook-damaged where the notebook cannot be read
 */
export function writeCopy(notebook: string, target: string): void {
  if (existsSync(target)) throw new Problem('notebook-exists', { path: target })
  const part = `${target}.${randomUUID()}.copy`
  try {
    vacuumInto(notebook, part)
    examine(part)
    chmodSync(part, 0o600)
    place(part, target)
  } catch (error) {
    remove(part)
    throw asFailure(
      notebook,
      error,
      (reason) => new Problem('write-failed', { path: target, reason }, { cause: error }),
    )
  }
}

/**
 * Brings a finished backup into a second folder, byte for byte.
 * @throws Problem backup-failed
 */
export function copyBackup(id: string, from: string, to: string): void {
  const sheet = readSheet(from, id)
  if (sheet === undefined) throw new Problem('backup-unsound', { backup: id })
  const part = unfinished(to, sheet.notebook)
  try {
    mkdirSync(to, { recursive: true, mode: 0o700 })
    sweep(to, sheet.notebook)
    copyFileSync(copyFile(from, id), part)
    assertSame(part, id, sheet)
    writeSheet(to, id, sheet)
    settle(part, copyFile(to, id), to)
  } catch (error) {
    remove(part)
    removeBackup(to, id)
    throw asBackupFailure(copyFile(from, id), to, error)
  }
}

/**
 * Writes a backup to a file that is not there yet, and makes sure that it is whole.
 * @throws Problem backup-missing, backup-unsound where it is not what was kept; notebook-exists, write-failed
 */
export function takeOut(folder: string, id: string, target: string): void {
  const backup = copyFile(folder, id)
  if (!existsSync(backup)) throw new Problem('backup-missing', { name: id })
  if (existsSync(target)) throw new Problem('notebook-exists', { path: target })
  const sheet = readSheet(folder, id)
  const part = `${target}.${randomUUID()}.copy`
  try {
    copyFileSync(backup, part)
    chmodSync(part, 0o600)
    if (sheet) assertSame(part, backup, sheet)
    else if (existsSync(`${backup}-wal`)) foldInIfSound(backup, part)
    examine(part)
    place(part, target)
  } catch (error) {
    remove(part)
    if (error instanceof Database.SqliteError || isUnsound(error)) {
      throw new Problem('backup-unsound', { backup }, { cause: error })
    }
    if (error instanceof Problem) throw error
    throw new Problem('write-failed', { path: target, reason: reasonOf(error) }, { cause: error })
  } finally {
    // Reading one that was kept as it is leaves them.
    for (const rest of ['-wal', '-shm']) remove(part + rest)
  }
}

/**
 * Keeps a closed notebook that is too damaged to be copied any other way, byte for byte, with what
 * could not be folded in. Such a backup is not whole, and is never thinned away.
 * @returns its id
 * @throws Problem backup-failed
 */
export function keepAsIs(notebook: string, folder: string, at: Date): string {
  const id = freeId(folder, at, 'before-restore')
  const file = copyFile(folder, id)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const rest of ['-wal', '']) {
      if (!existsSync(notebook + rest)) continue
      copyFileSync(notebook + rest, file + rest)
      chmodSync(file + rest, 0o600)
      sync(file + rest)
    }
    sync(folder)
    return id
  } catch (error) {
    for (const rest of ['-wal', '']) remove(file + rest)
    throw asBackupFailure(notebook, folder, error)
  }
}

/**
 * Puts a finished file in the place of a closed notebook that was kept elsewhere: at any moment one of
 * the two is there, whole.
 * @throws Problem write-failed
 */
export function putInPlace(fresh: string, notebook: string): void {
  try {
    // Else they would be taken for the new file's own.
    for (const rest of ['-wal', '-shm']) remove(notebook + rest)
    renameSync(fresh, notebook)
    sync(dirname(notebook))
  } catch (error) {
    const reason = reasonOf(error)
    throw new Problem('write-failed', { path: notebook, reason }, { cause: error })
  }
}

/** Puts what stands in the `-wal` of a backup kept as it is into its copy, but for a `-wal` that spoils it. */
function foldInIfSound(backup: string, part: string): void {
  try {
    copyFileSync(`${backup}-wal`, `${part}-wal`)
    const database = new Database(part)
    try {
      database.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      database.close()
    }
    examine(part)
  } catch (error) {
    if (!(error instanceof Database.SqliteError || isUnsound(error))) throw error
    for (const rest of ['-wal', '-shm']) remove(part + rest)
    copyFileSync(backup, part)
  }
}

function isUnsound(error: unknown): boolean {
  return error instanceof Problem && error.code === 'backup-unsound'
}

function vacuumInto(notebook: string, target: string): void {
  const database = new Database(notebook, { readonly: true, fileMustExist: true })
  try {
    database.pragma('trusted_schema = OFF')
    database.pragma('cell_size_check = ON')
    database.pragma('busy_timeout = 5000')
    database.prepare('VACUUM INTO ?').run(target)
  } finally {
    database.close()
  }
}

/** Opens a copy, has SQLite look through it, and says what is in it. */
function examine(file: string): Omit<BackupSheet, 'notebook'> {
  const database = new Database(file, { readonly: true, fileMustExist: true })
  try {
    database.pragma('trusted_schema = OFF')
    database.pragma('cell_size_check = ON')
    const reader = new Reader(database)
    const [verdict] = reader.pluck<string>(sql`PRAGMA quick_check(1)`)
    const [application] = reader.pluck<number>(sql`PRAGMA application_id`)
    if (verdict !== 'ok' || application !== APPLICATION_ID) {
      throw new Problem('backup-unsound', { backup: file })
    }
    const [schema = 0] = reader.pluck<number>(sql`PRAGMA user_version`)
    const counts = countsOf(reader)
    return {
      state: stateOf(reader),
      schema,
      counts,
      size: statSync(file).size,
      sha256: hashOf(file),
    }
  } finally {
    database.close()
  }
}

/** How much is in a copy; not known where it is of an older schema than can be counted. */
function countsOf(reader: Reader): BackupSheet['counts'] {
  try {
    return describeNotebook(reader).counts
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR') return undefined
    throw error
  }
}

function assertSame(file: string, backup: string, sheet: BackupSheet): void {
  if (statSync(file).size === sheet.size && hashOf(file) === sheet.sha256) return
  throw new Problem('backup-unsound', { backup })
}

/** Gives a finished copy its name, for its owner's eyes only and on the disk for good. */
function settle(part: string, file: string, folder: string): void {
  chmodSync(part, 0o600)
  sync(part)
  renameSync(part, file)
  sync(folder)
}

const SLICE = 1 << 20

/** SHA-256 of a file, read a piece at a time: a notebook can be larger than memory. */
function hashOf(path: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(SLICE)
  const file = openSync(path, 'r')
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      hash.update(piece.subarray(0, read))
    }
    return hash.digest('hex')
  } finally {
    closeSync(file)
  }
}

/** What SQLite says when it is the notebook that cannot be read, not the copy that cannot be written. */
const DAMAGE = /^SQLITE_(CORRUPT|NOTADB|IOERR_(READ|SHORT_READ|CORRUPTFS))/

function asBackupFailure(notebook: string, folder: string, error: unknown): unknown {
  return asFailure(
    notebook,
    error,
    (reason) => new Problem('backup-failed', { folder, reason }, { cause: error }),
  )
}

function asFailure(
  notebook: string,
  error: unknown,
  problem: (reason: string) => Problem,
): unknown {
  if (!(error instanceof Error)) return error
  if (error instanceof Problem) {
    return error.code === 'backup-unsound' ? problem(say('backups.reason-unsound')) : error
  }
  if (error instanceof Database.SqliteError && DAMAGE.test(error.code)) {
    const reason = error.message
    return new Problem('notebook-damaged', { path: notebook, reason }, { cause: error })
  }
  return problem(reasonOf(error))
}
