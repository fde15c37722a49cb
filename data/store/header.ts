import { closeSync, openSync, readSync, statSync } from 'node:fs'

/** `application_id` of a notebook: "Clmb" in ASCII. */
export const APPLICATION_ID = 0x436c6d62

const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100
const USER_VERSION_AT = 60
const APPLICATION_ID_AT = 68

/** What the first hundred bytes of a file say, read without opening it as a database. */
export type Header =
  | { readonly notebook: false }
  | { readonly notebook: true; readonly version: number }

/** Whether a notebook stands at a path, of whatever version; `false` where nothing does, or a folder. */
export function isNotebook(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true && readHeader(path).notebook
}

/**
 * Reads a file's header (https://www.sqlite.org/fileformat.html, section 1.3), so that a file which is
 * no notebook, or a newer one, is refused before SQLite touches it.
 */
export function readHeader(path: string): Header {
  const bytes = Buffer.alloc(HEADER_BYTES)
  const file = openSync(path, 'r')
  try {
    const length = readSync(file, bytes, 0, HEADER_BYTES, 0)
    const isDatabase = length === HEADER_BYTES && bytes.toString('latin1', 0, 16) === MAGIC
    return isDatabase && bytes.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID
      ? { notebook: true, version: bytes.readUInt32BE(USER_VERSION_AT) }
      : { notebook: false }
  } finally {
    closeSync(file)
  }
}
