import { z } from 'zod'
import type { Claim, ClaimSummary } from '#data/model/claim.ts'
import { CLAIM_KINDS, CLAIM_STATUSES, EVIDENCE_ROLES, RELATION_KINDS } from '#data/model/claim.ts'
import type { Corroboration } from '#data/model/corroboration.ts'
import { isEdtf } from '#data/model/dates.ts'
import {
  CREDIBILITIES,
  type Credibility,
  RELIABILITIES,
  SCALE_IDS,
  TLP_LABELS,
} from '#data/model/ratings.ts'
import type { Ref, RefNoun } from '#data/model/refs.ts'
import { parseRef } from '#data/model/refs.ts'
import type { TextChange } from '#data/model/text-change.ts'
import { ANCHOR_STATES, INTAKE_STATES, SOURCE_TYPES } from '#data/model/source.ts'

/** A reference of one noun. */
export function ref<N extends RefNoun>(noun: N): z.ZodType<Ref<N>, Ref<N>> {
  return z.custom<Ref<N>>(
    (value) => typeof value === 'string' && parseRef(value)?.noun === noun,
    `a reference to a ${noun}`,
  )
}

/** One edit of a text, in UTF-16 units. */
export const change = z.object({
  at: z.int().min(0),
  remove: z.int().min(0),
  insert: z.string(),
}) satisfies z.ZodType<TextChange>

/** A stored date. People's wording is read before it gets here. */
export const edtf = z.string().refine(isEdtf, 'an EDTF date')
export const reliability = z.enum(RELIABILITIES)
export const credibility = z
  .number()
  .refine((value): value is Credibility => (CREDIBILITIES as readonly number[]).includes(value))
export const likelihood = z.object({
  scale: z.enum(SCALE_IDS),
  band: z.int().min(1).max(7),
})
export const sourceType = z.enum(SOURCE_TYPES)
export const intakeState = z.enum(INTAKE_STATES)
export const handling = z.enum(TLP_LABELS)
export const claimKind = z.enum(CLAIM_KINDS)
export const claimStatus = z.enum(CLAIM_STATUSES)
export const relationKind = z.enum(RELATION_KINDS)
/** Words that somebody wrote: not empty, without space around them. */
export const text = z.string().trim().min(1)

/** What a person, or a document's own metadata, says of a source. */
export const sourceFields = z.object({
  title: text,
  type: sourceType,
  publisher: text.optional(),
  author: text.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  published: edtf.optional(),
  accessed: edtf.optional(),
  language: text.optional(),
  reliability: reliability.optional(),
  descriptor: text.optional(),
  handling: handling.optional(),
  classification: text.optional(),
  mayBeQuoted: z.boolean().optional(),
})

export const sourceSummary = z.object({
  ref: ref('source'),
  title: z.string(),
  type: sourceType,
  state: intakeState,
  publisher: z.string().optional(),
  author: z.string().optional(),
  published: z.string().optional(),
  language: z.string().optional(),
  handling: handling.optional(),
  reliability: reliability.optional(),
  reliabilityFrom: z.enum(['source', 'publisher']).optional(),
  claims: z.int(),
})

/** A rectangle of a picture, in fractions of the whole; it lies within it. */
export const region = z
  .object({
    x: z.number().min(0).max(1),
    y: z.number().min(0).max(1),
    width: z.number().gt(0).max(1),
    height: z.number().gt(0).max(1),
  })
  .refine(({ x, y, width, height }) => x + width <= 1.000_001 && y + height <= 1.000_001)

export const passage = z.object({
  uuid: z.string(),
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  page: z.int().optional(),
  region: region.optional(),
  claims: z.array(ref('claim')).readonly(),
  anchor: z.enum(ANCHOR_STATES),
  translation: z.string().optional(),
  translator: z.string().optional(),
})

export const claimSummary: z.ZodType<ClaimSummary> = z.object({
  ref: ref('claim'),
  statement: z.string(),
  kind: claimKind,
  speaker: z.string(),
  publisher: z.string().optional(),
  said: z.string().optional(),
  on: z.string().optional(),
  credibility: credibility.optional(),
  reliability: reliability.optional(),
  status: claimStatus,
  topics: z.array(z.string()).readonly(),
  passages: z.int(),
  documents: z.int(),
  independent: z.int(),
  speakers: z.int(),
  likelihood: likelihood.optional(),
  entities: z.array(z.string()).readonly(),
  added: z.string(),
  changed: z.string(),
})

const evidence = z.object({
  passage: z.string(),
  source: ref('source'),
  sourceTitle: z.string(),
  role: z.enum(EVIDENCE_ROLES),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int(),
  end: z.int(),
  page: z.int().optional(),
  region: region.optional(),
  anchor: z.enum(ANCHOR_STATES),
  translation: z.string().optional(),
  translator: z.string().optional(),
})

const relation = z.object({
  kind: relationKind,
  direction: z.enum(['out', 'in']),
  claim: ref('claim'),
  statement: z.string(),
  why: z.string().optional(),
})

const aClaim = { claim: ref('claim'), speaker: z.string() }
export const corroboration: z.ZodType<Corroboration> = z.object({
  corroborated: z.boolean(),
  counted: z.array(z.object({ ...aClaim, source: ref('source') })).readonly(),
  uncounted: z
    .array(
      z.discriminatedUnion('why', [
        z.object({ ...aClaim, why: z.literal('unsourced') }),
        z.object({ ...aClaim, why: z.literal('same-speaker'), as: ref('claim') }),
        z.object({
          ...aClaim,
          why: z.literal('same-origin'),
          source: ref('source'),
          origin: ref('source'),
          as: ref('claim'),
        }),
        z.object({ ...aClaim, why: z.literal('fallen'), status: claimStatus }),
      ]),
    )
    .readonly(),
})

export const grading = z.object({
  field: z.enum(['credibility', 'status', 'reliability', 'likelihood']),
  value: z.string().optional(),
  author: z.string(),
  at: z.string(),
  why: z.string().optional(),
})

const citing = z.object({ note: ref('note'), start: z.int().optional() })

const speaker = z.union([
  z.object({ entity: ref('entity'), name: z.string() }),
  z.object({ source: ref('source'), name: z.string() }),
])

export const claim: z.ZodType<Claim> = z.object({
  ref: ref('claim'),
  uuid: z.string(),
  statement: z.string(),
  kind: claimKind,
  speaker: z.string(),
  publisher: z.string().optional(),
  speakerIs: speaker,
  said: z.string().optional(),
  on: z.string().optional(),
  hedge: z.string().optional(),
  likelihood: likelihood.optional(),
  credibility: credibility.optional(),
  reliability: reliability.optional(),
  status: claimStatus,
  comment: z.string().optional(),
  topics: z.array(z.string()).readonly(),
  passages: z.int(),
  documents: z.int(),
  independent: z.int(),
  speakers: z.int(),
  entities: z.array(z.string()).readonly(),
  added: z.string(),
  changed: z.string(),
  evidence: z.array(evidence).readonly(),
  relations: z.array(relation).readonly(),
  gradings: z.array(grading).readonly(),
  judgements: z.array(citing.extend({ ref: ref('judgement'), call: z.string() })).readonly(),
  citedIn: z.array(citing).readonly(),
})
