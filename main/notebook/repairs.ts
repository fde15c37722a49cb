import { existsSync } from 'node:fs'
import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import type { RepairReport } from '#data/model/repair.ts'
import { followLink, takeLock } from '#data/store/lock.ts'
import { dropHalfRepair } from '#data/store/salvage.ts'
import { askChild } from '#main/child-answers.ts'
import type { Ports } from '#main/ports.ts'
import type { IntegrityDone, IntegrityRequest } from './integrity-work.ts'
import type { Session } from './session.ts'

/** What is repaired, and where the new notebook goes; else beside the damaged one. */
export interface Repair {
  readonly path: string
  readonly to?: string | undefined
}

/**
 * Saves what can be read of a notebook that is not open into a new one. The damaged file stays as it is.
 * @throws Problem notebook-missing, notebook-in-use, notebook-exists, write-failed, notebook-damaged
 */
export async function repairFile(
  ports: Ports,
  { path, to = besideOf(path) }: Repair,
  signal?: AbortSignal,
): Promise<RepairReport> {
  if (!existsSync(path)) throw new Problem('notebook-missing', { path })
  const lock = takeLock(path, ports.dataDir)
  try {
    return await inChild(ports, path, to, signal)
  } finally {
    lock.abandon()
  }
}

/** The same, also of the notebook that is open. */
export function repair(
  { ports, store }: Session,
  {
    path = store.path,
    to,
  }: { readonly path?: string | undefined; readonly to?: string | undefined },
  signal?: AbortSignal,
): Promise<RepairReport> {
  if (followLink(path) !== store.path) return repairFile(ports, { path, to }, signal)
  return inChild(ports, path, to ?? besideOf(path), signal)
}

async function inChild(
  ports: Ports,
  path: string,
  to: string,
  signal?: AbortSignal,
): Promise<RepairReport> {
  const child = ports.startChild('integrity')
  try {
    const at = ports.now().toISOString()
    const request: IntegrityRequest = { kind: 'repair', path, to, at }
    const { report } = await askChild<IntegrityDone>(child, request, signal)
    return report!
  } finally {
    child.kill()
    if (signal?.aborted) dropHalfRepair(to)
  }
}

/** A name beside the damaged notebook that no file has. */
function besideOf(path: string): string {
  const name = path.replace(/\.claimbook$/i, '')
  for (let number = 1; ; number += 1) {
    const file = `${say('repair.name', { name, number })}.claimbook`
    if (!existsSync(file)) return file
  }
}
