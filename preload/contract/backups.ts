import { z } from 'zod'
import { type Backup, BACKUP_REASONS } from '#data/model/backup.ts'
import type { ProblemValue } from '#data/model/problem.ts'
import { call } from './base.ts'

/** A backup, as lists show it. */
export const backup: z.ZodType<Backup> = z.object({
  id: z.string(),
  at: z.string(),
  reason: z.enum(BACKUP_REASONS),
  file: z.string(),
  size: z.int(),
  notebook: z.string().optional(),
  counts: z
    .object({
      sources: z.int(),
      claims: z.int(),
      notes: z.int(),
      topics: z.int(),
      entities: z.int(),
    })
    .optional(),
  verified: z.boolean(),
})

const shown = z.object({
  /** The newest first. */
  backups: z.array(backup),
  /** Where they are. */
  folder: z.string(),
  /** The folder that a person chose for a second copy of each. */
  second: z.string().nullable(),
  /** The damage that keeps older backups from being thinned, and new ones from being made on schedule. */
  damage: z.object({ reason: z.string(), since: z.string() }).optional(),
  /** What could not be done the last time: in the first folder, in the second. */
  trouble: z.object({
    first: z.custom<ProblemValue>().optional(),
    second: z.custom<ProblemValue>().optional(),
  }),
})
export type BackupsShown = z.infer<typeof shown>

export const backups = {
  list: call.output(shown),
  /** Makes a backup, unless one that is whole says the same already: `made` is false then. @throws backup-failed, notebook-damaged */
  make: call.output(z.object({ backup, made: z.boolean() })),
  /**
   * Puts a backup in the open notebook's place, which is kept as a backup of its own, `before`; or
   * writes it to another file, which must not be there.
   * @throws backup-missing, backup-unsound, backup-failed, notebook-exists, notebook-newer, write-failed
   */
  restore: call
    .input(z.object({ id: z.string().max(200), path: z.string().min(1).optional() }))
    .output(z.object({ path: z.string(), before: z.string().optional() })),
  /** Chooses a folder for a second copy of each backup, or none. @throws write-failed */
  setSecond: call.input(z.object({ folder: z.string().min(1).nullable() })).output(shown),
}
