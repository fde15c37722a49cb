import { decode } from './decode.ts'
import type { Draft, FileSigns, Reader } from './draft.ts'

/** A file whose bytes are read as text already. */
export interface TextFile {
  readonly name: string
  readonly text: string
}

/** A format that is text throughout. */
interface TextReader extends Omit<Reader, 'read'> {
  /** The encoding that a file of this format names in itself. */
  readonly charset?: (signs: FileSigns) => string | undefined
  /** @throws Problem file-textless, file-unreadable */
  readonly read: (file: TextFile) => Draft
}

/** The reader of a format that is text throughout: its bytes are decoded first. */
export function readingText({ charset, read, ...reader }: TextReader): Reader {
  return {
    ...reader,
    read: ({ name, bytes, signs }) => read({ name, text: decode(name, bytes, charset?.(signs)) }),
  }
}
