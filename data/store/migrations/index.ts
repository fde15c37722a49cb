import { notebook } from './0010-notebook.ts'
import { claimList } from './0020-claim-list.ts'
import { journal } from './0030-journal.ts'
import { rowHash } from './0040-row-hash.ts'
import { noteMerged } from './0050-note-merged.ts'
import { trash } from './0060-trash.ts'
import { versions } from './0070-versions.ts'
import { pages } from './0080-pages.ts'
import { passageCarry } from './0090-passage-carry.ts'
import { claimsDesk } from './0100-claims-desk.ts'
import { review } from './0110-review.ts'
import { entityGradings } from './0130-entity-gradings.ts'
import { openActions } from './0140-open-actions.ts'
import { claimPairs } from './0150-claim-pairs.ts'
import { reviewGrounds } from './0160-review-grounds.ts'

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
  { version: 30, name: 'journal', sql: journal },
  { version: 40, name: 'row-hash', sql: rowHash },
  { version: 50, name: 'note-merged', sql: noteMerged },
  { version: 60, name: 'trash', sql: trash },
  { version: 70, name: 'versions', sql: versions },
  { version: 80, name: 'pages', sql: pages },
  { version: 90, name: 'passage-carry', sql: passageCarry },
  { version: 100, name: 'claims-desk', sql: claimsDesk },
  { version: 110, name: 'review', sql: review },
  { version: 130, name: 'entity-gradings', sql: entityGradings },
  { version: 140, name: 'open-actions', sql: openActions },
  { version: 150, name: 'claim-pairs', sql: claimPairs },
  { version: 160, name: 'review-grounds', sql: reviewGrounds },
]

/** The schema version that this program writes. */
export const SCHEMA_VERSION = Math.max(...migrations.map(({ version }) => version))
