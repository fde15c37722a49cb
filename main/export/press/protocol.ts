import type { BriefingDocument } from '../document.ts'

/** What leaves as: the archive standard with attachments, the accessibility standard, or neither. */
export type PdfStandard = 'a-3a' | 'ua-1' | 'plain'

/** What is asked of the typesetter's child process. */
export interface SetRequest {
  readonly document: Pick<BriefingDocument, 'meta' | 'words' | 'sections' | 'notes' | 'scale'>
  readonly standard: PdfStandard
  /** The text of `evidence.json`, where it is attached. */
  readonly evidence?: string | undefined
  /** Seconds since 1970, written into the file as its creation. */
  readonly timestamp: number
}

/** Its answer: the file, and the characters it could not print; or what went wrong. */
export type SetAnswer =
  | {
      readonly pdf: Uint8Array
      readonly pages: number
      readonly replaced: readonly string[]
      readonly count: number
    }
  | { readonly error: string }
