import type { ClaimKind, ClaimStatus, RelationKind } from '../model/claim.ts'
import type { Edtf } from '../model/dates.ts'
import type { EntityKind } from '../model/entity.ts'
import type { Credibility, Likelihood, Reliability } from '../model/ratings.ts'
import type { Ref } from '../model/refs.ts'
import type { SourceFields } from '../model/source.ts'

export interface SampleEntity {
  readonly name: string
  readonly kind: EntityKind
  readonly aliases: readonly string[]
  /** A publisher's default. */
  readonly reliability?: Reliability
}

export interface SampleTopic {
  readonly path: string
  readonly aliases: readonly string[]
}

export interface SampleSource {
  readonly fields: SourceFields
  /** Paragraphs parted by an empty line; lines end with LF. */
  readonly text: string
}

/** A claim with the one passage it rests on; fields as the notebook takes them. */
export interface SampleClaim {
  /** The reference it gets when the claims go into an empty notebook in their order. */
  readonly ref: Ref<'claim'>
  readonly statement: string
  readonly kind: ClaimKind
  /** Name of an entity; absent: the source itself speaks. */
  readonly speaker?: string
  readonly said?: Edtf
  readonly on?: Edtf
  readonly hedge?: string
  readonly credibility?: Credibility
  readonly likelihood?: Likelihood
  /** `open` where absent. */
  readonly status?: ClaimStatus
  /** Why it was graded so, or has this status. */
  readonly why?: string
  readonly comment?: string
  /** Paths. */
  readonly topics: readonly string[]
  /** Names of the entities it is about. */
  readonly entities: readonly string[]
  /** Words of the source's text; they stand there exactly once. */
  readonly quote: string
}

export interface SampleRelation {
  readonly from: Ref<'claim'>
  readonly kind: RelationKind
  readonly to: Ref<'claim'>
  readonly why: string
}

export interface SampleNote {
  readonly folder: string
  readonly title: string
  readonly text: string
}

/**
 * Everything that a new notebook with the sample holds. Entities and topics come first; the source
 * becomes `S-1` and the claims `C-1` onwards, which the notes cite.
 */
export interface SampleNotebook {
  readonly entities: readonly SampleEntity[]
  readonly topics: readonly SampleTopic[]
  readonly source: SampleSource
  readonly claims: readonly SampleClaim[]
  readonly relations: readonly SampleRelation[]
  readonly notes: readonly SampleNote[]
}
