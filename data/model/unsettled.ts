import type { Ref } from './refs.ts'
import type { AnchorState } from './source.ts'

/** Words of a corrected text that may be a passage’s. Offsets in UTF-16 units, half open. */
export interface CarryCandidate {
  readonly start: number
  readonly end: number
  readonly prefix: string
  readonly exact: string
  readonly suffix: string
  /** How well they fit, in hundredths. */
  readonly score: number
}

/** A passage of a text that was corrected since, and whose place in the new text a person has to settle. */
export interface Unsettled {
  /** UUID of the passage. */
  readonly passage: string
  readonly source: Ref<'source'>
  readonly sourceTitle: string
  readonly state: Extract<AnchorState, 'ambiguous' | 'lost'>
  /** The old words, and those around them in the old text. */
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  /** Claims that rest on them. */
  readonly claims: readonly Ref<'claim'>[]
  /** Where they may be in the new text, the likeliest first. */
  readonly candidates: readonly CarryCandidate[]
}
