import { create } from 'zustand'
import type { Ref } from '#data/model/refs.ts'

/** Words of a source that the sentence cursor, or a selection, stands on. */
export interface PassageAtCursor {
  readonly source: Ref<'source'>
  /** UTF-16 units of the rendition, half open. */
  readonly start: number
  readonly end: number
  readonly exact: string
  /** Words before it; only where the quotation alone stands in the source more than once. */
  readonly prefix?: string | undefined
  /** Number of its sentence, or `4–5`. */
  readonly number: string
  /** The claims that rest on exactly these words or on some of them. */
  readonly claims: readonly Ref<'claim'>[]
}

/** The reader that has, or last had, the focus. */
export interface ActiveReader {
  /** Gives the focus back to the text. */
  focus(): void
  /** Moves the cursor to the next sentence; `false` at the end of the text. */
  next(): boolean
}

interface PassageState {
  readonly passage: PassageAtCursor | undefined
  readonly reader: ActiveReader | undefined
  /** The claim whose words are lit while its row is hovered or has the focus. */
  readonly lit: Ref<'claim'> | undefined
  /** The claim that the form edits in place of making a new one. */
  readonly editing: Ref<'claim'> | undefined
  /** Counts the times that the form was asked to take the focus. */
  readonly asked: number
  /** How often it has taken it. */
  readonly answered: number
}

/**
 * What the reader and the claim form know of each other: the frame shows both, and neither imports
 * the other. The reader writes `passage` and `reader`, lists of claims `lit`, whoever wants the form
 * calls `askForClaim`.
 */
export const usePassage = create<PassageState>(() => ({
  passage: undefined,
  reader: undefined,
  lit: undefined,
  editing: undefined,
  asked: 0,
  answered: 0,
}))

/** Asks the form to take the focus, for the passage at the cursor or to edit a claim. */
export function askForClaim(editing?: Ref<'claim'>): void {
  usePassage.setState(({ asked }) => ({ asked: asked + 1, editing }))
}

/** Lights a claim's words in the reader; `undefined` puts the light out. */
export function light(claim: Ref<'claim'> | undefined): void {
  usePassage.setState({ lit: claim })
}
