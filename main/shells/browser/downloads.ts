import { randomUUID } from 'node:crypto'
import type { Destination } from '../../ports.ts'
import { DOWNLOAD_PREFIX } from './guard.ts'

const KEEP_MS = 10 * 60_000
const KEEP_BYTES = 256 * 2 ** 20

/** Finished exports that wait to be fetched by the browser. */
export interface Downloads {
  /** Where exports go in this shell. A page names no paths here: `out` is passed over. */
  readonly destination: Destination
  /** What lies at a path of the host; undefined where nothing does, or no longer. */
  find(path: string): { readonly name: string; readonly bytes: Uint8Array } | undefined
}

/** Keeps exports in memory: for ten minutes, and 256 MB of them, the newest always. */
export function createDownloads(now: () => number = () => performance.now()): Downloads {
  const kept = new Map<string, { name: string; bytes: Uint8Array; until: number }>()
  const drop = () => {
    let room = KEEP_BYTES
    for (const [index, [path, { bytes, until }]] of [...kept].toReversed().entries()) {
      room -= bytes.byteLength
      if (now() >= until || (room < 0 && index > 0)) kept.delete(path)
    }
  }
  return {
    destination: {
      put(name, bytes) {
        const url = `${DOWNLOAD_PREFIX}${randomUUID()}/${encodeURIComponent(name)}`
        kept.set(url, { name, bytes, until: now() + KEEP_MS })
        drop()
        return Promise.resolve({ file: name, url })
      },
    },
    find(path) {
      drop()
      return kept.get(path)
    },
  }
}

/** Headers that make a browser keep a file, whatever is in it, and never show it as a page. */
export function downloadHeaders(name: string): Record<string, string> {
  const plain = name.replaceAll(/[^\w .()-]/g, '_')
  const exact = encodeURIComponent(name).replaceAll(/['()*]/g, percentEncoded)
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${exact}`,
    'content-security-policy': "sandbox; default-src 'none'",
  }
}

// RFC 8187 allows fewer characters than encodeURIComponent leaves.
function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
