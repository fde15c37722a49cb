import { unzipSync, type UnzipFileInfo, zipSync } from 'fflate'
import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'

const MOST_ENTRIES = 10_000
const MOST_BYTES = 1024 ** 3
/** What is unpacked may be so many times longer than the file; text reaches 50. */
const MOST_RATIO = 200
/** A short entry may be longer than that: a thousand equal characters are nothing to fear. */
const SMALL = 1024 ** 2

/**
 * Unpacks the entries of an archive that are wanted. What an entry says of its length is all that it
 * gets: one that is longer is cut off, and one that says too much is refused before it is unpacked.
 * @throws Problem file-unreadable
 */
export function unpack(
  name: string,
  bytes: Uint8Array,
  wanted: (entry: string) => boolean,
): Map<string, Uint8Array> {
  const refuse = (reason: string) => new Problem('file-unreadable', { path: name, reason })
  let entries = 0
  let total = 0
  const filter = (entry: UnzipFileInfo) => {
    entries += 1
    total += entry.originalSize
    if (entries > MOST_ENTRIES) throw refuse(say('import.zip-entries', { limit: MOST_ENTRIES }))
    const swollen =
      total > MOST_BYTES ||
      total > Math.max(bytes.length * MOST_RATIO, SMALL) ||
      entry.originalSize > Math.max(entry.size * MOST_RATIO, SMALL)
    if (swollen) throw refuse(say('import.zip-bomb'))
    return wanted(entry.name)
  }
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })))
  } catch (error) {
    throw error instanceof Problem ? error : refuse(say('import.zip-broken'))
  }
}

/** Packs entries into an archive that holds them as they are. */
export function pack(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(entries), { level: 0 })
}
