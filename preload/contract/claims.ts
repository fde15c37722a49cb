import { z } from 'zod'
import { act, call } from './base.ts'
import {
  claim,
  claimKind,
  claimStatus,
  claimSummary,
  credibility,
  edtf,
  likelihood,
  ref,
  relationKind,
  text,
} from './parts.ts'

/** The words of a source that a claim rests on, found by quotation. */
const quote = z.object({
  source: ref('source'),
  /** Must stand in the source exactly once, but for white space and the shape of quotation marks. */
  exact: z.string().min(1),
  /** Words before it, where the quotation alone stands there more than once. */
  prefix: z.string().optional(),
})

export const claims = {
  list: call.output(z.array(claimSummary)),
  get: call.input(z.object({ ref: ref('claim') })).output(claim),
  add: call
    .input(
      act.extend({
        statement: text,
        /** Name of an entity, made when it is new; absent: the source of the quotation speaks. */
        speaker: text.optional(),
        kind: claimKind.optional(),
        said: edtf.optional(),
        on: edtf.optional(),
        hedge: text.optional(),
        credibility: credibility.optional(),
        likelihood: likelihood.optional(),
        comment: text.optional(),
        topics: z.array(text).optional(),
        entities: z.array(text).optional(),
        evidence: z.array(quote).optional(),
        why: text.optional(),
      }),
    )
    .output(claim),
  /** Changes what is given; `null` makes a field empty; lists replace what was there; evidence is added. */
  edit: call
    .input(
      act.extend({
        ref: ref('claim'),
        statement: text.optional(),
        speaker: text.optional(),
        kind: claimKind.optional(),
        said: edtf.nullable().optional(),
        on: edtf.nullable().optional(),
        hedge: text.nullable().optional(),
        credibility: credibility.nullable().optional(),
        likelihood: likelihood.nullable().optional(),
        status: claimStatus.optional(),
        comment: text.nullable().optional(),
        topics: z.array(text).optional(),
        entities: z.array(text).optional(),
        evidence: z.array(quote).optional(),
        why: text.optional(),
      }),
    )
    .output(claim),
  /**
   * Changes many claims at once, all or none: topics are added and taken away, the grade or status set
   * on each. A topic is taken away alone, not with what is below it.
   */
  editMany: call
    .input(
      act.extend({
        refs: z.array(ref('claim')).min(1).max(100_000),
        addTopics: z.array(text).optional(),
        removeTopics: z.array(text).optional(),
        credibility: credibility.nullable().optional(),
        status: claimStatus.optional(),
        why: text.optional(),
      }),
    )
    .output(z.object({ refs: z.array(ref('claim')) })),
  /** Claims whose statements share the most telling words with a statement, the likest first. */
  similar: call
    .input(z.object({ statement: z.string().max(10_000), most: z.int().min(1).max(50).optional() }))
    .output(z.array(claimSummary)),
  relate: call
    .input(
      act.extend({
        from: ref('claim'),
        kind: relationKind,
        to: ref('claim'),
        why: text.optional(),
      }),
    )
    .output(claim),
}
