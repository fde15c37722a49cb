import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { say, sayProblem } from '#data/messages/index.ts'
import type { Ports, WindowOpened } from '#main/ports.ts'
import { PAIR_PATH } from '#preload/bridges/session.ts'
import { noWindowText } from '../choose.ts'
import { type Machine, thisMachine, whyNoWindow } from '../machine.ts'
import { readPageFiles } from '../page-files.ts'
import { LINGER_MS, watchAttendance } from './attendance.ts'
import { serveCalls } from './calls.ts'
import { startServiceHere, type StartCarried } from './carried.ts'
import { CODE_MS, createDoor, spellCode } from './door.ts'
import { createDownloads } from './downloads.ts'
import { findBrowser } from './find.ts'
import { ENTER_PATH } from './guard.ts'
import { startHost } from './host.ts'
import { browserName, type OpenedBrowser, openWindow } from './opener.ts'
import { createSessions } from './session.ts'

export interface BrowserShellOptions {
  /** Whether to open a window; else, and where none can be had, it is said how to do so by hand. */
  readonly window: boolean
  /** Why it is this shell that runs, as the end of a sentence. */
  readonly reason: string
  /** Folder of the built page. */
  readonly page: string
  /** Takes the lines meant for whoever started the program. */
  readonly print: (line: string) => void
  /** Folder that takes the private folder; the user's own by default. */
  readonly home?: string
  readonly machine?: Machine
  /** How the notebook is opened; in this process by default. */
  readonly service?: StartCarried
  /** How long a window that is gone is waited for, in milliseconds. */
  readonly lingerMs?: number
}

/** A notebook that is served to windows of a browser. */
export interface BrowserShell {
  readonly origin: string
  /** The page of the private folder, which opens the first window. */
  readonly file: string
  readonly pairAddress: string
  /** Settles once the notebook is closed: nobody came back, or somebody ended the program. */
  readonly ended: Promise<void>
  close(): Promise<void>
}

/**
 * Opens a notebook and serves it on this machine's loopback, to windows of its own user only. Ends
 * ten minutes after the last window is gone, and on SIGINT, SIGTERM and SIGHUP.
 * @throws Problem what opening the notebook throws
 */
export async function openBrowserShell(
  ports: Ports,
  path: string,
  options: BrowserShellOptions,
): Promise<BrowserShell> {
  const { print } = options
  const id = randomBytes(8).toString('hex')
  const page = readPageFiles(options.page)
  const downloads = createDownloads()
  const start = options.service ?? startServiceHere
  const own = {
    ...ports,
    destination: downloads.destination,
    openWindow: (wanted: boolean) => openAnother(wanted),
  }
  const service = await start(own, path, (problem) => {
    print(problem ? sayProblem(problem.toValue()) : say('shell.service-gone'))
    void close()
  })
  if (service.copyOf !== undefined) print(say('owner.copy', { path: service.copyOf }))
  // The service is there before the host's own doors are.
  const ready = Promise.withResolvers<void>()
  const over = Promise.withResolvers<void>()
  const browsers: OpenedBrowser[] = []
  let byHand = false
  let closing: Promise<void> | undefined

  const attendance = watchAttendance(
    {
      onEmpty() {
        print(say('shell.closed', { minutes: (options.lingerMs ?? LINGER_MS) / 60_000 }))
        openByHand()
      },
      onNoShow: () => openByHand(),
      onOver: () => void close(),
    },
    options.lingerMs,
  )
  const calls = serveCalls(
    (socket) => service.carry(socket),
    ports.log,
    (count) => attendance.count(count),
  )
  const host = await startHost({
    id,
    page,
    sessions: createSessions(id),
    downloads,
    calls,
    redeemSecret: (given) => door.redeemSecret(given),
    redeemCode: (given) => door.redeemCode(given),
  })
  const pairAddress = host.plainOrigin + PAIR_PATH
  const door = createDoor(options.home ?? homedir(), host.origin + ENTER_PATH, (code) => {
    if (byHand) print(codeLine(pairAddress, code))
  })

  function openByHand(): void {
    byHand = true
    const code = door.open()
    print(say('shell.by-hand-file', { file: door.file }))
    print(codeLine(pairAddress, code))
  }

  function openBrowser(program: string): void {
    door.open()
    const browser = openWindow(program, door.file, door.folder)
    browsers.push(browser)
    void browser.ended.then(() => attendance.browserEnded())
  }

  /** For a second start; a browser that runs already takes the window over. */
  async function openAnother(wanted: boolean): Promise<WindowOpened> {
    await ready.promise
    const window = findWindow({ ...options, window: wanted })
    if ('browser' in window) {
      openBrowser(window.browser)
      return { by: 'program' }
    }
    byHand = true
    const code = spellCode(door.open())
    return { by: 'hand', file: door.file, address: pairAddress, code }
  }

  function close(): Promise<void> {
    closing ??= (async () => {
      for (const signal of SIGNALS) process.off(signal, onSignal)
      attendance.stop()
      host.close()
      await service.close()
      for (const browser of browsers) browser.close()
      const ended = Promise.all(browsers.map((browser) => browser.ended))
      await Promise.race([ended, pause(2_000, undefined, { ref: false })])
      removeDoor()
      process.off('exit', removeDoor)
      over.resolve()
    })()
    return closing
  }
  const onSignal = () => void close()
  const removeDoor = () => door.remove()

  ready.resolve()
  for (const signal of SIGNALS) process.on(signal, onSignal)
  process.on('exit', removeDoor)

  const window = findWindow(options)
  if ('browser' in window) {
    print(say('shell.browser', { browser: browserName(window.browser), reason: options.reason }))
    print(say('shell.browser-close'))
    openBrowser(window.browser)
  } else {
    print(say('shell.by-hand', window))
    openByHand()
  }
  return { origin: host.origin, file: door.file, pairAddress, ended: over.promise, close }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The browser that can show a window, or why there is none, as the end of a sentence. */
function findWindow(options: BrowserShellOptions): { browser: string } | { reason: string } {
  const machine = options.machine ?? thisMachine
  if (!options.window) return { reason: say('shell.reason.no-window') }
  const hindrance = whyNoWindow(machine)
  if (hindrance) return { reason: noWindowText(hindrance) }
  const browser = findBrowser(machine)
  return browser === undefined ? { reason: say('shell.reason.no-browser') } : { browser }
}

function codeLine(address: string, code: string): string {
  return say('shell.by-hand-code', { address, code: spellCode(code), minutes: CODE_MS / 60_000 })
}
