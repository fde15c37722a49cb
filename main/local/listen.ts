import { randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync } from 'node:fs'
import { createServer } from 'node:http'
import { RPCHandler } from '@orpc/server/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { MAX_MESSAGE_BYTES } from '#data/model/file-size.ts'
import type { Reach } from '#data/store/owner.ts'
import type { Hello } from '#preload/bridges/local.ts'
import { WELCOME } from '#preload/bridges/session.ts'
import { fileDestination } from '../file-destination.ts'
import type { NotebookService } from '../notebook/index.ts'
import type { Ports } from '../ports.ts'
import { localAddress, removeAddress } from './address.ts'
import type { Callers } from './callers.ts'

/** How long a connection may stay without its first message, in milliseconds. */
const HELLO_MS = 10_000

/** A socket or pipe that other processes of this user can come to. */
export interface Listening {
  readonly reach: Reach
  /** From now on answers them with a service; before, nobody is let in. */
  serve(service: NotebookService): void
  close(): void
}

/** Listens, or gives undefined where this system lets nobody listen; the notebook opens all the same. */
export function listenLocally({ dataDir, log }: Ports, callers: Callers): Listening | undefined {
  const reach = addressOf(dataDir)
  if (reach === undefined) return undefined
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  })
  const guests = new Set<WebSocket>()
  const server = createServer((_request, response) => response.writeHead(404).end())
  let service: NotebookService | undefined
  server.on('error', (error) => log.error('other programs cannot reach this one', error))
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on('error', (error) => log.error('a program sent what cannot be read', error))
      awaitHello(opened, (text) => welcome(opened, readHello(text)))
    })
  })
  server.listen(reach.address)
  if (!server.listening) return undefined
  if (process.platform !== 'win32') chmodSync(reach.address, 0o600)

  function welcome(socket: WebSocket, hello: Hello | undefined): void {
    const isMeant = hello !== undefined && service?.keys.includes(hello.key) === true
    if (!isMeant || !isEqual(hello.secret, reach!.secret)) return socket.terminate()
    guests.add(socket)
    socket.on('close', () => guests.delete(socket))
    const caller = { author: hello.author, destination: fileDestination(hello.folder) }
    const handler = new RPCHandler(service!.router, {
      interceptors: [(options) => callers.run(caller, () => options.next())],
    })
    void handler.upgrade(socket, { context: {} })
    socket.send(WELCOME)
  }

  return {
    reach,
    serve(serving) {
      service = serving
      // Who came for the notebook before must not be answered from this one.
      serving.onReplaced(() => guests.forEach((guest) => guest.terminate()))
    },
    close() {
      for (const guest of sockets.clients) guest.terminate()
      sockets.close()
      server.close()
      server.closeAllConnections()
      removeAddress(reach.address, dataDir)
    },
  }
}

function addressOf(dataDir: string): Reach | undefined {
  try {
    return { address: localAddress(dataDir), secret: randomBytes(32).toString('base64url') }
  } catch {
    return undefined
  }
}

function awaitHello(socket: WebSocket, heard: (text: string) => void): void {
  const timer = setTimeout(() => socket.terminate(), HELLO_MS)
  socket.once('close', () => clearTimeout(timer))
  socket.once('message', (data, isBinary) => {
    clearTimeout(timer)
    heard(isBinary ? '' : (data as Buffer).toString('utf8'))
  })
}

function readHello(text: string): Hello | undefined {
  try {
    const { secret, key, author, folder } = JSON.parse(text) as Record<string, unknown>
    const all = [secret, key, author, folder]
    if (!all.every((value): value is string => typeof value === 'string')) return undefined
    return {
      secret: String(secret),
      key: String(key),
      author: String(author),
      folder: String(folder),
    }
  } catch {
    return undefined
  }
}

function isEqual(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}
