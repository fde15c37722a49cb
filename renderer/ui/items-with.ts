import { fold } from '#data/model/fold.ts'

/** The items of which every typed word begins a word, whatever its case and accents. */
export function itemsWith<T>(
  items: readonly T[],
  wordsOf: (item: T) => string,
  typed: string,
): T[] {
  const wanted = partsOf(typed)
  return items.filter((item) => {
    const words = partsOf(wordsOf(item))
    return wanted.every((one) => words.some((word) => word.startsWith(one)))
  })
}

function partsOf(text: string): string[] {
  return fold(text)
    .split(/[\s/-]+/u)
    .filter(Boolean)
}
