import type { Ref } from './refs.ts'
import { parseRef } from './refs.ts'

/** A note as it stands in a list. */
export interface NoteSummary {
  readonly ref: Ref<'note'>
  readonly title: string
  /** Path of its folder; empty at the root. */
  readonly folder: string
  /** The briefing template, where the note is a briefing. */
  readonly briefing?: string | undefined
  /** Instant, ISO 8601 in UTC. */
  readonly changedAt: string
}

/** A note with its text. */
export interface Note extends NoteSummary {
  readonly uuid: string
  readonly text: string
  /** Counts its saves; a save names the one it starts from. */
  readonly version: number
  readonly aliases: readonly string[]
  readonly topics: readonly string[]
}

export const LINK_TARGETS = ['note', 'heading', 'block', 'claim', 'source', 'attachment'] as const
export type LinkTarget = (typeof LINK_TARGETS)[number]

/** A link out of a note. */
export interface OutgoingLink {
  /** As written, between the brackets. */
  readonly text: string
  readonly type: LinkTarget
  /** Reference or name of what it leads to; what was written, where nothing was found. */
  readonly target: string
  readonly resolved: boolean
  readonly embed: boolean
  /** Span in the note, UTF-16 units, half open. */
  readonly start: number
  readonly end: number
}

/** A place in another note that leads here. */
export interface Backlink {
  readonly note: Ref<'note'>
  readonly title: string
  /** The line that the link stands in. */
  readonly text: string
  readonly start: number
}

/** What a name that stands in a text may be of. */
export const MENTIONED = ['note', 'topic', 'entity'] as const

/** A name that stands in a note's text without leading to what is called so. */
export interface Mention {
  /** The note that it stands in. */
  readonly note: Ref<'note'>
  readonly title: string
  /** Span in that note, UTF-16 units, half open. */
  readonly start: number
  readonly end: number
  /** The name as it is written there, with what stands around it on its line. */
  readonly written: string
  readonly before: string
  readonly after: string
  /** What is called so: its reference, or a topic's path, and what it is called first of all. */
  readonly of: {
    readonly type: (typeof MENTIONED)[number]
    readonly id: string
    readonly name: string
  }
}

/** A note that cites something. */
export interface Citing {
  readonly note: Ref<'note'>
  /** The first place where it does, in UTF-16 units; absent where it does so in no link. */
  readonly start?: number | undefined
}

const FORBIDDEN = /[#^[\]|\n\r]/

/** Whether a text can be a note's title: not empty, none of `# ^ [ ] |`, no `/`, and not like a reference. */
export function isTitle(text: string): boolean {
  const title = text.trim()
  return (
    title !== '' &&
    title === text &&
    !FORBIDDEN.test(title) &&
    !title.includes('/') &&
    parseRef(title) === undefined
  )
}
