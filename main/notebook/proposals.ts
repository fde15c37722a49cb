import type { ClaimPair, Proposal, ProposalCounts } from '#data/model/proposal.ts'
import type { Ref } from '#data/model/refs.ts'
import {
  claimsUnpaired,
  countProposals,
  listProposals,
  lookForPairs,
  type ProposalListing,
  proposalsOf,
  tellApart,
} from '#data/store/proposals.ts'
import type { Session } from './session.ts'

/** So many claims are looked at before others get their turn: a write waits no longer than for these. */
const AT_ONCE = 5

export function listOfProposals({ store }: Session, listing: ProposalListing): Proposal[] {
  return listProposals(store.read, listing)
}

/** @throws Problem not-found */
export function proposalsOfClaim({ store }: Session, ref: Ref<'claim'>): Proposal[] {
  return proposalsOf(store.read, ref)
}

export function countOfProposals({ store }: Session): ProposalCounts {
  return countProposals(store.read)
}

/** Looks at a few claims that are new or changed; where none is, nothing is written. */
export function lookForProposals(session: Session): { left: number } {
  if (claimsUnpaired(session.store.read) === 0) return { left: 0 }
  return { left: session.tidy((writer) => lookForPairs(writer, AT_ONCE)) }
}

/** Keeps that two claims have nothing to do with each other. @throws Problem not-found, relation-self */
export function tellClaimsApart(
  session: Session,
  input: ClaimPair & { readonly action: string },
): ClaimPair {
  const { action, ...pair } = input
  return session.act('proposals.tellApart', action, pair, ({ writer, stamp, touch }) => {
    tellApart(writer, pair, stamp)
    touch('relation', pair.one, pair.other)
    return pair
  })
}
