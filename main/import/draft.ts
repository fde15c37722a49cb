import type { SourceFields } from '#data/model/source.ts'

export const FORMATS = [
  'pdf',
  'docx',
  'message',
  'page-archive',
  'image',
  'html',
  'markdown',
  'text',
] as const
export type Format = (typeof FORMATS)[number]

/** What a file will become when it comes in: nothing is stored yet. */
export interface Draft {
  /** What the document says of itself; title and type are always known. */
  readonly fields: Partial<SourceFields> & Pick<SourceFields, 'title' | 'type'>
  /** The text of the first rendition; lines end with LF. A picture of words has none but white space. */
  readonly text: string
  /** Where each of its pages begins in the text, where it has pages. */
  readonly pages?: readonly number[] | undefined
  readonly mediaType: string
  /** What did not come in, or not surely; in words. */
  readonly warnings: readonly string[]
}

/** What a format can be told by, before its text is read. */
export interface FileSigns {
  /** Lower case, without the dot; empty where there is none. */
  readonly extension: string
  /** The first 4,096 bytes, each as one character, without NULs. */
  readonly head: string
}

/** A file as it comes in. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly signs: FileSigns
}

/** A format that comes in. */
export interface Reader {
  readonly format: Format
  /** Reading it can take long, or much memory: it is read in a process apart, which can be ended. */
  readonly heavy: boolean
  /** Whether a file is of this format. */
  detect(signs: FileSigns): boolean
  /** @throws Problem file-binary, file-encoding, file-textless, file-unreadable */
  read(file: SourceFile): Draft | Promise<Draft>
}
