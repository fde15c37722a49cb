import { extname } from 'node:path'
import { Problem } from '#data/model/problem.ts'
import { checkSize } from './decode.ts'
import { docx } from './docx.ts'
import type { Draft, FileSigns, Format, Reader } from './draft.ts'
import { html } from './html.ts'
import { image } from './image.ts'
import { markdown } from './markdown.ts'
import { message } from './message.ts'
import { pageArchive } from './page-archive.ts'
import { pdf } from './pdf.ts'
import { text } from './text.ts'

export { checkSize } from './decode.ts'
export type { Draft, Format } from './draft.ts'

/** In the order in which they are asked: text takes what is left. */
const readers: readonly Reader[] = [pdf, docx, pageArchive, message, image, html, markdown, text]

/** A longer text is read apart too: comparing it with others takes a while. */
const LIGHT_BYTES = 500_000

/**
 * Reads a file's bytes into a draft of a source; looks at nothing but the bytes and the name.
 * @param name the file's name or path: it tells the format, and problems carry it
 * @param options.as the format to read it as, whatever its name says
 * @throws Problem file-too-large, file-empty, file-binary, file-encoding, file-textless,
 * file-unreadable, format-unknown
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  options: { as?: Format } = {},
): Promise<Draft> {
  checkSize(name, bytes.length)
  if (bytes.length === 0) throw new Problem('file-empty', { path: name })
  const signs = signsOf(name, bytes)
  const reader = readerOf(signs, options.as)
  if (!reader) throw new Problem('format-unknown', { path: name })
  return await reader.read({ name, bytes, signs })
}

/** Whether a file is to be read in a process apart, since that can take long, or much memory. */
export function isHeavy(name: string, bytes: Uint8Array): boolean {
  return bytes.length > LIGHT_BYTES || readerOf(signsOf(name, bytes))?.heavy === true
}

function readerOf(signs: FileSigns, as?: Format): Reader | undefined {
  return readers.find((reader) => (as === undefined ? reader.detect(signs) : reader.format === as))
}

function signsOf(name: string, bytes: Uint8Array): FileSigns {
  const start = bytes.subarray(0, 4096)
  const head = Buffer.from(start).toString('latin1').replaceAll('\0', '')
  return { extension: extname(name).slice(1).toLowerCase(), head }
}
