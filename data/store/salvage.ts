import { chmodSync, existsSync, rmSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { say } from '../messages/index.ts'
import { Problem } from '../model/problem.ts'
import type { RepairReport } from '../model/repair.ts'
import { addHashFunction } from './content-hash.ts'
import { place } from './durable-files.ts'
import { checkNotebook } from './integrity.ts'
import { asWriteFailure, sow } from './open.ts'
import { knownHashes } from './salvage/known.ts'
import { makingIn } from './salvage/making.ts'
import { beginNotebook, finishNotebook, withoutTriggers } from './salvage/new-notebook.ts'
import { saveTables } from './salvage/tables.ts'
import { settleContents } from './salvage/texts.ts'
import { mendTies } from './salvage/ties.ts'

/** What a repair works with. */
export interface Repairing {
  /** When it is done. Instant, ISO 8601 in UTC. */
  readonly at: string
  readonly uuid: () => string
}

/**
 * Saves what can be read of a notebook into a new one beside it, row by row. The damaged file is only
 * read. What is lost, or is not as it was last written, is told; a row that others hang on is replaced by
 * a stand-in. Takes as long as copying every row does, and may be stopped by ending its process.
 * @param to a file that is not there yet; it appears whole or not at all
 * @throws Problem notebook-exists, write-failed, notebook-damaged where nothing at all can be read
 */
export function repairNotebook(path: string, to: string, repairing: Repairing): RepairReport {
  const file = resolve(to)
  if (existsSync(file)) throw new Problem('notebook-exists', { path: to })
  const temporary = halfOf(file)
  dropHalfRepair(to)
  const damaged = openDamaged(path)
  try {
    const report = salvage(damaged, temporary, basename(file), repairing)
    chmodSync(temporary, 0o600)
    const problems = checkNotebook(temporary)
    for (const rest of ['-wal', '-shm']) rmSync(temporary + rest, { force: true })
    place(temporary, file)
    const ok = [report.lost, report.doubtful, report.standIns, problems].every(
      ({ length }) => length === 0,
    )
    return { file, ...report, problems, ok: ok && report.tables.every(({ complete }) => complete) }
  } catch (error) {
    dropHalfRepair(to)
    throw asWriteFailure(to, error)
  } finally {
    damaged.close()
  }
}

/** Takes away what a repair left that was stopped by ending its process. @param to as it was given then */
export function dropHalfRepair(to: string): void {
  for (const rest of ['', '-wal', '-shm']) rmSync(halfOf(resolve(to)) + rest, { force: true })
}

function halfOf(file: string): string {
  return `${file}.repair`
}

/** Nothing of the file is trusted, and nothing of it is written: not even its -wal is folded in. */
function openDamaged(path: string): Database.Database {
  const database = new Database(path, { readonly: true, fileMustExist: true })
  try {
    database.pragma('trusted_schema = OFF')
    // A row whose cell has a wrong size may still be read.
    database.pragma('cell_size_check = OFF')
    addHashFunction(database)
    database.exec('BEGIN; SELECT count(*) FROM sqlite_schema')
    return database
  } catch (error) {
    database.close()
    if (!(error instanceof Database.SqliteError)) throw error
    throw new Problem('notebook-damaged', { path, reason: error.message }, { cause: error })
  }
}

type Salvaged = Omit<RepairReport, 'file' | 'ok' | 'problems'>

function salvage(
  damaged: Database.Database,
  temporary: string,
  name: string,
  { at, uuid }: Repairing,
): Salvaged {
  const version = Number(damaged.pragma('user_version', { simple: true }))
  const database = beginNotebook(temporary, version)
  try {
    const giveTriggersBack = withoutTriggers(database)
    const known = knownHashes(damaged)
    const making = makingIn(database, { at, uuid })
    const { tables, lost, doubtful, spent } = saveTables(damaged, database, known, making)
    const title = name.replace(/\.claimbook$/i, '')
    sow(database, { uuid: uuid(), title, scale: 'icd203', at })
    const contents = settleContents(database, doubtful)
    const ties = mendTies(database, making)
    giveTriggersBack()
    finishNotebook(database, spent)
    return {
      tables: tables.map((table) => ({
        ...table,
        lost: table.lost + ties.lost.filter((row) => row.table === table.table).length,
      })),
      lost: [...lost, ...ties.lost.map(({ where }) => where)],
      standIns: [...ties.standIns, ...making.speakers],
      doubtful: [
        ...doubtful,
        ...contents,
        ...ties.loosened.map(({ where, parent }) => ({
          where,
          what: say('repair.loosened', { parent }),
        })),
      ],
    }
  } finally {
    database.close()
  }
}
