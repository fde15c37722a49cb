import type { SourceFields } from '#data/model/source.ts'

export const FORMATS = ['html', 'markdown', 'text'] as const
export type Format = (typeof FORMATS)[number]

/** What a reader could not do; its words are in the message catalogue under `import.` and the code. */
export type ImportWarning = 'article-unclear' | 'front-matter-unreadable'

/** What a file will become when it comes in: nothing is stored yet. */
export interface Draft {
  /** What the document says of itself; title and type are always known. */
  readonly fields: Partial<SourceFields> & Pick<SourceFields, 'title' | 'type'>
  /** The text of the first rendition; lines end with LF. */
  readonly text: string
  readonly mediaType: string
  readonly warnings: readonly ImportWarning[]
}

/** A file whose bytes are read already. */
export interface TextFile {
  readonly name: string
  readonly text: string
}

/** What a format can be told by, before its text is read. */
export interface FileSigns {
  /** Lower case, without the dot; empty where there is none. */
  readonly extension: string
  /** The first 4,096 bytes, each as one character, without NULs. */
  readonly head: string
}

/** A format that comes in. */
export interface Reader {
  readonly format: Format
  /** Whether a file is of this format. */
  detect(signs: FileSigns): boolean
  /** The encoding that a file of this format names in itself. */
  charset?(signs: FileSigns): string | undefined
  /** @throws Problem file-textless, file-unreadable */
  read(file: TextFile): Draft
}
