import type { PairGrounds, ProposalKind } from './claim-pairs.ts'
import type { ClaimSummary } from './claim.ts'
import type { Ref } from './refs.ts'

/** Two claims that perhaps contradict each other, or are perhaps the same, and why it seems so. */
export interface Proposal {
  readonly kind: ProposalKind
  /** How sure it is, in hundredths: surer ones are listed first. */
  readonly score: number
  /** The one that was there first. */
  readonly one: ClaimSummary
  readonly other: ClaimSummary
  /** Whether one speaker makes both, so that the one can go into the other. */
  readonly sameSpeaker: boolean
  /** Entities by name, topics by path. */
  readonly grounds: PairGrounds<string>
}

/** Two claims, whichever comes first. */
export interface ClaimPair {
  readonly one: Ref<'claim'>
  readonly other: Ref<'claim'>
}

/** How many pairs are proposed of each kind, and how many claims were not looked at yet. */
export interface ProposalCounts extends Readonly<Record<ProposalKind, number>> {
  readonly left: number
}
