import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import Database from 'better-sqlite3'
import { reasonOf } from '../messages/file-reasons.ts'
import { Problem } from '../model/problem.ts'
import { type ScaleId, SCALES } from '../model/ratings.ts'
import { writeBackup } from './backup.ts'
import { backupsOf } from './backup-folder.ts'
import { settleClaimList } from './claim-list.ts'
import { hashRest, keepHashes } from './content-hash.ts'
import { place, remove } from './durable-files.ts'
import { asDiskProblem, guardFile } from './file-guard.ts'
import { APPLICATION_ID } from './header.ts'
import { replaceJournalTriggers } from './journal/triggers.ts'
import { followLink, type Lock, takeLock } from './lock.ts'
import type { Reach } from './owner.ts'
import { type Migration, migrations, SCHEMA_VERSION } from './migrations/index.ts'
import { notebookUuid } from './notebook.ts'
import { assertKnown, examine, type Found } from './opening.ts'
import type { Place } from './place.ts'
import { applySettings } from './settings.ts'
import { Reader, Writer } from './sql.ts'

/** A notebook whose file is closed for a moment, while its lock is held. */
export interface Suspended {
  /** Opens whatever notebook is at the path now. @throws what `openStore` throws */
  resume(): Store
}

/** What is known of a notebook before it is opened. */
export interface Origin {
  /** Path of the notebook that this is a copy of, since that cannot be written to. */
  readonly copyOf?: string
  /** Where it lies, if not simply on this machine. */
  readonly place?: Place | undefined
}

/** An open notebook file. */
export interface Store extends Origin {
  /** The file itself, where it was opened by a link to it. */
  readonly path: string
  /** In what state it was when it was opened. */
  readonly found: Found
  /** What the notebook is known by to other processes. */
  readonly keys: readonly string[]
  readonly read: Reader
  /**
   * Runs `work` in one transaction; what it throws undoes all of it. The handle is good only inside.
   * What it gives back is on the disk, and outlives a crash and a power cut.
   * @throws Problem notebook-gone, disk-full, disk-failed, notebook-locked-out, notebook-damaged
   */
  write<T>(work: (writer: Writer) => T): T
  /**
   * Folds the `-wal` into the file and empties it, unless somebody else reads just then; tells whether
   * it is empty. For when nothing else is to do: it takes as long as there was written before.
   */
  foldIn(): boolean
  /** Hashes some of the rows that wait for it, for 50 ms at most; tells whether none wait any more. */
  hashRest(): boolean
  /** Writes a whole and consistent copy, attachments included, to a file that is not there yet. */
  copyTo(path: string): void
  /** Makes sure that the file at the path is the open one. @throws Problem notebook-gone */
  assertInPlace(): void
  /** Folds the `-wal` in and closes the file, but keeps the lock, so that the file can be exchanged. */
  suspend(): Suspended
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
      // One wait for the disk, not one a step: the file has no name yet that anybody could open.
      database
        .transaction(() => {
          migrate(database)
          keepHashes(database)
          sow(database, seed)
        })
        .immediate()
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
 * Takes the notebook's lock, then looks at it for the first time, opens it and brings its schema up to
 * date. A notebook that is open is never read in any other way: the end of such a reading would drop the
 * locks that SQLite has on it.
 * @param reach how other processes of this user get at this one
 * @throws Problem notebook-missing, notebook-empty, notebook-foreign, notebook-newer, notebook-in-use,
 *   notebook-read-only, notebook-damaged, notebook-wal-foreign, write-failed where the lock cannot be kept,
 *   migration-unsafe where an older one cannot be copied before
 */
export function openStore(
  path: string,
  dataDir: string,
  reach?: Reach,
  origin: Origin = {},
): Store {
  const file = followLink(path)
  if (!existsSync(file)) throw new Problem('notebook-missing', { path })
  const lock = takeLock(file, dataDir, reach)
  try {
    const found = examine(file, lock.left)
    return keep(file, connect(file, dataDir), { lock, found, dataDir, origin })
  } catch (error) {
    lock.abandon()
    throw asDiskProblem(file, asNonsense(file, error))
  }
}

/**
 * Brings the schema of a notebook up to date that nobody else can know of yet, such as a copy.
 * @throws Problem notebook-newer
 */
export function bringUpToDate(path: string): void {
  const database = connect(path)
  try {
    database.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
}

/** @param dataDir the folder that takes a copy of an older notebook before its schema changes */
function connect(path: string, dataDir?: string): Database.Database {
  const database = new Database(path, { fileMustExist: true })
  try {
    const version = versionOf(database)
    assertKnown(path, version)
    if (version < SCHEMA_VERSION && dataDir !== undefined) keepBefore(database, path, dataDir)
    applySettings(database)
    migrate(database)
    keepHashes(database)
    database.transaction(() => settleClaimList(new Writer(database))).immediate()
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function keepBefore(database: Database.Database, path: string, dataDir: string): void {
  try {
    writeBackup({
      notebook: path,
      folder: backupsOf(dataDir, notebookUuid(new Reader(database))),
      at: new Date().toISOString(),
      reason: 'before-migration',
    })
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'backup-failed') throw error
    const { reason } = (error as Problem<'backup-failed'>).values
    throw new Problem('migration-unsafe', { path, reason }, { cause: error })
  }
}

interface Keeping {
  readonly lock: Lock
  readonly found: Found
  readonly dataDir: string
  readonly origin: Origin
}

/** What this process closed itself needs no look. */
const CLOSED: Found = { unclean: false, looked: false, walGone: false }

function keep(path: string, database: Database.Database, keeping: Keeping): Store {
  const { lock, found, dataDir, origin } = keeping
  const writer = new Writer(database)
  const guard = guardFile(path)
  return {
    ...origin,
    path,
    found,
    keys: lock.keys,
    read: new Reader(database),
    write: (work) => {
      guard.assertInPlace()
      try {
        const answer = database
          .transaction(() => {
            const done = work(writer)
            settleClaimList(writer)
            return done
          })
          .immediate()
        if (guard.hasLostWal()) foldIn(database)
        return answer
      } catch (error) {
        throw asDiskProblem(path, error)
      }
    },
    foldIn: () => foldIn(database),
    hashRest: () => database.transaction(() => hashRest(database)).immediate(),
    copyTo: (target) => copy(database, target),
    assertInPlace: () => guard.assertInPlace(),
    suspend: () => {
      foldAndClose(database)
      guard.end()
      return {
        resume: () => {
          lock.follow()
          return keep(path, connect(path, dataDir), { ...keeping, found: CLOSED })
        },
      }
    },
    close: () => {
      try {
        foldAndClose(database)
      } finally {
        guard.end()
        lock.release()
      }
    },
  }
}

function foldAndClose(database: Database.Database): void {
  try {
    hashRest(database)
    database.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    // On a full disk the -wal stays, with all that was written; the next opening folds it in.
    if (!(error instanceof Database.SqliteError)) throw error
  } finally {
    database.close()
  }
}

function foldIn(database: Database.Database): boolean {
  // Whoever reads in the meantime, as a backup does, must not hold up the one writer.
  const patience = database.pragma('busy_timeout', { simple: true })
  database.pragma('busy_timeout = 0')
  try {
    const [said] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    return said?.busy === 0
  } finally {
    database.pragma(`busy_timeout = ${Number(patience)}`)
  }
}

/** Takes the steps that a notebook has not taken, each in a transaction of its own; those up to a version. */
export function migrate(database: Database.Database, upTo: number = SCHEMA_VERSION): void {
  const version = versionOf(database)
  for (const migration of migrations) {
    if (migration.version > version && migration.version <= upTo)
      database.transaction(() => take(database, migration)).immediate()
  }
}

function take(database: Database.Database, { version, sql }: Migration): void {
  database.exec(sql)
  database.pragma(`user_version = ${version}`)
  if (version === SCHEMA_VERSION) replaceJournalTriggers(database)
}

function versionOf(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

/** Puts in what every notebook starts with, where it is not there. */
export function sow(database: Database.Database, { uuid, title, scale, at }: NotebookSeed): void {
  const writer = new Writer(database)
  database
    .transaction(() => {
      for (const { id, name, standard, edition, bands } of Object.values(SCALES)) {
        writer.run({
          text: 'INSERT OR IGNORE INTO scale VALUES (?, ?, ?, ?)',
          values: [id, name, standard, edition],
        })
        for (const { band, terms, percent } of bands) {
          writer.run({
            text: 'INSERT OR IGNORE INTO scale_band VALUES (?, ?, ?, ?)',
            values: [id, band, JSON.stringify(terms), percent],
          })
        }
      }
      for (const noun of ['source', 'claim', 'entity', 'note', 'judgement']) {
        writer.run({ text: 'INSERT OR IGNORE INTO counter VALUES (?, 0)', values: [noun] })
      }
      writer.run({
        text: 'INSERT OR IGNORE INTO notebook VALUES (1, ?, ?, ?, ?)',
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

export function asWriteFailure(path: string, error: unknown): unknown {
  if (error instanceof Problem) return error
  if (!(error instanceof Error)) return error
  return new Problem('write-failed', { path, reason: reasonOf(error) }, { cause: error })
}

// A plan of tables that makes no sense is an error of SQL.
const NONSENSE = /^SQLITE_(ERROR|CONSTRAINT)/

function asNonsense(path: string, error: unknown): unknown {
  return error instanceof Database.SqliteError && NONSENSE.test(error.code)
    ? new Problem('notebook-damaged', { path, reason: error.message }, { cause: error })
    : error
}
