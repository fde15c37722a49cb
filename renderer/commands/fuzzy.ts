import UFuzzy from '@leeoniya/ufuzzy'
import { fold } from '#data/model/fold.ts'

/** A text that was found, by its place in the list, with what of it was found. */
export interface Found {
  readonly at: number
  /** Half-open spans in UTF-16 units, start and end in turn; empty where they are not known. */
  readonly spans: readonly number[]
}

/** Words may stand in any order, up to this many; more would be tried in too many ways. */
const MOST_ORDERS = 3

/** Above this many, what was found is not ranked: one more letter makes it fewer. */
const MOST_RANKED = 2_000

const matcher = new UFuzzy({
  unicode: true,
  interSplit: String.raw`[^\p{L}\p{N}']+`,
  intraSplit: String.raw`\p{Ll}\p{Lu}`,
  intraBound: String.raw`\p{L}\d|\d\p{L}|\p{Ll}\p{Lu}`,
  intraChars: String.raw`[\p{L}\p{N}']`,
  intraContr: String.raw`'\p{L}{1,2}\b`,
  intraIns: 2,
})

/** Finds the texts that hold the letters of a needle, the best first. */
export function fuzzy(folded: readonly string[], needle: string, most: number): Found[] {
  const [indexes, info, order] = matcher.search(
    folded as string[],
    fold(needle),
    MOST_ORDERS,
    MOST_RANKED,
  )
  if (!indexes) return []
  if (!order) return indexes.slice(0, most).map((at) => ({ at, spans: [] }))
  return order.slice(0, most).map((place) => ({ at: info.idx[place]!, spans: info.ranges[place]! }))
}
