import type { ClaimStatus } from './claim.ts'
import type { Ref } from './refs.ts'

/**
 * What can happen to a claim or a source, so that what rests on it wants a second look. `reliability`
 * is a source's, `anchor` that of a passage, `evidence` the loss of a source that states the claim; the
 * others are a claim's, `deleted` is either's.
 */
export const REVIEW_CAUSES = [
  'status',
  'statement',
  'credibility',
  'speaker',
  'reliability',
  'contradicted',
  'updated',
  'anchor',
  'evidence',
  'merged',
  'deleted',
] as const
export type ReviewCause = (typeof REVIEW_CAUSES)[number]

/** What somebody decides about one thing that rests on what changed. */
export const REVIEW_DECISIONS = ['kept', 'reworded', 'removed', 'reissued'] as const
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number]

/** Somebody who was told that something changed. */
export interface Told {
  readonly name: string
  /** Instant, ISO 8601 in UTC. */
  readonly at: string
  /** Who told them. */
  readonly author: string
}

/** The claim or source that changed, as it is now. */
export interface ReviewAbout {
  readonly ref: Ref<'claim' | 'source'>
  /** Its statement or title; absent where it was erased for ever. */
  readonly title?: string | undefined
  /** Absent where it is no claim, or gone. */
  readonly status?: ClaimStatus | undefined
  /** Whether it is in the trash, or gone from there. */
  readonly gone: boolean
}

/** One note, judgement or edition that rests on something that changed. */
export interface ReviewItem {
  readonly uuid: string
  readonly about: ReviewAbout
  readonly what: ReviewCause
  /**
   * What it was and what it became: a status, a wording, a grade, a speaker's name; the reference of the
   * other claim, or of the source that it no longer rests on.
   */
  readonly was?: string | undefined
  readonly became?: string | undefined
  /** The claim that contradicts or updates it, or that it was merged into. */
  readonly by?:
    | { readonly ref: Ref<'claim'>; readonly statement: string; readonly why?: string | undefined }
    | undefined
  /** The note that rests on it, or that holds the judgement, or that was issued. */
  readonly note: { readonly ref: Ref<'note'>; readonly title: string }
  readonly judgement?:
    | { readonly ref: Ref<'judgement'>; readonly call?: string | undefined }
    | undefined
  readonly edition?:
    | {
        readonly id: string
        readonly number?: number | undefined
        readonly date?: string | undefined
      }
    | undefined
  /** The first place in the note, or in the judgement, that rests on it, in UTF-16 units, and its line; absent where there is none now. */
  readonly place?:
    | { readonly start: number; readonly end: number; readonly line: string }
    | undefined
  /** What the note's text says was done about it since: a suggestion, no decision. */
  readonly suggests?: Extract<ReviewDecision, 'reworded' | 'removed'> | undefined
  /** Who made the change, when, and by which call of the contract. */
  readonly author: string
  readonly at: string
  readonly call?: string | undefined
  readonly decision?: ReviewDecision | undefined
  readonly why?: string | undefined
  readonly decidedBy?: string | undefined
  readonly decidedAt?: string | undefined
  readonly told: readonly Told[]
}

/** How much there is to review, and how much was reviewed. */
export interface ReviewCounts {
  readonly open: number
  readonly settled: number
  /** Passages without a place in the corrected text of their source, which wait to be settled. */
  readonly unsettled: number
}
