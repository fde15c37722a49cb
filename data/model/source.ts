import type { Edtf } from './dates.ts'
import type { Grading, Reliability, TlpLabel } from './ratings.ts'
import type { Span } from './quote.ts'
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
  readonly author?: string | undefined
  readonly published?: Edtf | undefined
  /** BCP 47 tag. */
  readonly language?: string | undefined
  readonly handling?: TlpLabel | undefined
  /** The reliability in force: the source's own or its publisher's. */
  readonly reliability?: Reliability | undefined
  readonly reliabilityFrom?: 'source' | 'publisher' | undefined
  /** Claims with evidence in this source. */
  readonly claims: number
}

/** Who published a source, with the grade that its sources inherit. */
export interface Publisher {
  readonly ref: Ref<'entity'>
  readonly reliability?: Reliability | undefined
  /** Settings of that grade, the oldest first. */
  readonly gradings: readonly Grading[]
}

/** Some of the bytes of a file, half open. */
export interface FilePart {
  readonly start: number
  readonly end: number
}

/** A source with everything that is known of it and its newest text. */
export interface Source extends SourceSummary, Omit<SourceFields, 'reliability' | 'mayBeQuoted'> {
  readonly uuid: string
  readonly publisherIs?: Publisher | undefined
  readonly mayBeQuoted: boolean
  readonly derivedFrom: readonly Ref<'source'>[]
  /** The file that it came in as; absent for what was typed. */
  readonly original?:
    | {
        readonly name: string
        readonly mediaType: string
        /** In bytes. */
        readonly size: number
      }
    | undefined
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
  /** Where each of its pages begins in the text, where the source has pages. */
  readonly pages?: readonly number[] | undefined
}

/** The page of an offset, from 1: the last one that begins there or before. */
export function pageAt(pages: readonly number[] | undefined, offset: number): number | undefined {
  if (!pages || pages.length === 0) return undefined
  return Math.max(1, pages.findLastIndex((start) => start <= offset) + 1)
}

/** How surely a passage is still where its quotation says. */
export const ANCHOR_STATES = ['exact', 'moved', 'ambiguous', 'lost'] as const
export type AnchorState = (typeof ANCHOR_STATES)[number]

/** What became of the passages of a text that was corrected, how many of each. */
export type Carried = Readonly<Record<AnchorState, number>>

/** A rectangle of a picture, in fractions of the whole, from its upper left corner. */
export interface Region {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Whether two regions are one and the same. */
export function sameRegion(one: Region | undefined, other: Region | undefined): boolean {
  if (!one || !other) return one === other
  const { x, y, width, height } = one
  return x === other.x && y === other.y && width === other.width && height === other.height
}

/** A region in whole hundredths of the picture, as people read it. */
export function percentsOf({ x, y, width, height }: Region): Record<keyof Region, number> {
  const percent = (part: number) => Math.round(part * 100)
  return { x: percent(x), y: percent(y), width: percent(width), height: percent(height) }
}

/** A span of a rendition; offsets in UTF-16 units, half open. */
export interface Passage {
  readonly uuid: string
  readonly start: number
  readonly end: number
  readonly exact: string
  /** The page that it begins on, where the source has pages. */
  readonly page?: number | undefined
  /** The part of the picture that these words are about, for a picture. */
  readonly region?: Region | undefined
  /** Claims that rest on these words. */
  readonly claims: readonly Ref<'claim'>[]
  /** How surely these are the words that were marked, where the text was corrected since. */
  readonly anchor: AnchorState
  /** The words in another language than the source's. */
  readonly translation?: string | undefined
  readonly translator?: string | undefined
}

/** The claims that rest on these words, or whose passage and these words have more than half of either in common. */
export function claimsRestingOn(
  passages: readonly Pick<Passage, 'start' | 'end' | 'claims'>[],
  { start, end }: Span,
): Ref<'claim'>[] {
  const over = passages.filter((passage) => {
    const common = Math.min(end, passage.end) - Math.max(start, passage.start)
    return common * 2 > Math.min(end - start, passage.end - passage.start)
  })
  return [...new Set(over.flatMap(({ claims }) => claims))]
}
