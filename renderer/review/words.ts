import { sayDay } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { ClaimStatus } from '#data/model/claim.ts'
import {
  type Credibility,
  CREDIBILITY,
  type Reliability,
  RELIABILITY,
} from '#data/model/ratings.ts'
import type { Unsettled } from '#data/model/unsettled.ts'
import type { ReviewItem } from '#data/model/review.ts'

/** The thing that rests on it, for those who only hear of it. */
export function nameOf({ note, judgement, edition }: ReviewItem): string {
  if (judgement) {
    return say('window.review.item.judgement', { note: note.title, ref: judgement.ref })
  }
  if (edition) {
    return say('window.review.item.edition', { note: note.title, number: edition.number ?? '' })
  }
  return say('window.review.item.note', { note: note.title })
}

/** Who made the change, and when. */
export function madeBy({ author, at }: ReviewItem): string {
  return say('window.review.by', { author, at: sayDay(at, true) })
}

/** A value that changed, in words; a wording as it is. */
export function valueInWords(what: ReviewItem['what'], value: string | undefined): string {
  switch (what) {
    case 'status':
      return say(`window.status.${value as ClaimStatus}`)
    case 'credibility':
      if (value === undefined) return say('window.ungraded')
      return `${value} – ${CREDIBILITY[Number(value) as Credibility]}`
    case 'reliability':
      if (value === undefined) return say('window.ungraded')
      return `${value} – ${RELIABILITY[value as Reliability]}`
    case 'anchor':
      return say(`window.anchor.${value as Unsettled['state']}`)
    default:
      return value ?? say('window.review.former')
  }
}
