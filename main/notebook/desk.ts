import { join } from 'node:path'
import { z } from 'zod'
import { notebookUuid } from '#data/store/notebook.ts'
import { readKept, writeKept } from './kept-file.ts'
import type { Session } from './session.ts'

const kept = z.object({ state: z.string() })

/** How the window of the open notebook was left; kept beside the notebook's own file, not in it. */
export function getDesk(session: Session): { state: string | null; safe: boolean } {
  if (session.ports.safe) return { state: null, safe: true }
  return { state: readKept(session.ports, fileOf(session), kept)?.state ?? null, safe: false }
}

/** @throws Problem write-failed */
export function keepDesk(session: Session, state: string): void {
  writeKept(fileOf(session), { state })
}

function fileOf({ ports, store }: Session): string {
  return join(ports.dataDir, 'desks', `${notebookUuid(store.read)}.json`)
}
