import { RPCHandler } from '@orpc/server/websocket'
import { Problem } from '#data/model/problem.ts'
import { openService } from '#main/local/service.ts'
import { nodePorts } from '../../node-ports.ts'
import type { Destination, Ports, WindowOpened } from '../../ports.ts'
import { type Frame, type FromService, SAFE, type ToService } from './service-messages.ts'

// The program of the notebook's process, which the host starts, and starts again when it falls over.
// Its arguments are the notebook, and whether the start is a safe one.

serve(process.argv[2] ?? '', process.argv.includes(SAFE))

function serve(path: string, safe: boolean): void {
  // The terminal tells the whole group; the host says when this process is to end.
  process.on('SIGINT', () => undefined)
  const puts = new Map<number, (put: { file: string; url?: string }) => void>()
  const windowsWanted = new Map<number, (opened: WindowOpened) => void>()
  const ports = nodePorts({ destination: hostDestination(puts) })
  const service = open({ ...ports, safe, openWindow: hostWindows(windowsWanted) }, path)
  if (!service) return
  const handler = new RPCHandler(service.router)
  const windows = new Map<number, HostSocket>()
  const end = () => {
    service.close()
    process.exit(0)
  }
  const opened = () => {
    const { copyOf, path } = service
    tell({ kind: 'opened', path: copyOf ?? path, isCopy: copyOf !== undefined })
  }
  opened()
  service.onReplaced(opened)
  process.on('disconnect', end)
  process.on('SIGTERM', end)
  process.on('message', (message: ToService) => {
    switch (message.kind) {
      case 'frame': {
        const socket = windows.get(message.window) ?? new HostSocket(message.window)
        windows.set(message.window, socket)
        // What it cannot read is the window's fault, and no reason to fall over.
        handler.message(socket, message.data, { context: {} }).catch(() => undefined)
        return
      }
      case 'gone': {
        const socket = windows.get(message.window)
        windows.delete(message.window)
        if (socket) handler.close(socket)
        return
      }
      case 'put':
        puts.get(message.id)?.(message)
        puts.delete(message.id)
        return
      case 'window':
        windowsWanted.get(message.id)?.(message.opened)
        windowsWanted.delete(message.id)
        return
      case 'close':
        end()
    }
  })
}

function open(ports: Ports, path: string) {
  try {
    return openService(ports, path)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    tell({ kind: 'failed', problem: error.toValue() }, () => process.disconnect())
    return undefined
  }
}

/** A window's socket, whose other end the host holds. */
class HostSocket {
  readonly #window: number

  constructor(window: number) {
    this.#window = window
  }

  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
    tell({ kind: 'frame', window: this.#window, data: frameOf(data) })
  }

  /** Whoever holds the other end hears of what happens to it. */
  addEventListener(): void {}
}

function frameOf(data: string | ArrayBufferLike | Blob | ArrayBufferView): Frame {
  if (typeof data === 'string') return data
  if (data instanceof Blob) throw new TypeError('a message goes out whole')
  const bytes = ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data)
  return bytes.slice().buffer
}

/** Exports go to the host, which keeps them for the browser to fetch. */
function hostDestination(
  puts: Map<number, (put: { file: string; url?: string }) => void>,
): Destination {
  let last = 0
  return {
    put: (name, bytes) =>
      new Promise((resolve) => {
        puts.set((last += 1), resolve)
        tell({ kind: 'put', id: last, name, bytes })
      }),
  }
}

/** Windows are opened by the host. */
function hostWindows(
  wanted: Map<number, (opened: WindowOpened) => void>,
): (window: boolean) => Promise<WindowOpened> {
  let last = 0
  return (window) =>
    new Promise((resolve) => {
      wanted.set((last += 1), resolve)
      tell({ kind: 'window', id: last, window })
    })
}

function tell(message: FromService, then?: () => void): void {
  process.send?.(message, () => then?.())
}
