import type { WordChanges } from './words.ts'

/** A version of a note as a person thinks of it: all that was typed without a long pause. */
export interface NoteVersion {
  /** Counts the note's saves; that of the last save that belongs to it. */
  readonly version: number
  /** When it was finished: an instant, ISO 8601 in UTC. */
  readonly at: string
  /** When the first save was made that belongs to it. */
  readonly from: string
  /** Who wrote it; absent where that is not kept any more. */
  readonly author?: string | undefined
  /** The contract's name of what made it, such as `notes.save`. */
  readonly call?: string | undefined
  /** Words that came and went since the version before. */
  readonly words: WordChanges
  /** What a person called it: it is kept for ever. */
  readonly name?: string | undefined
  /** Where the note was called otherwise, or put elsewhere: what it was, and what it became. */
  readonly renamed?: { readonly from: string; readonly to: string } | undefined
  /** Whether what made it was taken back, and stands so. */
  readonly undone: boolean
}

/** A pause after which typing counts as another version, in milliseconds. */
export const VERSION_PAUSE_MS = 5 * 60_000
