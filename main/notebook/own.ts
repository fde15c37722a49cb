import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Ports } from '#main/ports.ts'
import { createNotebook } from './notebook.ts'

/**
 * Path of the user's own notebook, which is what opens when none is named. The first time it is made,
 * with the sample in it to learn from.
 * @throws Problem write-failed
 */
export function ownNotebook(ports: Ports): string {
  const path = join(ports.dataDir, 'notebook.claimbook')
  if (!existsSync(path)) {
    mkdirSync(ports.dataDir, { recursive: true, mode: 0o700 })
    createNotebook(ports, path, { sample: true })
  }
  return path
}
