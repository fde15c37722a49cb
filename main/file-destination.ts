import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { Problem } from '#data/model/problem.ts'
import { reasonOf } from './file-reasons.ts'
import type { Destination } from './ports.ts'

/**
 * Puts exports into files: at `out`, into `out` where that is a folder, else into `folder`. A file
 * of that name is replaced, whole or not at all.
 */
export function fileDestination(folder: string): Destination {
  return {
    async put(name, bytes, out) {
      const file = await target(resolve(folder, out ?? '.'), name)
      try {
        await writeFileAtomic(file, bytes)
      } catch (error) {
        throw new Problem('write-failed', { path: file, reason: reasonOf(error) }, { cause: error })
      }
      return { file }
    },
  }
}

async function target(path: string, name: string): Promise<string> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return isFolder ? join(path, name) : path
}
