import { z } from 'zod'
import type { Conflict } from '#data/model/conflict.ts'
import { HISTORY_FIELDS, type ThingChange } from '#data/model/thing-history.ts'
import type { NoteVersion } from '#data/model/version.ts'
import { actionId, act, call } from './base.ts'
import { ref, text } from './parts.ts'

const done = z.object({
  /** UUID of what was done. */
  action: z.string(),
  /** The contract's name of it, such as `claims.add`. */
  call: z.string(),
  author: z.string(),
  /** Instant, ISO 8601 in UTC. */
  at: z.string(),
  /** Whether it was taken back and stands so. */
  undone: z.boolean(),
  /** Whether it can still be turned round: not where too much of it was thinned out with age. */
  turnable: z.boolean(),
  /** References and names of what it changed, the first few. */
  about: z.array(z.string()).readonly(),
})

/** Both sides of what stands in the way. */
export const conflict = z.object({
  kind: z.enum(['changed', 'gone', 'used', 'taken']),
  what: z.string(),
  field: z.string().optional(),
  now: z.string().optional(),
  wanted: z.string().optional(),
}) satisfies z.ZodType<Conflict>

const reversal = z.object({
  /** What was, or would be, taken back or done again. */
  done,
  /** Whether it was: not where something since stands in the way. */
  changed: z.boolean(),
  /** What stands in the way: both sides of each. */
  conflicts: z.array(conflict).readonly(),
})
export type HistoryReversal = z.infer<typeof reversal>

const which = act.extend({
  /** UUID of the action; absent: the last one that can be. */
  of: actionId.optional(),
  /** Whether to go on around what stands in the way, which stays as it is. */
  partly: z.boolean().optional(),
})

const version = z.object({
  version: z.int(),
  at: z.string(),
  from: z.string(),
  author: z.string().optional(),
  call: z.string().optional(),
  words: z.object({ added: z.int(), removed: z.int() }),
  name: z.string().optional(),
  renamed: z.object({ from: z.string(), to: z.string() }).optional(),
  undone: z.boolean(),
}) satisfies z.ZodType<NoteVersion>

const thingChange = z.object({
  action: z.string(),
  call: z.string().optional(),
  author: z.string(),
  at: z.string(),
  did: z.enum(['made', 'changed', 'removed']),
  changes: z
    .array(
      z.object({
        field: z.enum(HISTORY_FIELDS),
        before: z.string().optional(),
        after: z.string().optional(),
      }),
    )
    .readonly(),
  why: z.string().optional(),
  undone: z.boolean(),
}) satisfies z.ZodType<ThingChange>

/** A version of a note, by its number. */
const versionOf = z.object({ ref: ref('note'), version: z.int().min(1) })

export const history = {
  /** What was done, the latest first, from the one before `before`. */
  list: call
    .input(z.object({ before: actionId.optional(), most: z.int().min(1).max(500) }))
    .output(z.array(done)),
  /** Takes an action back. @throws history-end, history-too-old, not-found */
  undo: call.input(which).output(reversal),
  /** Does again what was taken back. @throws history-end, history-too-old, not-found */
  redo: call.input(which).output(reversal),
  /** Who changed a claim, a source or a judgement, when and why, the newest first. @throws not-found */
  of: call
    .input(z.object({ ref: z.union([ref('claim'), ref('source'), ref('judgement')]) }))
    .output(z.array(thingChange)),
  /** The versions of a note that are kept, the newest first. @throws not-found */
  versions: call.input(z.object({ ref: ref('note') })).output(z.array(version)),
  /** What a note said at a version. @throws not-found */
  versionText: call.input(versionOf).output(z.object({ version: z.int(), text: z.string() })),
  /** Gives a version a name, and so keeps it for ever; without one, takes the name away. @throws not-found */
  nameVersion: call
    .input(act.extend({ ...versionOf.shape, name: text.optional() }))
    .output(z.void()),
  /** Makes a new version that says what an earlier one said. @throws not-found */
  restoreVersion: call.input(act.extend(versionOf.shape)).output(z.object({ version: z.int() })),
}
