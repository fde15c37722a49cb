import type { Template } from '../model/briefing.ts'
import type { TlpLabel } from '../model/ratings.ts'

/** What a note's front matter says. */
export interface FrontMatter {
  readonly title?: string | undefined
  readonly aliases: readonly string[]
  /** Paths, from `topics:` and `tags:`, without `#`. */
  readonly topics: readonly string[]
  /** The template, where the note is a briefing. */
  readonly briefing?: Template | undefined
  /** EDTF. */
  readonly date?: string | undefined
  readonly to: readonly string[]
  readonly from?: string | undefined
  readonly handling?: TlpLabel | undefined
  readonly classification?: string | undefined
  /** BCP 47 tag, such as `en-GB`. */
  readonly language?: string | undefined
  readonly issue?: string | undefined
}

/** The front matter of a note that has none. */
export const NO_FRONT_MATTER: FrontMatter = { aliases: [], topics: [], to: [] }
