import { create } from 'zustand'
import type { Unsettled } from '#data/model/unsettled.ts'
import { usePassage } from '#renderer/ui/passage.ts'

interface SettlingState {
  /** The passage whose words are being marked in the reader. */
  readonly marking: Unsettled | undefined
  /** Counts the times that the list was asked to take the focus. */
  readonly asked: number
  /** How often it has taken it. */
  readonly answered: number
}

/** What the list of passages to settle and the reader know of each other. */
export const useSettling = create<SettlingState>(() => ({
  marking: undefined,
  asked: 0,
  answered: 0,
}))

/** Asks the list of what is to be settled to take the focus. */
export function askToSettle(): void {
  // It stands below the form: suggestions make room for that.
  usePassage.setState({ suggesting: undefined, capturing: true })
  useSettling.setState(({ asked }) => ({ asked: asked + 1, marking: undefined }))
}
