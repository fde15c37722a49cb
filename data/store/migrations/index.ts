import { notebook } from './0010-notebook.ts'
import { claimList } from './0020-claim-list.ts'

/** One step of the schema. `version` is what `user_version` says once it has been taken. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** Every step, in order. A released one never changes; numbers leave room between. */
export const migrations: readonly Migration[] = [
  { version: 10, name: 'notebook', sql: notebook },
  { version: 20, name: 'claim-list', sql: claimList },
]

/** The schema version that this program writes. */
export const SCHEMA_VERSION = Math.max(...migrations.map(({ version }) => version))
