import { fold } from '#data/model/fold.ts'
import { EMPTY, stem } from '#data/model/stems.ts'

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
