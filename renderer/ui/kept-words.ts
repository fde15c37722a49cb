import { create } from 'zustand'

interface KeptWords {
  /** What was begun in forms and not saved, by what the form is for; as JSON has it. */
  readonly words: Readonly<Record<string, unknown>>
}

/**
 * Words in forms outlive the form, a key, and the window: whoever comes back to what they were typed
 * for finds them there, also after a crash.
 */
export const useKeptWords = create<KeptWords>(() => ({ words: {} }))

/** What a form's words are now, how they are changed, and how they are let go of. */
export type Kept<T> = readonly [words: T, keep: (words: T) => void, drop: () => void]

/**
 * The words of one form, from what was kept on.
 * @param key what they are for, with the number of their shape
 * @param first what the form begins with where nothing was kept
 */
export function useKept<T>(key: string, first: T): Kept<T> {
  const kept = useKeptWords(({ words }) => words[key]) as T | undefined
  return [kept ?? first, (words) => keepWords(key, words), () => dropWords(key)]
}

export function keepWords(key: string, value: unknown): void {
  useKeptWords.setState(({ words }) => ({ words: { ...words, [key]: value } }))
}

export function dropWords(key: string): void {
  useKeptWords.setState(({ words }) => ({
    words: Object.fromEntries(Object.entries(words).filter(([kept]) => kept !== key)),
  }))
}
