import { z } from 'zod'
import { PROPOSAL_KINDS } from '#data/model/claim-pairs.ts'
import type { Proposal } from '#data/model/proposal.ts'
import { act, call } from './base.ts'
import { claimSummary, ref } from './parts.ts'

const kind = z.enum(PROPOSAL_KINDS)

const proposal: z.ZodType<Proposal> = z.object({
  kind,
  score: z.int(),
  one: claimSummary,
  other: claimSummary,
  sameSpeaker: z.boolean(),
  grounds: z.object({
    entities: z.array(z.string()).readonly(),
    topics: z.array(z.string()).readonly(),
    date: z.enum(['same', 'near', 'unknown']),
    alike: z.int(),
    clashes: z
      .array(
        z.object({
          why: z.enum(['opposite', 'negated', 'denied', 'figure', 'year']),
          one: z.string(),
          other: z.string(),
        }),
      )
      .readonly(),
  }),
})

/**
 * Pairs of claims that perhaps contradict each other or are perhaps the same. Only claims that still hold
 * are in them, and no pair that is tied or was told apart. What comes of one is said by
 * `claims.contradict`, `claims.relate`, `claims.merge` or `tellApart`.
 */
export const proposals = {
  /** Those of the whole notebook, as far as claims were looked at, the surest first. */
  list: call
    .input(z.object({ kind: kind.optional(), most: z.int().min(1).max(1_000) }))
    .output(z.array(proposal)),
  /** Those of one claim as it is now, the surest first. @throws not-found */
  of: call.input(z.object({ ref: ref('claim') })).output(z.array(proposal)),
  /** How many there are of each kind, up to a thousand, and how many claims were not looked at yet. */
  counts: call.output(z.object({ contradiction: z.int(), duplicate: z.int(), left: z.int() })),
  /**
   * Looks at a few of the claims that are new or changed; answers how many are left. No other call does:
   * who wants the list to be whole asks until none is left.
   */
  look: call.output(z.object({ left: z.int() })),
  /** Says that two claims have nothing to do with each other. @throws not-found, relation-self */
  tellApart: call
    .input(act.extend({ one: ref('claim'), other: ref('claim') }))
    .output(z.object({ one: ref('claim'), other: ref('claim') })),
}
