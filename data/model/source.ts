import type { Edtf } from './dates.ts'
import type { Grading, Reliability, TlpLabel } from './ratings.ts'
import type { Ref } from './refs.ts'

export const SOURCE_TYPES = [
  'article',
  'report',
  'web-page',
  'pdf',
  'message',
  'image',
  'conversation',
] as const
export type SourceType = (typeof SOURCE_TYPES)[number]

/** Where a source stands in the intake queue. */
export const INTAKE_STATES = ['new', 'reading', 'done', 'set-aside'] as const
export type IntakeState = (typeof INTAKE_STATES)[number]

/** What is known of a source, whatever its format. Absent fields are unknown, not empty. */
export interface SourceFields {
  readonly title: string
  readonly type: SourceType
  /** Name of the publishing entity. */
  readonly publisher?: string | undefined
  readonly author?: string | undefined
  readonly url?: string | undefined
  readonly published?: Edtf | undefined
  readonly accessed?: Edtf | undefined
  /** BCP 47 tag. */
  readonly language?: string | undefined
  /** Own reliability; where absent, the publisher's default holds. */
  readonly reliability?: Reliability | undefined
  /** Quality of the source in a sentence, for endnotes (ICD 206). */
  readonly descriptor?: string | undefined
  readonly handling?: TlpLabel | undefined
  readonly classification?: string | undefined
  readonly mayBeQuoted?: boolean | undefined
}

/** A source as it stands in a list. */
export interface SourceSummary {
  readonly ref: Ref<'source'>
  readonly title: string
  readonly type: SourceType
  readonly state: IntakeState
  readonly publisher?: string | undefined
  readonly published?: Edtf | undefined
  /** The reliability in force: the source's own or its publisher's. */
  readonly reliability?: Reliability | undefined
  /** Claims with evidence in this source. */
  readonly claims: number
}

/** A source with everything that is known of it and its newest text. */
export interface Source extends SourceSummary, Omit<SourceFields, 'reliability' | 'mayBeQuoted'> {
  readonly uuid: string
  readonly reliabilityFrom?: 'source' | 'publisher' | undefined
  readonly mayBeQuoted: boolean
  readonly derivedFrom: readonly Ref<'source'>[]
  readonly rendition: Rendition
  readonly passages: readonly Passage[]
  /** Settings of its own reliability, the oldest first. */
  readonly gradings: readonly Grading[]
}

/** The text taken from a source. It never changes; a corrected text is a new rendition. */
export interface Rendition {
  readonly uuid: string
  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  readonly hash: string
  readonly text: string
}

/** How surely a passage is still where its quotation says. */
export const ANCHOR_STATES = ['exact', 'moved', 'ambiguous', 'lost'] as const
export type AnchorState = (typeof ANCHOR_STATES)[number]

/** A span of a rendition; offsets in UTF-16 units, half open. */
export interface Passage {
  readonly uuid: string
  readonly start: number
  readonly end: number
  readonly exact: string
  /** Claims that rest on these words. */
  readonly claims: readonly Ref<'claim'>[]
}
