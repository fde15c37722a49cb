import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import type { Ports } from '../ports.ts'
import { openBrowserShell } from './browser/index.ts'
import { chooseShell, type Wish } from './choose.ts'

/** How to start the program with its window. */
export interface OpenOptions {
  readonly ports: Ports
  /** The notebook's file. */
  readonly path: string
  readonly shell?: Wish['shell']
  /** `false` opens no window, and says how to open one by hand. */
  readonly window?: boolean
}

const PROGRAM = resolve(import.meta.dirname, '../..')
const PAGE = resolve(PROGRAM, 'out/renderer')

/**
 * Starts the program: in Electron where that can be had, else in a browser, and says which and why.
 * Settles when the program has ended.
 * @throws Problem shell-missing, and what opening the notebook throws
 */
export async function openShell({ ports, path, shell, window = true }: OpenOptions): Promise<void> {
  if (!existsSync(resolve(PAGE, 'files.json'))) {
    throw new Problem('shell-missing', {
      shell: 'Claimbook',
      reason: say('shell.reason.not-built'),
    })
  }
  const choice = await chooseShell({ shell, window })
  if (choice.shell === 'browser') return inBrowser(ports, path, window, choice.reason)
  print(say('shell.electron'))
  const started = await inElectron(ports, path, choice.binary)
  if (started || shell === 'electron') return
  await inBrowser(ports, path, window, say('shell.reason.electron-failed'))
}

async function inBrowser(
  ports: Ports,
  path: string,
  window: boolean,
  reason: string,
): Promise<void> {
  const opened = await openBrowserShell(ports, path, { window, reason, page: PAGE, print })
  await opened.ended
  print(say('shell.ended'))
}

// A machine whose Electron cannot start (no sandbox, missing libraries) shows it at once.
const START_MS = 10_000

/** Runs Electron until it ends; false when it fell over while starting. */
function inElectron(ports: Ports, path: string, binary: string): Promise<boolean> {
  const from = performance.now()
  const child = spawn(binary, [PROGRAM, path], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      CLAIMBOOK_DATA_DIR: ports.dataDir,
      CLAIMBOOK_AUTHOR: ports.author,
    },
  })
  return new Promise((done) => {
    child.once('error', () => done(false))
    child.once('exit', (code) => done(code === 0 || performance.now() - from > START_MS))
  })
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
