import { create } from 'zustand'
import type { Ref } from '#data/model/refs.ts'
import type { PassageAtCursor } from '#renderer/ui/passage.ts'
import type { Draft } from './draft.ts'

interface DraftsState {
  /** What was begun and not saved, by the passage or claim that it is for. */
  readonly drafts: Readonly<Record<string, Draft>>
  /** Topics of the claim that was saved last: the next one most likely has them too. */
  readonly topics: readonly string[]
}

/**
 * Drafts outlive the cursor's moving on: whoever comes back to a passage finds what was typed there.
 */
export const useDrafts = create<DraftsState>(() => ({ drafts: {}, topics: [] }))

/** Forgets what the last claim had, as when another notebook is opened; drafts wait for theirs. */
export function forgetLastTopics(): void {
  useDrafts.setState({ topics: [] })
}

/** The name that a passage's draft is kept under; evidence for a claim that is there is another. */
export function draftKey(
  { sourceUuid, start, end }: PassageAtCursor,
  adding: Ref<'claim'> | undefined,
): string {
  return `${sourceUuid} ${start}-${end} ${adding ?? ''}`
}

export function keepDraft(key: string, draft: Draft): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }))
}

export function dropDraft(key: string): void {
  useDrafts.setState(({ drafts }) => ({
    drafts: Object.fromEntries(Object.entries(drafts).filter(([kept]) => kept !== key)),
  }))
}
