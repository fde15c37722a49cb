import { z } from 'zod'
import type { Source } from '#data/model/source.ts'
import { act, call } from './base.ts'
import {
  edtf,
  grading,
  handling,
  intakeState,
  passage,
  ref,
  reliability,
  sourceFields,
  sourceSummary,
  sourceType,
} from './parts.ts'

const source: z.ZodType<Source> = sourceSummary.extend({
  uuid: z.string(),
  reliabilityFrom: z.enum(['source', 'publisher']).optional(),
  author: z.string().optional(),
  url: z.string().optional(),
  accessed: edtf.optional(),
  language: z.string().optional(),
  descriptor: z.string().optional(),
  handling: handling.optional(),
  classification: z.string().optional(),
  mayBeQuoted: z.boolean(),
  derivedFrom: z.array(ref('source')).readonly(),
  rendition: z.object({ uuid: z.string(), hash: z.string(), text: z.string() }),
  passages: z.array(passage).readonly(),
  gradings: z.array(grading).readonly(),
})

/** One item of an import's report. */
export const importItem = z.object({
  path: z.string(),
  ref: ref('source').optional(),
  status: z.enum(['imported', 'duplicate', 'skipped', 'failed']),
  /** Why it did not come in; or what to know of how it did. */
  reason: z.string().optional(),
})

const importInput = act.extend({
  file: z.instanceof(File),
  /** What the person says of it; wins over the document's own metadata. */
  fields: sourceFields.partial().optional(),
  dryRun: z.boolean().optional(),
})

/** What an import is asked with. */
export type ImportInput = z.infer<typeof importInput>

export const sources = {
  list: call.output(z.array(sourceSummary)),
  get: call.input(z.object({ ref: ref('source') })).output(source),
  /** Brings one file in. `dryRun` reads and reports, and changes nothing. */
  import: call.input(importInput).output(importItem),
  /** Changes what is known of a source; `null` makes a field empty. */
  edit: call
    .input(
      act.extend({
        ref: ref('source'),
        fields: z.object({
          title: z.string().trim().min(1).optional(),
          type: sourceType.optional(),
          publisher: z.string().trim().min(1).nullable().optional(),
          author: z.string().trim().min(1).nullable().optional(),
          url: z
            .url({ protocol: /^https?$/ })
            .nullable()
            .optional(),
          published: edtf.nullable().optional(),
          accessed: edtf.nullable().optional(),
          language: z.string().nullable().optional(),
          reliability: reliability.nullable().optional(),
          descriptor: z.string().nullable().optional(),
          handling: handling.nullable().optional(),
          classification: z.string().nullable().optional(),
          mayBeQuoted: z.boolean().optional(),
        }),
        why: z.string().optional(),
      }),
    )
    .output(source),
  /** Moves sources through the intake queue, all or none. */
  setState: call
    .input(act.extend({ refs: z.array(ref('source')).min(1).max(100_000), state: intakeState }))
    .output(z.object({ refs: z.array(ref('source')) })),
}
