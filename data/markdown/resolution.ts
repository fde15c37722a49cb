import type { LinkTarget } from '../model/note.ts'

/** What a link leads to, as far as a reader has to see it. */
export interface LinkResolution {
  readonly type: LinkTarget
  /** Reference or name of the target; what was written, where nothing was found. */
  readonly target: string
  readonly resolved: boolean
  /** The claim's statement, the note's or source's title. */
  readonly label: string
  /** The claim's grade, such as `B2`. */
  readonly grade?: string | undefined
  /** The claim's status. */
  readonly status?: string | undefined
}

/** Looks up what stands between brackets; `undefined` where it has not been looked up yet. */
export type ResolveLink = (text: string) => LinkResolution | undefined
