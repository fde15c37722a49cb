import type { Edtf } from '#data/model/dates.ts'
import { type KnownEntity, knownFrom, type Suggested, suggestionsIn } from '#main/suggest/index.ts'

/** What the child process is asked that looks for claims in a text. */
export interface SuggestRequest {
  readonly text: string
  readonly published?: Edtf | undefined
  readonly publisher?: string | undefined
  /** The names of the notebook that the text may hold. */
  readonly names: readonly KnownEntity[]
}

export type SuggestAnswer = { readonly found: readonly Suggested[] } | { readonly fault: string }

/** Does what is asked, in the child process. */
export function doSuggestWork(request: unknown): SuggestAnswer {
  try {
    const { text, published, publisher, names } = request as SuggestRequest
    const found = [...suggestionsIn(text, { published, publisher, known: knownFrom(names) })]
    return { found: found.filter((each) => each !== undefined) }
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
