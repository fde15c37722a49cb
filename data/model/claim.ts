import type { Edtf } from './dates.ts'
import type { Judgement } from './judgement.ts'
import type { Citing } from './note.ts'
import type { Credibility, Grading, Likelihood, Reliability } from './ratings.ts'
import type { Ref } from './refs.ts'
import type { AnchorState, Region } from './source.ts'

export const CLAIM_KINDS = [
  'fact',
  'forecast',
  'opinion',
  'allegation',
  'denial',
  'commitment',
] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

export const CLAIM_STATUSES = ['open', 'disputed', 'superseded', 'refuted', 'retracted'] as const
export type ClaimStatus = (typeof CLAIM_STATUSES)[number]

/** What a list of claims can be sorted by. */
export const CLAIM_COLUMNS = [
  'ref',
  'status',
  'statement',
  'speaker',
  'grade',
  'said',
  'independent',
  'speakers',
  'kind',
  'on',
  'likelihood',
  'added',
  'changed',
] as const
export type ClaimColumn = (typeof CLAIM_COLUMNS)[number]

/** The column that a list of claims is sorted by, and whether its greatest value stands first. */
export interface ClaimOrder {
  readonly by: ClaimColumn
  readonly down: boolean
}

/** Which claims a list shows. */
export interface ClaimNarrowing {
  /** In the language of the search; absent or empty: all. */
  readonly query?: string | undefined
  /** Each must begin a word of the claim or stand in its speaker's name; a reference alone names its claim. */
  readonly words?: string | undefined
}

export const RELATION_KINDS = [
  'supports',
  'contradicts',
  'refines',
  'updates',
  'duplicates',
] as const
export type RelationKind = (typeof RELATION_KINDS)[number]

export const EVIDENCE_ROLES = ['states', 'mentions'] as const
export type EvidenceRole = (typeof EVIDENCE_ROLES)[number]

/** Who makes a claim: an entity, or a source in its own voice. */
export type Speaker =
  | { readonly entity: Ref<'entity'>; readonly name: string }
  | { readonly source: Ref<'source'>; readonly name: string }

/**
 * The tie between a claim and the words it rests on. Offsets count Unicode code points, half open. Where
 * the anchor is ambiguous or lost these are the words of a text that was corrected since, and offsets of it.
 */
export interface Evidence {
  /** UUID of the passage. */
  readonly passage: string
  readonly source: Ref<'source'>
  readonly sourceTitle: string
  readonly role: EvidenceRole
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
  /** The page that the words begin on, where the source has pages. */
  readonly page?: number | undefined
  /** The part of the picture that the words are about, for a picture. */
  readonly region?: Region | undefined
  readonly anchor: AnchorState
  readonly translation?: string | undefined
  readonly translator?: string | undefined
}

/** A tie between two claims, seen from one of them. */
export interface Relation {
  readonly kind: RelationKind
  /** `out`: this claim does it to the other; `in`: the other does it to this one. */
  readonly direction: 'out' | 'in'
  readonly claim: Ref<'claim'>
  readonly statement: string
  readonly why?: string | undefined
}

/** A claim as it stands in a list. */
export interface ClaimSummary {
  readonly ref: Ref<'claim'>
  readonly statement: string
  readonly kind: ClaimKind
  /** Name of the speaker. */
  readonly speaker: string
  /** Publisher of the source, where that speaks in its own voice. */
  readonly publisher?: string | undefined
  readonly said?: Edtf | undefined
  readonly on?: Edtf | undefined
  readonly credibility?: Credibility | undefined
  /** Reliability in force of the first source that states the claim. */
  readonly reliability?: Reliability | undefined
  readonly status: ClaimStatus
  /** Paths. */
  readonly topics: readonly string[]
  /** Passages that it rests on. */
  readonly passages: number
  /** Sources that state it, whether they derive from one another or not. */
  readonly documents: number
  /** Sources that state it and neither derive from one another nor from a common one. */
  readonly independent: number
  /** Independent speakers who say it, with those whose claims support or duplicate it. */
  readonly speakers: number
  readonly likelihood?: Likelihood | undefined
  /** Names of the entities it is about. */
  readonly entities: readonly string[]
  /** Instants, ISO 8601 in UTC. */
  readonly added: string
  readonly changed: string
}

/** A claim with everything that hangs on it. */
export interface Claim extends ClaimSummary {
  readonly uuid: string
  readonly speakerIs: Speaker
  readonly hedge?: string | undefined
  readonly comment?: string | undefined
  readonly evidence: readonly Evidence[]
  readonly relations: readonly Relation[]
  readonly gradings: readonly Grading[]
  /** Judgements that rest on it. */
  readonly judgements: readonly (Pick<Judgement, 'ref' | 'call'> & Citing)[]
  /** Notes that cite it. */
  readonly citedIn: readonly Citing[]
}
