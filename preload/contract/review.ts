import { z } from 'zod'
import { REVIEW_CAUSES, REVIEW_DECISIONS, type ReviewItem } from '#data/model/review.ts'
import { act, call } from './base.ts'
import { claimStatus, ref, text } from './parts.ts'

const item: z.ZodType<ReviewItem> = z.object({
  uuid: z.string(),
  about: z.object({
    ref: z.union([ref('claim'), ref('source')]),
    title: z.string().optional(),
    status: claimStatus.optional(),
    gone: z.boolean(),
  }),
  what: z.enum(REVIEW_CAUSES),
  was: z.string().optional(),
  became: z.string().optional(),
  by: z.object({ ref: ref('claim'), statement: z.string(), why: z.string().optional() }).optional(),
  note: z.object({ ref: ref('note'), title: z.string() }),
  judgement: z.object({ ref: ref('judgement'), call: z.string().optional() }).optional(),
  edition: z
    .object({ id: z.string(), number: z.int().optional(), date: z.string().optional() })
    .optional(),
  place: z.object({ start: z.int(), end: z.int(), line: z.string() }).optional(),
  suggests: z.enum(['reworded', 'removed']).optional(),
  author: z.string(),
  at: z.string(),
  call: z.string().optional(),
  decision: z.enum(REVIEW_DECISIONS).optional(),
  why: z.string().optional(),
  decidedBy: z.string().optional(),
  decidedAt: z.string().optional(),
  told: z.array(z.object({ name: z.string(), at: z.string(), author: z.string() })).readonly(),
})

const uuids = z.array(z.uuid()).min(1).max(100_000)
/** UUIDs of the items that were acted on. */
const things = z.object({ things: z.array(z.string()) })

export const review = {
  /**
   * Every note, judgement and edition that rests on a claim or source that changed: those that wait for
   * a decision, what changed last first; or those that were decided, the last one first.
   */
  list: call
    .input(z.object({ settled: z.boolean(), most: z.int().min(1).max(5_000) }))
    .output(z.array(item)),
  /** How many wait, and how many were decided; and how many passages wait for a place in a corrected text. */
  counts: call.output(z.object({ open: z.int(), settled: z.int(), unsettled: z.int() })),
  /** Decides what becomes of them; one that was decided before is decided anew. @throws not-found */
  settle: call
    .input(
      act.extend({
        items: uuids,
        decision: z.enum(REVIEW_DECISIONS),
        why: text.optional(),
      }),
    )
    .output(things),
  /** Keeps who was told of it, each name once. @throws not-found */
  tell: call
    .input(act.extend({ items: uuids, names: z.array(text).min(1).max(100) }))
    .output(things),
}
