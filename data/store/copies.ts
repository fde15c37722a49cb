import { createHash, randomUUID } from 'node:crypto'
import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { reasonOf } from '../messages/file-reasons.ts'
import { Problem } from '../model/problem.ts'
import { remove, sync } from './durable-files.ts'
import { followLink, realPath } from './lock.ts'
import { openStore, type Store } from './open.ts'
import type { Reach } from './owner.ts'
import { findPlace } from './place-facts.ts'

const TRIES = 3

/**
 * Opens a notebook; where it cannot be written to, a copy of it, which says what it is a copy of.
 * @param reach how other processes of this user get at this one
 * @throws Problem what `openStore` throws; write-failed where the copy cannot be made
 */
export function openOrCopy(path: string, dataDir: string, reach?: Reach): Store {
  const place = findPlace(path)
  try {
    return openStore(path, dataDir, reach, { place })
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'notebook-read-only') throw error
  }
  const copy = copyOfNotebook(path, dataDir)
  return openStore(copy, dataDir, reach, { copyOf: followLink(path) })
}

/**
 * A copy, in the data folder, of a notebook that cannot be written to. SQLite cannot even read one
 * whose last changes stand in a `-wal`, and nothing is ever written beside it. While the notebook stays as it
 * is, the same copy comes again, with all that was changed in it; once it is another, there is another copy.
 * @returns the copy's path
 * @throws Problem write-failed; notebook-read-only where somebody else goes on writing to it
 */
export function copyOfNotebook(path: string, dataDir: string): string {
  const original = realPath(path)
  const folder = join(dataDir, 'copies')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (let tries = 1; ; tries += 1) {
      const state = stateOf(original)
      const copy = join(folder, `${basename(original, '.claimbook')}-${state}.claimbook`)
      if (existsSync(copy)) return copy
      // Somebody else may be able to write to it, and do so just now.
      if (copyAs(original, copy, () => stateOf(original) === state)) return copy
      if (tries === TRIES) throw new Problem('notebook-read-only', { path })
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('write-failed', { path: folder, reason: reasonOf(error) }, { cause: error })
  }
}

/** Tells a state of the notebook from every other one. */
function stateOf(original: string): string {
  const hash = createHash('sha256').update(original)
  for (const file of [original, `${original}-wal`]) {
    const { size = 0, mtimeMs = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {}
    hash.update(`\0${size} ${mtimeMs}`)
  }
  return hash.digest('hex').slice(0, 12)
}

/** Makes the copy, whole or not at all; false where `isGood` says that the copying went wrong. */
function copyAs(original: string, copy: string, isGood: () => boolean): boolean {
  const temporary = `${copy}.${randomUUID()}`
  const parts = ['-wal', ''].filter((part) => existsSync(original + part))
  try {
    for (const part of parts) {
      copyFileSync(original + part, temporary + part)
      chmodSync(temporary + part, 0o600)
      sync(temporary + part)
    }
    if (!isGood()) return false
    // What an earlier attempt left does not belong to it. The notebook comes last: it is the copy's name.
    remove(`${copy}-wal`)
    for (const part of parts) renameSync(temporary + part, copy + part)
    sync(dirname(copy))
    return true
  } finally {
    for (const part of parts) remove(temporary + part)
  }
}
