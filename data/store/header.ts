import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { isOpenHere } from './file-guard.ts'

/** `application_id` of a notebook: "Clmb" in ASCII. */
export const APPLICATION_ID = 0x436c6d62

const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100
const PAGE_SIZE_AT = 16
const CHANGES_AT = 24
const PAGES_AT = 28
const PAGES_COUNTED_AT = 92
const USER_VERSION_AT = 60
const APPLICATION_ID_AT = 68

/** What the first hundred bytes of a file say, read without opening it as a database. */
export type Header =
  | { readonly notebook: false }
  | {
      readonly notebook: true
      readonly version: number
      /** How many bytes the whole file has; 0 where the header does not know. */
      readonly size: number
    }

/** Whether a notebook stands at a path, of whatever version; `false` where nothing does, or a folder. */
export function isNotebook(path: string): boolean {
  if (isOpenHere(path)) return true
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
      ? { notebook: true, version: bytes.readUInt32BE(USER_VERSION_AT), size: sizeIn(bytes) }
      : { notebook: false }
  } finally {
    closeSync(file)
  }
}

function sizeIn(header: Buffer): number {
  // Programs before 2010 did not count the pages, but counted the changes.
  const isCounted = header.readUInt32BE(CHANGES_AT) === header.readUInt32BE(PAGES_COUNTED_AT)
  const pageSize = header.readUInt16BE(PAGE_SIZE_AT)
  // 65,536 did not fit.
  return isCounted ? header.readUInt32BE(PAGES_AT) * (pageSize === 1 ? 65_536 : pageSize) : 0
}
