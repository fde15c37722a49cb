import { z } from 'zod'
import type { Unsettled } from '#data/model/unsettled.ts'
import { act, call } from './base.ts'
import { ref } from './parts.ts'

const count = z.int().min(0)

/** What a correction came to: how many passages that claims rest on are where, and how surely. */
const corrected = z.object({
  ref: ref('source'),
  became: z.object({ exact: count, moved: count, ambiguous: count, lost: count }),
})

export type Corrected = z.infer<typeof corrected>

const place = z.object({ start: count, end: count })

const unsettled: z.ZodType<Unsettled> = z.object({
  passage: z.string(),
  source: ref('source'),
  sourceTitle: z.string(),
  state: z.enum(['ambiguous', 'lost']),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  claims: z.array(ref('claim')).readonly(),
  candidates: z
    .array(
      place.extend({
        prefix: z.string(),
        exact: z.string(),
        suffix: z.string(),
        score: z.int(),
      }),
    )
    .readonly(),
})

/** The calls of `sources` about its text and the passages in it. */
export const corrections = {
  /**
   * Corrects a source’s text. The old one stays with its passages; claims follow these to the new one, but
   * for those that are ambiguous or lost there, which wait in `unsettled`.
   * @throws not-found, input-invalid where the text is the same, notebook-other
   */
  correct: call
    .input(act.extend({ ref: ref('source'), text: z.string().regex(/\S/).max(50_000_000) }))
    .output(corrected),
  /** Passages of corrected texts whose place a person has to settle: of one source, or of all. @throws not-found */
  unsettled: call.input(z.object({ source: ref('source').optional() })).output(z.array(unsettled)),
  /**
   * Settles where such a passage is in the newest text, UTF-16 units; `null` accepts that it is lost: what
   * rests on it stays with the old words.
   * @throws not-found, input-invalid
   */
  settle: call
    .input(act.extend({ passage: z.string(), at: place.nullable() }))
    .output(z.object({ ref: ref('source') })),
}
