import Database from 'better-sqlite3'
import { say } from '../messages/index.ts'
import { addHashFunction } from './content-hash.ts'
import { findLostPassages, findChangedFiles, findChangedTexts } from './integrity/contents.ts'
import type { Checked, Damage } from './integrity/damage.ts'
import { INDEXES, findStaleIndex } from './integrity/indexes.ts'
import { findBrokenPages, findBrokenTrees, findLostRows } from './integrity/pages.ts'
import { findChangedRows } from './integrity/rows.ts'
import { findChangedSchema, findSpentNumbers } from './integrity/schema.ts'
import { Reader } from './sql.ts'

export type { Damage } from './integrity/damage.ts'

/** How much is looked at: the structure of the pages alone, or everything. */
export type CheckDepth = 'quick' | 'full'

/** A look for damage that can be made step by step, since it takes long in a large notebook. */
export interface Checker {
  /** How many steps there are. */
  readonly steps: number
  /** Makes one step, counted from 0; tells what it found. */
  step(at: number): Damage[]
  close(): void
}

/**
 * Opens a notebook to look for damage, beside whoever has it open: over a connection of its own that
 * writes nothing and keeps nobody from writing. Each step stands alone: what one stumbles over is told, and the others
 * are still made. SQLite's own checks miss most bit rot, so the hashes of rows, texts and files are
 * compared too.
 */
export function openChecker(path: string, depth: CheckDepth = 'full'): Checker {
  const checks = CHECKS[depth]
  // Not one that is opened for reading: to such a one SQLite does not even read the rules of a table.
  const database = new Database(path, { fileMustExist: true })
  const checked = { database, read: new Reader(database) }
  try {
    prepare(database)
  } catch (error) {
    database.close()
    throw error
  }
  return {
    steps: checks.length,
    step: (at) => look(checks[at]!, checked),
    close: () => {
      database.close()
    },
  }
}

/** Looks for damage of every kind; none found is an empty list. Nothing is changed. */
export function checkNotebook(path: string): Damage[] {
  const checker = openChecker(path)
  try {
    return Array.from({ length: checker.steps }, (_, at) => checker.step(at)).flat()
  } finally {
    checker.close()
  }
}

function prepare(database: Database.Database): void {
  for (const setting of ['trusted_schema = OFF', 'cell_size_check = ON', 'busy_timeout = 5000']) {
    database.pragma(setting)
  }
  // Copies of the search indexes are made in the temporary schema, where only this mode lets them be filled.
  database.unsafeMode(true)
  database.pragma('temp_store = FILE')
  addHashFunction(database)
}

interface Check {
  /** Where the damage is when the check itself cannot be done. */
  readonly where: string
  readonly find: (checked: Checked) => Damage[]
}

const QUICK: readonly Check[] = [{ where: say('check.where-pages'), find: findBrokenPages }]

const CHECKS: Readonly<Record<CheckDepth, readonly Check[]>> = {
  quick: QUICK,
  full: [
    { where: say('check.where-pages'), find: findBrokenTrees },
    { where: say('check.where-schema'), find: findChangedSchema },
    { where: say('check.where-keys'), find: findLostRows },
    ...INDEXES.map((index) => ({
      where: say('check.where-index', { table: index.of }),
      find: (checked: Checked) => findStaleIndex(checked, index),
    })),
    { where: say('check.where-rows'), find: findChangedRows },
    { where: say('check.where-numbers'), find: findSpentNumbers },
    { where: say('check.where-renditions'), find: findChangedTexts },
    { where: say('check.where-files'), find: findChangedFiles },
    { where: say('check.where-passages'), find: findLostPassages },
  ],
}

function look({ where, find }: Check, checked: Checked): Damage[] {
  try {
    return find(checked)
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    return [{ what: error.message, where }]
  }
}
