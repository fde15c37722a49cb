/** Why a backup was made. */
export const BACKUP_REASONS = [
  'scheduled',
  'manual',
  'before-migration',
  'before-import',
  'before-delete',
  'before-restore',
] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]

/** How much a backup holds. */
export interface BackupCounts {
  readonly sources: number
  readonly claims: number
  readonly notes: number
  readonly topics: number
  readonly entities: number
}

/** A whole copy of a notebook, as lists show it. */
export interface Backup {
  /** What names it: its time and reason, such as `2026-11-28T093000.123Z-scheduled`. */
  readonly id: string
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
  readonly reason: BackupReason
  readonly file: string
  /** In bytes. */
  readonly size: number
  /** The file that it is a copy of; absent where nothing is known but the copy itself. */
  readonly notebook?: string | undefined
  readonly counts?: BackupCounts | undefined
  /** Whether it was opened and found whole when it was made, and has kept its size since. */
  readonly verified: boolean
}
