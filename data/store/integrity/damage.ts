import type Database from 'better-sqlite3'
import { say } from '../../messages/index.ts'
import { formatRef, REF_LETTERS, type RefNoun } from '../../model/refs.ts'
import type { Reader } from '../sql.ts'

/** Something that is not as it was written: what, and where in the notebook. */
export interface Damage {
  readonly what: string
  readonly where: string
}

/** What a check looks at. */
export interface Checked {
  readonly database: Database.Database
  readonly read: Reader
}

/** A row by its reference, where it carries one. */
export function nameOfRow(table: string, key: string | number | bigint): string {
  return table in REF_LETTERS && typeof key === 'number'
    ? formatRef(table as RefNoun, key)
    : say('check.where-row', { table, row: String(key) })
}
