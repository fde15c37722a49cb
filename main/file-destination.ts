import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import { writeWhole } from '#data/store/durable-files.ts'
import { isNotebook } from '#data/store/header.ts'
import { reasonOf } from '#data/messages/file-reasons.ts'
import type { Destination } from './ports.ts'

/**
 * Puts exports into files: at `out`, into `out` where that is a folder, else into `folder`. A file
 * of that name is replaced, whole or not at all; a notebook is never replaced.
 */
export function fileDestination(folder: string): Destination {
  return {
    async put(name, bytes, out) {
      const file = await target(resolve(folder, out ?? '.'), name)
      try {
        if (isNotebook(file)) throw writeFailure(file, say('reason.is-a-notebook'))
        writeWhole(file, bytes)
      } catch (error) {
        throw error instanceof Problem ? error : writeFailure(file, reasonOf(error), error)
      }
      return { file }
    },
  }
}

function writeFailure(path: string, reason: string, cause?: unknown): Problem {
  return new Problem('write-failed', { path, reason }, { cause })
}

async function target(path: string, name: string): Promise<string> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return isFolder ? join(path, name) : path
}
