import { z } from 'zod'
import type { ProblemValue } from '#data/model/problem.ts'
import { TRASH_NOUNS, type TrashItem } from '#data/model/trash.ts'
import { act, call } from './base.ts'
import { backup } from './backups.ts'
import { conflict } from './history.ts'

const item: z.ZodType<TrashItem> = z.object({
  uuid: z.string(),
  noun: z.enum(TRASH_NOUNS),
  name: z.string(),
  title: z.string(),
  along: z.int(),
  author: z.string(),
  at: z.string(),
})

/** What a deletion put into the trash; what went along is counted with each. */
export const removal = z.object({ items: z.array(item) })
export type Removal = z.infer<typeof removal>

const uuids = z.array(z.uuid()).min(1).max(1_000_000)

const chosen = {
  /** Absent: all of it. */
  items: uuids.optional(),
  /** Only what came into the trash at least so many days ago. */
  olderThan: z.int().min(0).max(100_000).optional(),
}

const emptying = z.object({
  /** How many things, and how many with what went along. */
  items: z.int(),
  things: z.int(),
  /** Backups that hold some of it still, the newest first. */
  backups: z.array(backup),
  /** Why the file could not be written anew, so that words may still stand in its free room. */
  trouble: z.custom<ProblemValue>().optional(),
})
export type Emptying = z.infer<typeof emptying>

export const trash = {
  /** What lies in the trash, the latest first. */
  list: call.output(z.array(item)),
  /**
   * Brings things back with all that went along and hung on them. Where something stands in the way
   * nothing is changed, unless `partly`.
   * @throws trash-missing
   */
  restore: call
    .input(
      act.extend({
        items: uuids,
        /** Whether to go on around what stands in the way. */
        partly: z.boolean().optional(),
        /** Whether what has its name taken comes back under another one, `Title (restored)`. */
        renamed: z.boolean().optional(),
      }),
    )
    .output(
      z.object({
        changed: z.boolean(),
        conflicts: z.array(conflict).readonly(),
        /** UUIDs of the things that are there again. */
        things: z.array(z.string()),
      }),
    ),
  /** What `empty` would erase. @throws trash-missing */
  weigh: call.input(z.object(chosen)).output(emptying),
  /**
   * Erases things for ever, so that nothing of them is left in the notebook or beside it. This cannot
   * be taken back. @throws trash-missing
   */
  empty: call.input(act.extend(chosen)).output(emptying),
}
