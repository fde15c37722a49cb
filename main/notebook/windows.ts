import { Problem } from '#data/model/problem.ts'
import type { OpenedWindow } from '#preload/contract/windows.ts'
import type { Session } from './session.ts'

/** @throws Problem notebook-in-use where this program shows no windows, as a command does not */
export async function openWindow(
  { ports, store }: Session,
  { window }: { readonly window: boolean },
): Promise<OpenedWindow> {
  if (ports.openWindow === undefined) {
    throw new Problem('notebook-in-use', { path: store.path, pid: process.pid })
  }
  return ports.openWindow(window)
}
