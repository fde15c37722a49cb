import type { ClaimKind } from '#data/model/claim.ts'
import type { Range } from './phrases.ts'

/** Who is said to say a sentence, and which of its words are what he says. */
export interface Attribution {
  /** The verb in its plain form; `according` where there is none. */
  readonly verb: string
  readonly kind?: ClaimKind | undefined
  /** The words that name who speaks; absent where a text only says that it is said. */
  readonly speaker?: Range | undefined
  /** What is said; absent: the whole sentence, since it cannot be taken out of it. */
  readonly content?: Range | undefined
}
