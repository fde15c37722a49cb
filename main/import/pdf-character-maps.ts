import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where pdf.js’s own tables of the older Asian encodings lie: in its package, or beside the bundle. */
const FOLDER = import.meta.url.endsWith('.ts') ? '../../node_modules/pdfjs-dist/cmaps/' : './cmaps/'

export const CMAPS: string = fileURLToPath(new URL(FOLDER, import.meta.url))

/** Gives pdf.js its tables of characters, and nothing else: no fonts, no programs. */
export class CharacterMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    // The name comes out of the document.
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename)) throw new Error('not given')
    return new Uint8Array(await readFile(join(CMAPS, filename)))
  }
}
