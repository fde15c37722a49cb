import { extname } from 'node:path'
import { Problem } from '#data/model/problem.ts'
import { checkSize, decode } from './decode.ts'
import type { Draft, FileSigns, Format, Reader } from './draft.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { text } from './text.ts'

export { checkSize } from './decode.ts'
export type { Draft, Format } from './draft.ts'

/** In the order in which they are asked: text takes what is left. */
const readers: readonly Reader[] = [html, markdown, text]

/**
 * Reads a file's bytes into a draft of a source; looks at nothing but the bytes and the name.
 * @param name the file's name or path: it tells the format, and problems carry it
 * @param options.as the format to read it as, whatever its name says
 * @throws Problem file-too-large, file-empty, file-binary, file-encoding, file-textless,
 * file-unreadable, format-unknown
 */
export function readFile(name: string, bytes: Uint8Array, options: { as?: Format } = {}): Draft {
  checkSize(name, bytes.length)
  if (bytes.length === 0) throw new Problem('file-empty', { path: name })
  const signs = signsOf(name, bytes)
  const reader = readers.find((candidate) =>
    options.as === undefined ? candidate.detect(signs) : candidate.format === options.as,
  )
  if (!reader) throw new Problem('format-unknown', { path: name })
  return reader.read({ name, text: decode(name, bytes, reader.charset?.(signs)) })
}

function signsOf(name: string, bytes: Uint8Array): FileSigns {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replaceAll('\0', '')
  return { extension: extname(name).slice(1).toLowerCase(), head }
}
