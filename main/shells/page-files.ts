import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

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
}

/**
 * Reads the built page. What is asked for later is looked up in this list, so no request ever
 * becomes a path; files of other types are not served.
 */
export function readPageFiles(folder: string): PageFiles {
  const files = new Map<string, PageFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath, entry.name)
    files.set(`/${relative(folder, path).split(sep).join('/')}`, {
      type,
      bytes: readFileSync(path),
    })
  }
  const first = files.get('/index.html')
  if (!first) throw new Error(`the window is not built: ${folder} has no index.html`)
  return files.set('/', first)
}
