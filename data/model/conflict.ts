/** Why a change cannot be taken back as it was made. */
export type ConflictKind =
  /** It was changed again since. */
  | 'changed'
  /** It is gone. */
  | 'gone'
  /** Something that was made since rests on it. */
  | 'used'
  /** Something else has its place or its name. */
  | 'taken'

/** A place where taking an action back would overwrite what was done since: both sides, none lost. */
export interface Conflict {
  readonly kind: ConflictKind
  /** A reference, or a name where the thing has none. */
  readonly what: string
  /** The field or, for a note, `text`; absent where it is about the whole. */
  readonly field?: string | undefined
  /** What stands there now. */
  readonly now?: string | undefined
  /** What would stand there again. */
  readonly wanted?: string | undefined
}
