import { readFile, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import { codeOf, reasonOf } from '#data/messages/file-reasons.ts'
import { checkSize } from '../import/index.ts'
import type { Desk } from './desk.ts'

/**
 * The text of a file in UTF-8, or of standard input for `-`.
 * @throws Problem file-missing, file-unreadable, file-too-large, file-binary, file-encoding
 */
export async function readTextFile({ io, path }: Desk, file: string): Promise<string> {
  const isInput = file === '-'
  if (!isInput && (await statFile(path(file))) === 'folder') {
    throw new Problem('file-unreadable', { path: file, reason: say('reason.is-a-folder') })
  }
  const bytes = isInput ? await readStream(io.stdin) : await readFile(path(file))
  if (bytes.includes(0)) throw new Problem('file-binary', { path: file })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Problem('file-encoding', { path: file }, { cause: error })
  }
}

/**
 * Looks at a path before it is read: a file that is not too large, or a folder.
 * @throws Problem file-missing, file-unreadable, file-too-large
 */
export async function statFile(path: string): Promise<'file' | 'folder'> {
  const found = await stat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') throw new Problem('file-missing', { path })
    throw new Problem('file-unreadable', { path, reason: reasonOf(error) }, { cause: error })
  })
  if (found.isDirectory()) return 'folder'
  if (!found.isFile()) {
    throw new Problem('file-unreadable', { path, reason: say('reason.not-a-file') })
  }
  checkSize(path, found.size)
  return 'file'
}

/** Everything that a stream holds. @throws Problem file-too-large, without reading on */
export async function readStream(stream: Readable): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array | string)
    size += bytes.length
    checkSize('-', size)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
