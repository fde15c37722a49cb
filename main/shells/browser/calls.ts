import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { WELCOME } from '#preload/bridges/session.ts'
import { MAX_MESSAGE_BYTES } from '#data/model/file-size.ts'
import type { Log } from '../../ports.ts'
import type { Session } from './session.ts'

/** How long a socket may stay without naming its session's token, in milliseconds. */
const TOKEN_MS = 5_000
const MAX_WINDOWS = 16

/** The WebSockets of the windows that are open, and the calls over them. */
export interface Calls {
  /** Takes a request that the guard let pass, of a session that its cookie named. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, session: Session): void
  /** How many windows are connected. */
  readonly windows: number
  close(): void
}

/**
 * @param carry takes the socket of a window that was let in
 * @param onWindows is told the number of connected windows whenever it changes
 */
export function serveCalls(
  carry: (socket: WebSocket) => void,
  log: Log,
  onWindows: (count: number) => void,
): Calls {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  })
  const windows = new Set<WebSocket>()

  const welcome = (socket: WebSocket) => {
    windows.add(socket)
    socket.on('close', () => {
      windows.delete(socket)
      onWindows(windows.size)
    })
    carry(socket)
    socket.send(WELCOME)
    onWindows(windows.size)
  }
  return {
    accept(request, socket, head, session) {
      if (sockets.clients.size >= MAX_WINDOWS) {
        socket.destroy()
        return
      }
      sockets.handleUpgrade(request, socket, head, (opened) => {
        opened.on('error', (error) => log.error('a window sent what cannot be read', error))
        awaitToken(opened, session, () => welcome(opened))
      })
    },
    get windows() {
      return windows.size
    },
    close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

function awaitToken(socket: WebSocket, session: Session, right: () => void): void {
  const timer = setTimeout(() => socket.terminate(), TOKEN_MS)
  socket.once('close', () => clearTimeout(timer))
  socket.once('message', (data, isBinary) => {
    clearTimeout(timer)
    if (!isBinary && isToken(data as Buffer, session)) right()
    else socket.close(1008)
  })
}

function isToken(given: Buffer, { token }: Session): boolean {
  const expected = Buffer.from(token)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
