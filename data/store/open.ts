import { randomUUID } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { reasonOf } from '../messages/file-reasons.ts'
import { Problem } from '../model/problem.ts'
import { type ScaleId, SCALES } from '../model/ratings.ts'
import { settleClaimList } from './claim-list.ts'
import { APPLICATION_ID, readHeader } from './header.ts'
import { type Lock, takeLock } from './lock.ts'
import { type Migration, migrations, SCHEMA_VERSION } from './migrations/index.ts'
import { applySettings } from './settings.ts'
import { Reader, Writer } from './sql.ts'

/** An open notebook file. */
export interface Store {
  readonly path: string
  readonly read: Reader
  /** Runs `work` in one transaction; what it throws undoes all of it. The handle is good only inside. */
  write<T>(work: (writer: Writer) => T): T
  /** Writes a whole and consistent copy, attachments included, to a file that is not there yet. */
  copyTo(path: string): void
  /** Folds the `-wal` in, closes the file and gives the lock back. */
  close(): void
}

/** What a new notebook starts with. */
export interface NotebookSeed {
  readonly uuid: string
  readonly title: string
  readonly scale: ScaleId
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
}

/**
 * Makes an empty notebook; the file appears whole or not at all.
 * @throws Problem notebook-exists, write-failed
 */
export function createStore(path: string, seed: NotebookSeed): void {
  const file = resolve(path)
  if (existsSync(file)) throw new Problem('notebook-exists', { path })
  const temporary = `${file}.${seed.uuid}.new`
  try {
    const database = new Database(temporary)
    try {
      chmodSync(temporary, 0o600)
      applySettings(database)
      database.pragma(`application_id = ${APPLICATION_ID}`)
      migrate(database)
      sow(database, seed)
      database.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      database.close()
    }
    place(temporary, file)
  } catch (error) {
    for (const rest of ['', '-wal', '-shm']) remove(temporary + rest)
    throw asWriteFailure(path, error)
  }
}

/**
 * Takes the notebook's lock, then opens it and brings its schema up to date.
 * @throws Problem notebook-missing, notebook-foreign, notebook-newer, notebook-in-use,
 *   notebook-read-only, notebook-damaged, write-failed where the lock cannot be kept
 */
export function openStore(path: string, dataDir: string): Store {
  const file = resolve(path)
  assertNotebook(file)
  const lock = takeLock(file, dataDir)
  try {
    return keep(file, connect(file), lock)
  } catch (error) {
    lock.release()
    throw asDamage(file, error)
  }
}

function assertNotebook(path: string): void {
  if (!existsSync(path)) throw new Problem('notebook-missing', { path })
  const header = headerOf(path)
  if (!header.notebook) throw new Problem('notebook-foreign', { path })
  assertKnown(path, header.version)
  try {
    accessSync(path, constants.R_OK | constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
  } catch (error) {
    throw new Problem('notebook-read-only', { path }, { cause: error })
  }
}

function headerOf(path: string): ReturnType<typeof readHeader> {
  try {
    return readHeader(path)
  } catch (error) {
    throw new Problem('file-unreadable', { path, reason: reasonOf(error) }, { cause: error })
  }
}

function assertKnown(path: string, version: number): void {
  if (version > SCHEMA_VERSION) {
    throw new Problem('notebook-newer', { path, version, known: SCHEMA_VERSION })
  }
}

function connect(path: string): Database.Database {
  const database = new Database(path, { fileMustExist: true })
  try {
    applySettings(database)
    // A newer schema may stand in the -wal alone, where the header does not show it.
    assertKnown(path, versionOf(database))
    migrate(database)
    database.transaction(() => settleClaimList(new Writer(database))).immediate()
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function keep(path: string, database: Database.Database, lock: Lock): Store {
  const writer = new Writer(database)
  return {
    path,
    read: new Reader(database),
    write: (work) =>
      database
        .transaction(() => {
          const answer = work(writer)
          settleClaimList(writer)
          return answer
        })
        .immediate(),
    copyTo: (target) => copy(database, target),
    close: () => {
      try {
        database.pragma('wal_checkpoint(TRUNCATE)')
      } finally {
        database.close()
        lock.release()
      }
    },
  }
}

/** Takes the steps that a notebook has not taken, each in a transaction of its own. */
function migrate(database: Database.Database): void {
  const version = versionOf(database)
  for (const migration of migrations) {
    if (migration.version > version)
      database.transaction(() => take(database, migration)).immediate()
  }
}

function take(database: Database.Database, { version, sql }: Migration): void {
  database.exec(sql)
  database.pragma(`user_version = ${version}`)
}

function versionOf(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

function sow(database: Database.Database, { uuid, title, scale, at }: NotebookSeed): void {
  const writer = new Writer(database)
  database
    .transaction(() => {
      for (const { id, name, standard, edition, bands } of Object.values(SCALES)) {
        writer.run({
          text: 'INSERT INTO scale VALUES (?, ?, ?, ?)',
          values: [id, name, standard, edition],
        })
        for (const { band, terms, percent } of bands) {
          writer.run({
            text: 'INSERT INTO scale_band VALUES (?, ?, ?, ?)',
            values: [id, band, JSON.stringify(terms), percent],
          })
        }
      }
      for (const noun of ['source', 'claim', 'entity', 'note', 'judgement']) {
        writer.run({ text: 'INSERT INTO counter VALUES (?, 0)', values: [noun] })
      }
      writer.run({
        text: 'INSERT INTO notebook VALUES (1, ?, ?, ?, ?)',
        values: [uuid, title, scale, at],
      })
    })
    .immediate()
}

function copy(database: Database.Database, path: string): void {
  const file = resolve(path)
  if (existsSync(file)) throw new Problem('notebook-exists', { path })
  const temporary = `${file}.${randomUUID()}.copy`
  try {
    database.prepare('VACUUM INTO ?').run(temporary)
    chmodSync(temporary, 0o600)
    place(temporary, file)
  } catch (error) {
    // SQLite leaves an empty or half-written file behind when the disk is full.
    remove(temporary)
    throw asWriteFailure(path, error)
  }
}

/** Gives a finished file its name, unless another file got that name in the meantime. */
function place(temporary: string, file: string): void {
  sync(temporary)
  try {
    linkSync(temporary, file)
  } catch (error) {
    if (existsSync(file)) throw new Problem('notebook-exists', { path: file }, { cause: error })
    // A file system without links, such as a memory stick's.
    renameSync(temporary, file)
  }
  remove(temporary)
  sync(dirname(file))
}

/** Removes what a failed write left; where even its folder is no folder, nothing was left. */
function remove(path: string): void {
  if (existsSync(path)) rmSync(path)
}

/** Makes sure that a file, or a folder's list of files, has reached the disk. */
function sync(path: string): void {
  const flags = process.platform === 'win32' ? 'r+' : 'r'
  let file: number
  try {
    file = openSync(path, flags)
  } catch (error) {
    // Windows opens no folders; there the rename itself is what can be had.
    if (process.platform === 'win32') return
    throw error
  }
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function asWriteFailure(path: string, error: unknown): unknown {
  if (error instanceof Problem) return error
  if (!(error instanceof Error)) return error
  return new Problem('write-failed', { path, reason: reasonOf(error) }, { cause: error })
}

const DAMAGE = /^SQLITE_(CORRUPT|NOTADB|IOERR)/

function asDamage(path: string, error: unknown): unknown {
  return error instanceof Database.SqliteError && DAMAGE.test(error.code)
    ? new Problem('notebook-damaged', { path, reason: error.message }, { cause: error })
    : error
}
