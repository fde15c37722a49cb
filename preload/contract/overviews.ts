import { z } from 'zod'
import type { ClaimOverview } from '#data/model/claim-overview.ts'
import type { Timeline } from '#data/model/timeline.ts'
import { claimStatus, credibility, ref, reliability } from './parts.ts'

const claims = z.int()

/** How the claims of a topic or an entity divide. */
export const overview: z.ZodType<ClaimOverview> = z.object({
  claims,
  statuses: z.array(z.object({ status: claimStatus, claims })).readonly(),
  grades: z
    .array(
      z.object({
        reliability: reliability.optional(),
        credibility: credibility.optional(),
        claims,
      }),
    )
    .readonly(),
  speakers: z
    .array(z.object({ ref: z.union([ref('entity'), ref('source')]), name: z.string(), claims }))
    .readonly(),
  topics: z.array(z.object({ path: z.string(), claims })).readonly(),
  entities: z.array(z.object({ ref: ref('entity'), name: z.string(), claims })).readonly(),
  judgements: z
    .array(z.object({ ref: ref('judgement'), note: ref('note'), call: z.string() }))
    .readonly(),
})

export const timeline: z.ZodType<Timeline> = z.object({
  periods: z.array(z.string()).readonly(),
  rows: z.array(z.array(z.int()).readonly()).readonly(),
})
