import { type Dirent, openAsBlob } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { say, sayProblem } from '#data/messages/index.ts'
import type { Desk } from './desk.ts'
import { problemOf } from './failure.ts'
import { readStream, statFile } from './text-file.ts'

/** A file to import, or why it cannot be read. Its bytes stay on disk until they are asked for. */
export type ImportFile =
  | { readonly path: string; readonly file: File }
  | { readonly path: string; readonly reason: string }

/** The files that paths lead to: files themselves, folders with all below them, `-` for standard input. */
export async function importFiles(desk: Desk, paths: readonly string[]): Promise<ImportFile[]> {
  const found: ImportFile[] = []
  for (const path of paths) {
    if (path === '-') found.push(await readInput(desk))
    else found.push(...(await walk(desk, path)))
  }
  return found
}

async function readInput({ io }: Desk): Promise<ImportFile> {
  return orReason('-', async () => {
    const bytes = await readStream(io.stdin)
    return [{ path: '-', file: new File([bytes], say('cli.text.standard-input')) }]
  }).then(([only]) => only as ImportFile)
}

function walk(desk: Desk, path: string): Promise<ImportFile[]> {
  return orReason(path, async () => {
    const full = desk.path(path)
    if ((await statFile(full)) === 'file') {
      return [{ path, file: new File([await openAsBlob(full)], basename(full)) }]
    }
    const entries = await readdir(full, { withFileTypes: true })
    const names = entries.filter(isWalked).map(({ name }) => name)
    const below = await Promise.all(names.toSorted().map((name) => walk(desk, join(path, name))))
    return below.flat()
  })
}

/** Hidden files are nobody's documents; links could lead out of the folder or round in circles. */
function isWalked(entry: Dirent): boolean {
  return !entry.name.startsWith('.') && !entry.isSymbolicLink()
}

async function orReason(path: string, look: () => Promise<ImportFile[]>): Promise<ImportFile[]> {
  try {
    return await look()
  } catch (error) {
    const problem = problemOf(error)
    if (problem === undefined) throw error
    return [{ path, reason: sayProblem(problem) }]
  }
}
