import { anchorPassages, type Anchoring, carryPages } from '#data/model/anchoring.ts'
import type { Span } from '#data/model/quote.ts'
import { alignTexts } from '#data/model/text-alignment.ts'
import { sketchOf } from '#data/model/text-sketch.ts'
import { answerWith, type ChildAnswer } from '#main/child-answers.ts'

/** What the child process is asked that carries passages over to a corrected text. */
export interface CarryRequest {
  /** Texts that passages are of, the newest first; its pages are carried too. */
  readonly texts: readonly {
    readonly text: string
    readonly passages: readonly Span[]
    readonly pages?: readonly number[] | undefined
  }[]
  readonly after: string
}

/** What became of them in the corrected text, in their order, with the sketch of that text. */
export interface CarriedOver {
  readonly passages: readonly (readonly Anchoring[])[]
  readonly pages?: readonly number[] | undefined
  readonly sketch: string | undefined
}

/** Does what is asked, in the child process or, for short texts, in this one. */
export function doCarryWork(request: unknown): ChildAnswer<CarriedOver> {
  return answerWith(() => {
    const { texts, after } = request as CarryRequest
    let carried: number[] | undefined
    const passages = texts.map(({ text, passages: spans, pages }) => {
      const alignment = alignTexts(text, after)
      if (pages) carried = carryPages(pages, after, alignment)
      return anchorPassages(text, spans, after, alignment)
    })
    return { passages, ...(carried ? { pages: carried } : {}), sketch: sketchOf(after) }
  })
}
