import type { ClaimStatus } from './claim.ts'
import type { Credibility, Reliability } from './ratings.ts'
import type { Ref } from './refs.ts'

/** Something with a number of claims that it stands in. */
export interface Counted {
  readonly claims: number
}

/** How a set of claims divides: how many have each status and grade, and what they share. */
export interface ClaimOverview {
  readonly claims: number
  readonly statuses: readonly (Counted & { readonly status: ClaimStatus })[]
  /** From the best grade to none at all. */
  readonly grades: readonly (Counted & {
    readonly reliability?: Reliability | undefined
    readonly credibility?: Credibility | undefined
  })[]
  /** Who makes most of them. */
  readonly speakers: readonly (Counted & {
    readonly ref: Ref<'entity'> | Ref<'source'>
    readonly name: string
  })[]
  /** Topics that most of them have as well. */
  readonly topics: readonly (Counted & { readonly path: string })[]
  /** Entities that most of them are about. */
  readonly entities: readonly (Counted & {
    readonly ref: Ref<'entity'>
    readonly name: string
  })[]
  /** Judgements that rest on any of them, the newest first. */
  readonly judgements: readonly {
    readonly ref: Ref<'judgement'>
    readonly note: Ref<'note'>
    readonly call: string
  }[]
}
