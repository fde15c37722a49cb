import type { ReviewCause } from '../model/review.ts'
import { say } from './index.ts'

/** A change as it is kept: what happened, what was, what became of it. */
interface Change {
  readonly what: ReviewCause
  readonly was?: string | null | undefined
  readonly became?: string | null | undefined
}

/** What happened to a claim or source, in words. */
export function sayChange({ what, was, became }: Change): string {
  switch (what) {
    case 'contradicted':
    case 'updated':
    case 'merged':
      return say(`window.review.what.${what}`, { ref: became ?? '' })
    case 'evidence':
      return say('window.review.what.evidence', { ref: was ?? '' })
    default:
      return say(`window.review.what.${what}`)
  }
}
