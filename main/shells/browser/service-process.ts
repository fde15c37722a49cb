import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { RawData, WebSocket } from 'ws'
import { Problem } from '#data/model/problem.ts'
import { CLOSED_NETWORK } from '../../node-child.ts'
import { rate } from '../rate.ts'
import type { CarriedService, StartCarried } from './carried.ts'
import { type Frame, type FromService, SAFE, type ToService } from './service-messages.ts'

/** So often the process may fall over before it is given up, in so many milliseconds. */
const RESTARTS = 3
const RESTARTS_IN_MS = 60_000
/** How long it may take to close the notebook. */
const CLOSE_MS = 5_000
/** Tells a window that it may come again at once (RFC 6455's registry: service restart). */
const RESTARTED = 1012

/**
 * Opens a notebook in a process of its own, so that the host, and with it every window, outlives what
 * befalls that: it is started again, and the windows connect anew.
 * @throws Problem what opening the notebook throws
 */
export const startServiceProcess: StartCarried = async (ports, path, onGiveUp) => {
  const program = fileURLToPath(new URL('./service.ts', import.meta.url))
  const restarts = rate(RESTARTS, RESTARTS_IN_MS)
  const windows = new Map<number, WebSocket>()
  const first = Promise.withResolvers<void>()
  let open = path
  let copyOf: string | undefined
  let opened = false
  let last = 0
  let ending = false
  let child = start()

  function start(): ChildProcess {
    const started = fork(program, [open, ...(ports.safe ? [SAFE] : [])], {
      env: {
        ...process.env,
        ...CLOSED_NETWORK,
        CLAIMBOOK_DATA_DIR: ports.dataDir,
        CLAIMBOOK_AUTHOR: ports.author,
      },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    started.on('message', (message) => void hear(message as FromService))
    started.on('error', (cause) => ports.log.error('the notebook’s process', cause))
    started.on('exit', restart)
    return started
  }

  function restart(): void {
    if (ending) return
    for (const socket of windows.values()) socket.close(RESTARTED)
    windows.clear()
    if (!restarts.take()) return giveUp(undefined)
    child = start()
  }

  function giveUp(problem: Problem | undefined): void {
    ending = true
    if (opened) return onGiveUp(problem)
    first.reject(problem ?? new Error('the notebook’s process fell over while it started'))
  }

  async function hear(message: FromService): Promise<void> {
    switch (message.kind) {
      case 'opened':
        open = message.path
        copyOf = message.isCopy ? message.path : undefined
        opened = true
        return first.resolve()
      case 'failed':
        return giveUp(Problem.from(message.problem))
      case 'frame':
        return windows.get(message.window)?.send(message.data)
      case 'window': {
        const opened = await ports.openWindow?.(message.window)
        if (opened) tell({ kind: 'window', id: message.id, opened })
        return
      }
      case 'put': {
        const put = await ports.destination.put(message.name, message.bytes, undefined)
        return tell({ kind: 'put', id: message.id, ...put })
      }
    }
  }

  // One that has just fallen over is replaced, and its windows come again.
  function tell(message: ToService): void {
    if (child.connected) child.send(message)
  }

  await first.promise
  return {
    get copyOf() {
      return copyOf
    },
    carry(socket) {
      const window = (last += 1)
      windows.set(window, socket)
      socket.on('message', (data, isBinary) =>
        tell({ kind: 'frame', window, data: frameOf(data, isBinary) }),
      )
      socket.on('close', () => {
        windows.delete(window)
        tell({ kind: 'gone', window })
      })
    },
    close() {
      if (ending) return Promise.resolve()
      ending = true
      return new Promise((done) => {
        child.once('exit', () => done())
        setTimeout(() => child.kill('SIGKILL'), CLOSE_MS).unref()
        tell({ kind: 'close' })
      })
    },
  } satisfies CarriedService
}

function frameOf(data: RawData, isBinary: boolean): Frame {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : new Uint8Array(data)
  return isBinary ? bytes.slice().buffer : Buffer.from(bytes).toString('utf8')
}
