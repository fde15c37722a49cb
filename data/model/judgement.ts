import type { Confidence, Likelihood } from './ratings.ts'
import type { Ref } from './refs.ts'

/** A call by the analyst inside a note. */
export interface Judgement {
  readonly ref: Ref<'judgement'>
  readonly note: Ref<'note'>
  readonly call: string
  readonly likelihood?: Likelihood | undefined
  readonly confidence?: Confidence | undefined
  /** Why this confidence: the line `because:`. */
  readonly because?: string | undefined
  /** How long it holds: the line `until:`. */
  readonly until?: string | undefined
  /** The line `would change if:`. */
  readonly wouldChangeIf?: string | undefined
  readonly restsOn: readonly Ref<'claim'>[]
}
