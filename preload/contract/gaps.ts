import { z } from 'zod'
import type { GapReason, Gaps } from '#data/model/gap.ts'
import { call } from './base.ts'
import { ref } from './parts.ts'

const query = z.string().optional()
const reason: z.ZodType<GapReason> = z.discriminatedUnion('why', [
  z.object({ why: z.literal('one-speaker'), speaker: z.string(), query }),
  z.object({ why: z.literal('ungraded'), query }),
  z.object({ why: z.literal('old'), last: z.string(), query }),
  z.object({ why: z.literal('nothing') }),
])
export const gapReasons = z.array(reason).readonly()

const found: z.ZodType<Gaps> = z.object({
  topics: z.array(z.object({ topic: z.string(), claims: z.int(), reasons: gapReasons })).readonly(),
  judgements: z
    .array(
      z.object({
        judgement: ref('judgement'),
        call: z.string(),
        note: z.object({ ref: ref('note'), title: z.string() }),
        claims: z.array(ref('claim')).readonly(),
        reasons: gapReasons,
      }),
    )
    .readonly(),
  total: z.int(),
})

export const gaps = {
  /** Topics and judgements that rest on one speaker, on nothing graded, or on nothing said since a day. */
  list: call
    .input(z.object({ before: z.iso.date(), most: z.int().min(1).max(1_000) }))
    .output(found),
}
