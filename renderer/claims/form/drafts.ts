import { create } from 'zustand'
import type { Ref } from '#data/model/refs.ts'
import { dropWords, keepWords, useKeptWords } from '#renderer/ui/kept-words.ts'
import type { PassageAtCursor } from '#renderer/ui/passage.ts'
import type { Draft } from './draft.ts'

/** Topics of the claim that was saved last: the next one most likely has them too. */
export const useLastTopics = create<{ readonly topics: readonly string[] }>(() => ({ topics: [] }))

/** Forgets what the last claim had, as when another notebook is opened; drafts wait for theirs. */
export function forgetLastTopics(): void {
  useLastTopics.setState({ topics: [] })
}

/** The name that a passage's draft is kept under; evidence for a claim that is there is another. */
export function draftKey(
  { sourceUuid, start, end }: Pick<PassageAtCursor, 'sourceUuid' | 'start' | 'end'>,
  adding: Ref<'claim'> | undefined,
): string {
  return `${sourceUuid} ${start}-${end} ${adding ?? ''}`
}

/**
 * What was begun and not saved for a passage or claim. Drafts outlive the cursor's moving on: whoever
 * comes back finds what was typed there.
 */
export function useDraft(key: string | undefined): Draft | undefined {
  return useKeptWords(({ words }) => (key === undefined ? undefined : words[nameOf(key)])) as
    | Draft
    | undefined
}

export function keepDraft(key: string, draft: Draft): void {
  keepWords(nameOf(key), draft)
}

/** Whether something was begun there. */
export function hasDraft(key: string): boolean {
  return nameOf(key) in useKeptWords.getState().words
}

export function dropDraft(key: string): void {
  dropWords(nameOf(key))
}

/** Another shape of a draft takes another name: an older one must not be taken for it. */
function nameOf(key: string): string {
  return `claim-form-1 ${key}`
}
