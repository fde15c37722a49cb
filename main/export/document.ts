import type { Template } from '#data/model/briefing.ts'
import type { ClaimKind, ClaimStatus } from '#data/model/claim.ts'
import type { Credibility, Reliability, ScaleId, TlpLabel } from '#data/model/ratings.ts'
import type { SourceType } from '#data/model/source.ts'

/** One number of a citation as it stands in the text. */
export interface CiteMark {
  /** Number of the endnote. */
  readonly n: number
  /** What is cited: `C-12` or `S-3`. */
  readonly ref: string
  /** Name of this place, unique in the document; endnotes lead back to it. */
  readonly id: string
  /** Absent where the same number already stands in the cluster. */
  readonly show: boolean
}

/** A piece of running text. `ref.to` is the id of a heading or judgement of this document. */
export type Inline =
  | { readonly t: 'text'; readonly v: string }
  | { readonly t: 'code'; readonly v: string }
  | { readonly t: 'break' }
  | { readonly t: 'em' | 'strong' | 'strike' | 'mark'; readonly c: readonly Inline[] }
  | { readonly t: 'span'; readonly lang: string; readonly c: readonly Inline[] }
  | { readonly t: 'link'; readonly url: string; readonly c: readonly Inline[] }
  | { readonly t: 'ref'; readonly to: string; readonly c: readonly Inline[] }
  | { readonly t: 'foot'; readonly c: readonly Block[] }
  | { readonly t: 'cite'; readonly c: readonly CiteMark[] }

/** An item of a list; `done` only in a task list. */
export interface ListItem {
  readonly done?: boolean | undefined
  readonly c: readonly Block[]
}

export interface Column {
  readonly align: 'left' | 'right' | 'center'
  /** Share of the table's width. */
  readonly width: number
}

/** A judgement as it is printed: the call, then the confidence in a sentence of its own. */
export interface JudgementBlock {
  readonly t: 'judgement'
  readonly id: string
  /** `J-4`; absent while the note has not been saved with one. */
  readonly ref?: string | undefined
  readonly band?: number | undefined
  readonly call: readonly Inline[]
  readonly confidence: readonly Inline[]
  /** What stands in the callout besides the call. */
  readonly c: readonly Block[]
  readonly facts: readonly { readonly label: string; readonly c: readonly Inline[] }[]
}

/** A claim in full. */
export interface ClaimBlock {
  readonly t: 'claim'
  readonly ref: string
  readonly statement: string
  readonly quotes: readonly Quote[]
  /** Speaker, kind, date, grade, status: printed as one line. */
  readonly facts: readonly string[]
  readonly cite: Inline
}

export type Block =
  | { readonly t: 'p'; readonly dir?: 'rtl' | undefined; readonly c: readonly Inline[] }
  | {
      readonly t: 'h'
      readonly id: string
      readonly level: number
      readonly c: readonly Inline[]
    }
  | { readonly t: 'ul'; readonly items: readonly ListItem[] }
  | { readonly t: 'ol'; readonly start: number; readonly items: readonly ListItem[] }
  | { readonly t: 'quote'; readonly c: readonly Block[] }
  | { readonly t: 'pre'; readonly v: string }
  | { readonly t: 'rule' }
  | {
      readonly t: 'callout'
      readonly kind: string
      readonly label: string
      readonly title: readonly Inline[]
      readonly c: readonly Block[]
    }
  | {
      readonly t: 'table'
      readonly id: string
      readonly cols: readonly Column[]
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | JudgementBlock
  | ClaimBlock

/** What a section is for; the fixed ones are filled by the press. */
export const ROLES = [
  'main',
  'judgements',
  'contents',
  'body',
  'assumptions',
  'alternatives',
  'indicators',
  'gaps',
  'sources',
  'key',
  'notes',
] as const
export type Role = (typeof ROLES)[number]

export interface Section {
  readonly role: Role
  readonly id: string
  readonly title: readonly Inline[]
  readonly c: readonly Block[]
}

/** Words of a source. */
export interface Quote {
  readonly exact: string
  /** As printed: between quotation marks, with the translation where they are foreign. */
  readonly text: string
}

/** A source reference as ICD 206 asks for it, and the words that are quoted from it. */
export interface SourceReference {
  readonly ref: string
  readonly text: string
  readonly url?: string | undefined
  /** Its address as printed. */
  readonly address?: string | undefined
  /** Quality of the source in a sentence. */
  readonly descriptor?: string | undefined
  /** Number of the endnote that holds the full reference, where this one is shortened. */
  readonly fullIn?: number | undefined
  readonly quotes: readonly Quote[]
}

/** An endnote: a cited claim with its evidence, or a cited source. */
export interface Endnote {
  readonly n: number
  readonly ref: string
  readonly references: readonly SourceReference[]
  /** Reference, speaker, kind, date, grade, status: printed as one line. */
  readonly facts: readonly string[]
  /** Ids of the places that cite it, in reading order. */
  readonly places: readonly string[]
}

/** A cited claim as data. */
export interface CitedClaim {
  readonly ref: string
  readonly uuid: string
  readonly note: number
  readonly statement: string
  readonly kind: ClaimKind
  readonly speaker: string
  readonly said?: string | undefined
  readonly on?: string | undefined
  readonly hedge?: string | undefined
  readonly credibility?: Credibility | undefined
  readonly status: ClaimStatus
  readonly evidence: readonly CitedEvidence[]
}

/** Where the words of a claim stand; offsets count Unicode code points, half open. */
export interface CitedEvidence {
  readonly source: string
  readonly role: 'states' | 'mentions'
  readonly start: number
  readonly end: number
  readonly exact?: string | undefined
  readonly translation?: string | undefined
}

/** A source that the document rests on, as data. */
export interface CitedSource {
  readonly ref: string
  readonly uuid: string
  readonly title: string
  readonly type: SourceType
  readonly author?: string | undefined
  readonly publisher?: string | undefined
  readonly url?: string | undefined
  readonly published?: string | undefined
  readonly accessed?: string | undefined
  readonly language?: string | undefined
  readonly reliability?: Reliability | undefined
  readonly descriptor?: string | undefined
  readonly derivedFrom: readonly string[]
  /** SHA-256 of the text that passages were taken from, hexadecimal. */
  readonly rendition: string
}

/** The likelihood scale that the document uses, and what its other grades mean. */
export interface ScaleKey {
  readonly id: ScaleId
  readonly intro: string
  readonly bands: readonly {
    readonly term: string
    readonly same: string
    readonly percent: string
    readonly low: number
    readonly high: number
    readonly judgements: readonly { readonly id: string; readonly ref: string }[]
  }[]
  readonly confidence: readonly { readonly term: string; readonly meaning: string }[]
  readonly grades: string
}

export interface Meta {
  readonly template: Template
  readonly title: string
  readonly kicker: string
  readonly issue?: string | undefined
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly dateText: string
  readonly from?: string | undefined
  /** BCP 47 tag. */
  readonly language: string
  readonly handling?: TlpLabel | undefined
  readonly classification?: string | undefined
  /** The title block, line by line. */
  readonly rows: readonly { readonly label: string; readonly text: string }[]
}

/**
 * A briefing as one tree: what every export format starts from, and what an edition keeps.
 * It is plain data; all its words are final, so a writer adds none of its own.
 */
export interface BriefingDocument {
  readonly version: 1
  readonly meta: Meta
  /** Fixed words, by their name in the templates. */
  readonly words: Readonly<Record<string, string>>
  readonly sections: readonly Section[]
  readonly notes: readonly Endnote[]
  readonly claims: readonly CitedClaim[]
  readonly sources: readonly CitedSource[]
  readonly scale?: ScaleKey | undefined
}

/** Something the author should look at; the document was made all the same. */
export interface Warning {
  readonly message: string
  /** Line of the note, from 1. */
  readonly line?: number | undefined
}
