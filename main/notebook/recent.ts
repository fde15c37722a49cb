import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Ports } from '#main/ports.ts'
import { readKept, writeKept } from './kept-file.ts'

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
    writeKept(fileOf(ports), [notebook, ...others].slice(0, KEPT))
  } catch (error) {
    ports.log.error('the list of recent notebooks was not written', error)
  }
}

function readList(ports: Ports): RecentNotebook[] {
  return readKept(ports, fileOf(ports), list) ?? []
}

function fileOf(ports: Ports): string {
  return join(ports.dataDir, 'recent.json')
}
