import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/** One file of the built page. */
export interface PageFile {
  readonly type: string
  readonly bytes: Buffer
}

/** Every file of the built page by the path that asks for it; `/` is its first page. */
export type PageFiles = ReadonlyMap<string, PageFile>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.bcmap': 'application/octet-stream',
}

/** The list of the page's files that the build makes, in the page's own folder. */
const LIST = 'files.json'

/**
 * Reads the built page. What is asked for later is looked up in the list that the build made, so no
 * request ever becomes a path; files of other types are not served.
 */
export function readPageFiles(folder: string): PageFiles {
  const names = JSON.parse(readFileSync(join(folder, LIST), 'utf8')) as string[]
  const files = new Map<string, PageFile>()
  for (const name of names) {
    const type = TYPES[extname(name)]
    if (type !== undefined) {
      files.set(`/${name}`, { type, bytes: readFileSync(join(folder, name)) })
    }
  }
  const first = files.get('/index.html')
  return first ? files.set('/', first) : files
}
