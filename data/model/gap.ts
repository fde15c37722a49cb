import type { ClaimStatus } from './claim.ts'
import type { Ref } from './refs.ts'

/** Claims that nothing rests on any more: what they say no longer holds. */
export const FALLEN: readonly ClaimStatus[] = ['superseded', 'refuted', 'retracted']

/** The day before which words are old where nobody says otherwise: a year ago. */
export function usuallyOld(now: Date): string {
  const day = new Date(now)
  day.setFullYear(day.getFullYear() - 1)
  return day.toLocaleDateString('sv')
}

/** Why something rests on little. */
export type GapReason =
  /** All that it rests on is said by one. */
  | { readonly why: 'one-speaker'; readonly speaker: string; readonly query?: string | undefined }
  /** Neither its sources nor its claims are graded, or they cannot be judged (F, 6). */
  | { readonly why: 'ungraded'; readonly query?: string | undefined }
  /** Nothing that it rests on was said since a day; the last was said on this one. */
  | { readonly why: 'old'; readonly last: string; readonly query?: string | undefined }
  /** A judgement that rests on no claim that still holds. */
  | { readonly why: 'nothing' }

/** A topic that rests on little; each reason with the query that finds the claims behind it. */
export interface TopicGap {
  /** Path. */
  readonly topic: string
  /** Claims about it, or about what is below it, that still hold. */
  readonly claims: number
  readonly reasons: readonly GapReason[]
}

/** A judgement that rests on little. */
export interface JudgementGap {
  readonly judgement: Ref<'judgement'>
  readonly call: string
  readonly note: { readonly ref: Ref<'note'>; readonly title: string }
  /** The claims that it rests on and that still hold. */
  readonly claims: readonly Ref<'claim'>[]
  readonly reasons: readonly GapReason[]
}

/** Everything that rests on little. */
export interface Gaps {
  /** Those of the most claims first. */
  readonly topics: readonly TopicGap[]
  readonly judgements: readonly JudgementGap[]
  /** How many there are; the lists hold only so many. */
  readonly total: number
}
