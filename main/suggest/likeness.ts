import { fold } from '#data/model/fold.ts'

/** Words that say nothing of what a statement is about. */
const EMPTY: ReadonlySet<string> = new Set(
  'the a an and or but of to in on at by for from with as is are was were be been being has have had do does did will would shall should can could may might must that this these those it its he she they we i you his her their our my your not no so than then there here also more most very into over under after before about between up out if who which what when where how all any some such only other said say says'.split(
    ' ',
  ),
)

/** The stems of the telling words of a text. */
export function stemsOf(text: string): Set<string> {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => word.length > 1 && !EMPTY.has(word)).map(stem))
}

/** How alike two texts are by their telling words: 0 nothing in common, 1 the same. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  const common = [...one].filter((word) => other.has(word)).length
  return (2 * common) / (one.size + other.size)
}

function stem(word: string): string {
  if (word.length < 5) return word.replace(/s$/, '')
  const bare = word
    .replace(/(?:ations?|itions?|ments?|ness|ingly|edly)$/, '')
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ing|ed|es|s|ly|e)$/, '')
  return bare.length < 3 ? word : bare.replace(/(.)\1$/, '$1')
}
