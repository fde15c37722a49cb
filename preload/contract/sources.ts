import { z } from 'zod'
import type { FilePart, Source } from '#data/model/source.ts'
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
  text,
} from './parts.ts'
import { claimSuggestions } from './claim-suggestions.ts'
import { corrections } from './corrections.ts'
import { removal } from './trash.ts'

const source: z.ZodType<Source> = sourceSummary.extend({
  uuid: z.string(),
  publisherIs: z
    .object({
      ref: ref('entity'),
      reliability: reliability.optional(),
      gradings: z.array(grading).readonly(),
    })
    .optional(),
  url: z.string().optional(),
  accessed: edtf.optional(),
  descriptor: z.string().optional(),
  classification: z.string().optional(),
  mayBeQuoted: z.boolean(),
  derivedFrom: z.array(ref('source')).readonly(),
  original: z.object({ name: z.string(), mediaType: z.string(), size: z.int() }).optional(),
  rendition: z.object({
    uuid: z.string(),
    hash: z.string(),
    text: z.string(),
    pages: z.array(z.int()).readonly().optional(),
  }),
  passages: z.array(passage).readonly(),
  gradings: z.array(grading).readonly(),
})

const filePart: z.ZodType<FilePart> = z
  .object({ start: z.int().min(0), end: z.int() })
  .refine(({ start, end }) => start < end)

/** One item of an import's report. */
export const importItem = z.object({
  path: z.string(),
  ref: ref('source').optional(),
  status: z.enum(['imported', 'duplicate', 'skipped', 'failed']),
  /** Why it did not come in; or what to know of how it did. */
  reason: z.string().optional(),
  /** A source that was there before and shares most of the wording: one may derive from the other. */
  like: ref('source').optional(),
  /** What it would come in as; in a dry run. */
  preview: z
    .object({
      /** Tells a file from every other one. */
      hash: z.string(),
      title: z.string(),
      type: sourceType,
      publisher: z.string().optional(),
      author: z.string().optional(),
      published: z.string().optional(),
      language: z.string().optional(),
      pages: z.int().optional(),
      /** How long its text is, in UTF-16 units. */
      characters: z.int(),
    })
    .optional(),
})

/** What a person typed as the text of a source. */
const typed = z.string().regex(/\S/).max(1_000_000)

const someSources = z.array(ref('source')).min(1).max(100_000)

/** What of a source can be changed; `null` makes a field empty, and a list stands for all of it. */
const changes = z.object({
  type: sourceType.optional(),
  publisher: text.nullable().optional(),
  author: text.nullable().optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .optional(),
  published: edtf.nullable().optional(),
  accessed: edtf.nullable().optional(),
  language: text.nullable().optional(),
  reliability: reliability.nullable().optional(),
  descriptor: text.nullable().optional(),
  handling: handling.nullable().optional(),
  classification: text.nullable().optional(),
  mayBeQuoted: z.boolean().optional(),
  derivedFrom: z.array(ref('source')).max(1000).readonly().optional(),
})

const importInput = act.extend({
  file: z.instanceof(File),
  /** What the person says of it; wins over the document's own metadata. */
  fields: sourceFields.partial().optional(),
  dryRun: z.boolean().optional(),
  /**
   * Whether it is one of many files that come in under one action, each in a transaction of its own.
   * The action stands once `imported` says that it has ended; where neither that nor another part
   * comes for a minute, or the service ends, all of it is taken back.
   */
  part: z.boolean().optional(),
})

/** What an import is asked with. */
export type ImportInput = z.infer<typeof importInput>

export const sources = {
  list: call.output(z.array(sourceSummary)),
  get: call.input(z.object({ ref: ref('source') })).output(source),
  /**
   * The file that a source came in as, with its name and type; of a large one the bytes of a part, half
   * open, can be asked for.
   * @throws not-found where it was typed
   */
  original: call
    .input(z.object({ ref: ref('source'), part: filePart.optional() }))
    .output(z.instanceof(File)),
  /**
   * The claims that a source’s text seems to make, in its order; nothing is stored. English only: in
   * other languages there are few or none.
   * @throws not-found, notebook-other when another notebook is opened meanwhile
   */
  suggest: call.input(z.object({ ref: ref('source') })).output(claimSuggestions),
  /**
   * Brings one file in. `dryRun` reads and reports, and changes nothing. Given up, nothing comes in.
   * @throws notebook-other when another notebook is opened meanwhile; action-reused for a part of an
   * action that has ended
   */
  import: call.input(importInput).output(importItem),
  /** Says that all parts of an import came in, so that it stands. Nothing where none came. */
  imported: call.input(act),
  /** Makes a source of what a person typed, such as a conversation: it has no file. */
  add: call.input(act.extend({ fields: sourceFields, text: typed })).output(source),
  /**
   * Changes what is known of a source; `null` makes a field empty.
   * @throws not-found, derived-circle
   */
  edit: call
    .input(
      act.extend({
        ref: ref('source'),
        fields: changes.extend({ title: text.optional() }),
        why: z.string().optional(),
      }),
    )
    .output(source),
  /**
   * Changes many sources in the same way, all or none; `null` makes a field empty.
   * @throws not-found, derived-circle
   */
  editMany: call
    .input(act.extend({ refs: someSources, fields: changes, why: z.string().optional() }))
    .output(z.object({ refs: z.array(ref('source')) })),
  /**
   * Puts a source into the trash, with its texts and the passages in them. `withClaims`: the claims that
   * rest on it alone go along, others only lose their tie to it.
   * @throws not-found, source-carries, edition-rests
   */
  remove: call
    .input(act.extend({ ref: ref('source'), withClaims: z.boolean().optional() }))
    .output(removal),
  /**
   * Gives a source that came in without words, such as a picture, the text that a person typed.
   * @throws not-found, source-worded
   */
  transcribe: call.input(act.extend({ ref: ref('source'), text: typed })).output(source),
  ...corrections,
  /**
   * Gives the words of a passage in another language than theirs; `null` takes that away. The translator is
   * the author where nobody else is named.
   * @throws not-found
   */
  translate: call
    .input(
      act.extend({
        passage: z.string(),
        text: z.string().trim().min(1).max(1_000_000).nullable(),
        translator: z.string().trim().min(1).optional(),
      }),
    )
    .output(source),
  /** Moves sources through the intake queue, all or none. */
  setState: call
    .input(act.extend({ refs: someSources, state: intakeState }))
    .output(z.object({ refs: z.array(ref('source')) })),
}
