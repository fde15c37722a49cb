import { say } from '#data/messages/index.ts'
import { SCALES } from '#data/model/ratings.ts'
import type { LikelihoodBand, ScaleId } from '#data/model/ratings.ts'
import type { JudgementBlock, ScaleKey } from '../document.ts'

/** The key of a likelihood scale, with the judgements of this document in their bands. */
export function scaleKey(scale: ScaleId, judgements: readonly JudgementBlock[]): ScaleKey {
  return {
    id: scale,
    intro: say(`press.key.intro.${scale}`),
    bands: SCALES[scale].bands.map((band) => ({
      term: band.terms[0]!,
      same: otherTerm(band),
      percent: band.percent,
      ...rangeOf(band),
      judgements: judgements
        .filter((judgement) => judgement.band === band.band && judgement.ref !== undefined)
        .map(({ id, ref }) => ({ id, ref: ref! })),
    })),
    confidence: (['high', 'moderate', 'low'] as const).map((level) => ({
      term: say(`press.key.${level}`),
      meaning: say(`press.key.${level}-meaning`),
    })),
    grades: say('press.key.grades'),
  }
}

/** The ends of a range as the standard prints it, such as `01–05` or `>0–5`. */
function rangeOf({ percent }: LikelihoodBand): { low: number; high: number } {
  const [low = 0, high = 100] = (percent.match(/\d+/g) ?? []).map(Number)
  return { low, high }
}

/** The standard's other word for a band; not the first one's adverb. */
function otherTerm({ terms }: LikelihoodBand): string {
  return terms.slice(1).find((term) => term !== `${terms[0]}ly`) ?? ''
}
