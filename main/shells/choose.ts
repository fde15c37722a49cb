import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import { whyNoWindow, type Machine, type NoWindow, thisMachine } from './machine.ts'
import { getElectron } from './electron-binary.ts'

/** What somebody asked for. */
export interface Wish {
  readonly shell?: 'electron' | 'browser' | undefined
  /** `false` only serves, and says how to open a window by hand. */
  readonly window: boolean
}

/** The shell to run; for the browser why, as the end of a sentence. */
export type Choice =
  | { readonly shell: 'electron'; readonly binary: string }
  | { readonly shell: 'browser'; readonly reason: string }

/**
 * Electron where its program is there or can be downloaded, else the browser.
 * @throws Problem shell-missing when Electron was asked for and cannot be had
 */
export async function chooseShell(
  wish: Wish,
  find: () => Promise<string | undefined> = getElectron,
  machine: Machine = thisMachine,
): Promise<Choice> {
  const hindrance = hindranceOf(wish, machine)
  const binary = hindrance === undefined ? await find() : undefined
  if (binary !== undefined) return { shell: 'electron', binary }
  const reason = hindrance ?? say('shell.reason.no-electron')
  if (wish.shell === 'electron') throw new Problem('shell-missing', { shell: 'Electron', reason })
  return { shell: 'browser', reason }
}

function hindranceOf(wish: Wish, machine: Machine): string | undefined {
  if (wish.shell === 'browser') return say('shell.reason.asked')
  if (!wish.window) return say('shell.reason.no-window')
  const reason = whyNoWindow(machine)
  return reason && noWindowText(reason)
}

/** Why there can be no window, as the end of a sentence. */
export function noWindowText(reason: NoWindow): string {
  return say(`shell.reason.${reason}`)
}
