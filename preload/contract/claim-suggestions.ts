import { z } from 'zod'
import { REASONS } from '#data/model/claim-suggestion.ts'
import { ENTITY_KINDS } from '#data/model/entity.ts'
import { claimKind, edtf, ref } from './parts.ts'

const claimSuggestion = z.object({
  /** Its span in the newest text, UTF-16 units, half open. */
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  /** What stands before it, for a quotation that is not there once; absent at the text’s start. */
  prefix: z.string().optional(),
  /** A proposal: what is said, without who says it. */
  statement: z.string(),
  /** Who says it; absent: the source itself. With `entity` where the notebook knows it. */
  speaker: z.object({ name: z.string(), entity: ref('entity').optional() }).optional(),
  kind: claimKind,
  /** The speaker’s own words of doubt. */
  hedge: z.string().optional(),
  said: edtf.optional(),
  on: edtf.optional(),
  /** What it names, the speaker left out: what the notebook knows first. */
  entities: z.array(
    z.object({ name: z.string(), kind: z.enum(ENTITY_KINDS), entity: ref('entity').optional() }),
  ),
  /** Paths, the surest first. */
  topics: z.array(z.string()),
  /** Claims that say nearly the same, the likest first; `likeness` goes to 1. */
  alike: z.array(
    z.object({
      ref: ref('claim'),
      statement: z.string(),
      speaker: z.string(),
      likeness: z.number(),
    }),
  ),
  /** Claims that rest on these very words already. */
  claims: z.array(ref('claim')),
  /** From 0.5, hardly a claim, to 1. */
  score: z.number(),
  /** What speaks for it. */
  why: z.array(z.enum(REASONS)),
})

export const claimSuggestions = z.object({
  items: z.array(claimSuggestion),
  /** The offset that the text was read up to: less than its length only where it is very long. */
  until: z.int(),
})

/** A sentence that seems to make a claim, ready to be taken. */
export type ClaimSuggestion = z.infer<typeof claimSuggestion>
/** What is suggested for a source. */
export type ClaimSuggestions = z.infer<typeof claimSuggestions>
