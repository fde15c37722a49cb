import type { ReviewCounts, ReviewDecision, ReviewItem } from '#data/model/review.ts'
import { settleReviews, tellReviews } from '#data/store/review.ts'
import { countReviews, listReviews, type ReviewListing } from '#data/store/review-list.ts'
import type { Session } from './session.ts'

export function listReview({ store }: Session, listing: ReviewListing): ReviewItem[] {
  return listReviews(store.read, listing)
}

export function countReview({ store }: Session): ReviewCounts {
  return countReviews(store.read)
}

/** @throws Problem not-found */
export function settleReview(
  session: Session,
  input: {
    readonly action: string
    /** UUIDs. */
    readonly items: readonly string[]
    readonly decision: ReviewDecision
    readonly why?: string | undefined
  },
): { things: string[] } {
  const { action, ...what } = input
  return session.act('review.settle', action, what, ({ writer, stamp, touch }) => {
    settleReviews(writer, what.items, what.decision, what.why, stamp)
    touch('review')
    return { things: [...what.items] }
  })
}

/** @throws Problem not-found */
export function tellReview(
  session: Session,
  input: {
    readonly action: string
    /** UUIDs. */
    readonly items: readonly string[]
    readonly names: readonly string[]
  },
): { things: string[] } {
  const { action, ...what } = input
  return session.act('review.tell', action, what, ({ writer, stamp, touch }) => {
    tellReviews(writer, what.items, what.names, stamp)
    touch('review')
    return { things: [...what.items] }
  })
}
