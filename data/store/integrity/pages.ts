import { say } from '../../messages/index.ts'
import { type Reader, type Sql, sql } from '../sql.ts'
import type { Checked, Damage } from './damage.ts'

/** Pages that are no part of a tree, or of two; rows that break a rule of their table. */
export function findBrokenPages({ read }: Checked): Damage[] {
  return told(read, sql`PRAGMA quick_check`)
}

/** The same, and what the indexes do not say as their tables do. */
export function findBrokenTrees(checked: Checked): Damage[] {
  // It tells of broken pages that the whole check would stumble over.
  const quick = findBrokenPages(checked)
  return quick.length > 0 ? quick : told(checked.read, sql`PRAGMA integrity_check`)
}

function told(read: Reader, check: Sql): Damage[] {
  return read
    .pluck<string>(check)
    .filter((line) => line !== 'ok')
    .map((what) => ({ what, where: say('check.where-pages') }))
}

/** Rows that name a row which is not there. */
export function findLostRows({ read }: Checked): Damage[] {
  return read
    .all<{ table: string; rowid: number | null; parent: string }>(sql`PRAGMA foreign_key_check`)
    .map(({ table, rowid, parent }) => ({
      what: say('check.parent-missing', { parent }),
      where: say('check.where-row', { table, row: rowid ?? '?' }),
    }))
}
