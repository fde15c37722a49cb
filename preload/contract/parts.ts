import { z } from 'zod'
import type { Claim, ClaimSummary } from '#data/model/claim.ts'
import { CLAIM_KINDS, CLAIM_STATUSES, EVIDENCE_ROLES, RELATION_KINDS } from '#data/model/claim.ts'
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
import { ANCHOR_STATES, INTAKE_STATES, SOURCE_TYPES } from '#data/model/source.ts'

/** A reference of one noun. */
export function ref<N extends RefNoun>(noun: N): z.ZodType<Ref<N>, Ref<N>> {
  return z.custom<Ref<N>>(
    (value) => typeof value === 'string' && parseRef(value)?.noun === noun,
    `a reference to a ${noun}`,
  )
}

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
  published: z.string().optional(),
  reliability: reliability.optional(),
  claims: z.int(),
})

export const passage = z.object({
  uuid: z.string(),
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  claims: z.array(ref('claim')).readonly(),
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
})

const evidence = z.object({
  source: ref('source'),
  sourceTitle: z.string(),
  role: z.enum(EVIDENCE_ROLES),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int(),
  end: z.int(),
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

export const grading = z.object({
  field: z.enum(['credibility', 'status', 'reliability', 'likelihood']),
  value: z.string().optional(),
  author: z.string(),
  at: z.string(),
  why: z.string().optional(),
})

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
  entities: z.array(z.string()).readonly(),
  evidence: z.array(evidence).readonly(),
  relations: z.array(relation).readonly(),
  gradings: z.array(grading).readonly(),
  judgements: z
    .array(z.object({ ref: ref('judgement'), note: ref('note'), call: z.string() }))
    .readonly(),
  citedIn: z.array(ref('note')).readonly(),
})
