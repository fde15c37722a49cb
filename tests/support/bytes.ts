import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Which of these words stand somewhere in the files of a folder, in any case, as UTF-8; with the file. */
export function wordsOnDisk(folder: string, words: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name))
        .toString('latin1')
        .toLowerCase()
      return words
        .filter((word) => bytes.includes(Buffer.from(word.toLowerCase()).toString('latin1')))
        .map((word) => `${entry.name}: ${word}`)
    })
}
