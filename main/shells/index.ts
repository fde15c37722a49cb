import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { say } from '#data/messages/index.ts'
import { Problem } from '#data/model/problem.ts'
import { askOwner } from '../local/reach.ts'
import type { Ports } from '../ports.ts'
import { openBrowserShell } from './browser/index.ts'
import { startServiceProcess } from './browser/service-process.ts'
import { chooseShell, type Wish } from './choose.ts'

/** How to start the program with its window. */
export interface OpenOptions {
  readonly ports: Ports
  /** The notebook's file. */
  readonly path: string
  readonly shell?: Wish['shell']
  /** `false` opens no window, and says how to open one by hand. */
  readonly window?: boolean
  /** Opens nothing that was open before, and uses no keys of the person's own. */
  readonly safe?: boolean | undefined
}

const PROGRAM = resolve(import.meta.dirname, '../..')
const PAGE = resolve(PROGRAM, 'out/renderer')

/**
 * Starts the program: in Electron where that can be had, else in a browser, and says which and why.
 * Where the notebook is open already, it opens another window of the program that has it.
 * Settles when the program has ended, or the other window is there.
 * @throws Problem shell-missing, and what opening the notebook throws
 */
export async function openShell(options: OpenOptions): Promise<void> {
  const { path, shell, window = true, safe = false } = options
  const ports = { ...options.ports, safe }
  if (await openInFirst(ports, path, window)) return
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

/** Another window of the program that has the notebook open; false where none has it. */
async function openInFirst(ports: Ports, path: string, window: boolean): Promise<boolean> {
  const line = await askOwner(ports, path, async (client, pid) => {
    const opened = await client.windows.open({ window })
    return opened.by === 'program'
      ? say('owner.second', { pid })
      : say('owner.second.by-hand', { pid, ...opened })
  })
  if (line !== undefined) print(line)
  return line !== undefined
}

async function inBrowser(
  ports: Ports,
  path: string,
  window: boolean,
  reason: string,
): Promise<void> {
  const opened = await orInFirst(ports, window, () =>
    openBrowserShell(ports, path, {
      window,
      reason,
      page: PAGE,
      print,
      service: startServiceProcess,
    }),
  )
  if (opened === undefined) return
  await opened.ended
  print(say('shell.ended'))
}

/** Where another process was quicker, or has a copy of the notebook open, its program gets the window. */
async function orInFirst<Opened>(
  ports: Ports,
  window: boolean,
  open: () => Promise<Opened>,
): Promise<Opened | undefined> {
  try {
    return await open()
  } catch (error) {
    const isInUse = error instanceof Problem && error.code === 'notebook-in-use'
    const { path } = isInUse ? (error as Problem<'notebook-in-use'>).values : { path: '' }
    if (!isInUse || !(await openInFirst(ports, path, window))) throw error
    return undefined
  }
}

// A machine whose Electron cannot start (no sandbox, missing libraries) shows it at once.
const START_MS = 10_000

/** Runs Electron until it ends; false when it fell over while starting. */
function inElectron(ports: Ports, path: string, binary: string): Promise<boolean> {
  const from = performance.now()
  const child = spawn(binary, [PROGRAM, path, ...(ports.safe ? ['--safe'] : [])], {
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
