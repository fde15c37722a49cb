import { CLAIM_KINDS, CLAIM_STATUSES } from '../model/claim.ts'
import { CREDIBILITIES, RELIABILITIES, SCALES } from '../model/ratings.ts'
import { INTAKE_STATES } from '../model/source.ts'

export const SORT_ORDERS = ['relevance', 'date', 'ref'] as const
export type SortOrder = (typeof SORT_ORDERS)[number]

/**
 * What a field's value may be. `name` and `topic` are looked up in the notebook; `choice` is one of a
 * closed set; `scale` and `date` have an order, so that they take `<=` and `..`. `none` asks for what
 * was left empty.
 */
export type FieldShape =
  | { readonly takes: 'topic' | 'name' }
  | { readonly takes: 'choice'; readonly choices: readonly string[] }
  | { readonly takes: 'scale'; readonly choices: readonly string[]; readonly none: true }
  | { readonly takes: 'date'; readonly none: boolean }

const YES_NO = ['yes', 'no'] as const

const LIKELIHOOD_TERMS = [
  ...new Set(Object.values(SCALES).flatMap(({ bands }) => bands.flatMap(({ terms }) => terms))),
]

/** Every field of the language. */
export const FIELDS = {
  topic: { takes: 'topic' },
  speaker: { takes: 'name' },
  about: { takes: 'name' },
  source: { takes: 'name' },
  publisher: { takes: 'name' },
  kind: { takes: 'choice', choices: CLAIM_KINDS },
  status: { takes: 'choice', choices: CLAIM_STATUSES },
  reliability: { takes: 'scale', choices: RELIABILITIES, none: true },
  credibility: { takes: 'scale', choices: CREDIBILITIES.map(String), none: true },
  likelihood: { takes: 'scale', choices: LIKELIHOOD_TERMS, none: true },
  said: { takes: 'date', none: true },
  on: { takes: 'date', none: true },
  added: { takes: 'date', none: false },
  changed: { takes: 'date', none: false },
  state: { takes: 'choice', choices: INTAKE_STATES },
  corroborated: { takes: 'choice', choices: YES_NO },
  has: { takes: 'choice', choices: ['evidence', 'contradiction', 'comment'] },
  cited: { takes: 'choice', choices: YES_NO },
  in: { takes: 'choice', choices: ['claims', 'notes', 'sources'] },
  sort: { takes: 'choice', choices: SORT_ORDERS },
} as const satisfies Record<string, FieldShape>

export type FieldName = keyof typeof FIELDS

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[]

/** The field of that name in any case. */
export function fieldNamed(name: string): FieldName | undefined {
  const lower = name.toLowerCase()
  return FIELD_NAMES.find((field) => field === lower)
}

/** Asks for what was left empty. */
export const NONE = 'none'
