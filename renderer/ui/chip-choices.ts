import { fold } from '#data/model/fold.ts'

const MOST = 6

/** Of the values that exist, those to offer for what is typed: every typed word begins a word of theirs. */
export function chipChoices(
  options: readonly string[],
  taken: readonly string[],
  typed: string,
): string[] {
  const words = partsOf(typed)
  const found: string[] = []
  for (const option of options) {
    if (taken.includes(option)) continue
    const parts = partsOf(option)
    if (!words.every((word) => parts.some((part) => part.startsWith(word)))) continue
    found.push(option)
    if (found.length === MOST) break
  }
  return found
}

/** The values with one more; one that is there in another case stays as it was. */
export function withChip(values: readonly string[], value: string): string[] {
  return values.some((other) => fold(other) === fold(value)) ? [...values] : [...values, value]
}

function partsOf(text: string): string[] {
  return fold(text)
    .split(/[\s/-]+/u)
    .filter(Boolean)
}
