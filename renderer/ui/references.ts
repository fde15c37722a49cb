import type { DeskId } from './desk.ts'

/** A place that refers to something. */
export interface Reference {
  /** What is opened for it, and where in its text. */
  readonly open: DeskId
  readonly at?: number | undefined
  readonly title: string
  /** The line around it. */
  readonly words: string
}

/** Places that refer to the same thing. */
export interface References {
  /** What they refer to, as the person knows it. */
  readonly to: string
  readonly found: readonly Reference[]
}

let lister: ((references: References) => void) | undefined

/** Lets a part of the window show such places, until the answer is called. */
export function takeReferences(take: (references: References) => void): () => void {
  lister = take
  return () => {
    if (lister === take) lister = undefined
  }
}

/** Has the person choose one of the places, to go there. */
export function showReferences(references: References): void {
  lister?.(references)
}
