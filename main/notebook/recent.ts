import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { z } from 'zod'
import type { Ports } from '#main/ports.ts'

const KEPT = 20
const list = z.array(z.object({ path: z.string(), title: z.string() }))

/** A notebook that was opened before. */
export type RecentNotebook = z.infer<typeof list>[number]

/** Notebooks opened before, newest first; those whose file is gone are left out. */
export function recentNotebooks(ports: Ports): RecentNotebook[] {
  return readList(ports).filter(({ path }) => existsSync(path))
}

/** Puts a notebook at the head of the list. A list that cannot be written is no reason to stop. */
export function rememberNotebook(ports: Ports, notebook: RecentNotebook): void {
  const others = readList(ports).filter(({ path }) => path !== notebook.path)
  try {
    mkdirSync(ports.dataDir, { recursive: true, mode: 0o700 })
    writeFileAtomic.sync(fileOf(ports), JSON.stringify([notebook, ...others].slice(0, KEPT)), {
      mode: 0o600,
    })
  } catch (error) {
    ports.log.error('the list of recent notebooks was not written', error)
  }
}

function readList(ports: Ports): RecentNotebook[] {
  try {
    return list.parse(JSON.parse(readFileSync(fileOf(ports), 'utf8')))
  } catch {
    return []
  }
}

function fileOf(ports: Ports): string {
  return join(ports.dataDir, 'recent.json')
}
