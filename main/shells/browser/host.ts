import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PAGE_HEADERS } from '../policy.ts'
import type { PageFile, PageFiles } from '../page-files.ts'
import type { Calls } from './calls.ts'
import { type Downloads, downloadHeaders } from './downloads.ts'
import { judge, MAX_BODY_BYTES } from './guard.ts'
import { enteredPage, entrancePages, refusedPage } from './pages.ts'
import { rate } from '../rate.ts'
import { readFacts } from './request-facts.ts'
import type { Sessions } from './session.ts'

/** What the host hands on to once a request is let through. */
export interface HostParts {
  /** 16 hex digits that make up this host's name. */
  readonly id: string
  readonly page: PageFiles
  readonly sessions: Sessions
  readonly downloads: Downloads
  readonly calls: Calls
  redeemSecret(given: string): boolean
  redeemCode(given: string): boolean
}

/** A host on this machine's loopback. */
export interface Host {
  /** `http://cb-….localhost:PORT`, which Chromium leads to this machine by itself. */
  readonly origin: string
  /** The same by number, for browsers that ask the network for such names. */
  readonly plainOrigin: string
  close(): void
}

/** Starts the host on a port that the system chooses. */
export async function startHost(parts: HostParts): Promise<Host> {
  const server = createServer({
    // The guard answers a missing Host; a body, where there is one, is a few hundred bytes.
    requireHostHeader: false,
    maxHeaderSize: 16 * 1024,
    headersTimeout: 5_000,
    requestTimeout: 10_000,
    connectionsCheckingInterval: 5_000,
  })
  server.maxConnections = 64
  server.maxHeadersCount = 64
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(0, '127.0.0.1', done)
  })
  const { port } = server.address() as AddressInfo
  const names = [`cb-${parts.id}.localhost:${port}`, `127.0.0.1:${port}`]
  const requests = rate(600, 10_000)
  const entrances = rate(20, 60_000)
  const files = new Map([...parts.page, ...entrancePages()])

  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value)
    response.setHeader('cache-control', 'no-store')
    const verdict = judge(readFacts(request), names)
    if (verdict.route === 'refused') return end(response, verdict.status)
    if (!requests.take()) return end(response, 429)
    switch (verdict.route) {
      case 'page':
        return sendFile(response, files.get(verdict.path))
      case 'download':
        return download(request, response, verdict.path)
      case 'enter':
      case 'pair':
        if (!entrances.take()) return end(response, 429)
        readBody(request, response, verdict.route === 'enter' ? enter : pair)
        return
      case 'socket':
        return end(response, 426)
    }
  })

  server.on('upgrade', (request, socket, head) => {
    // From here on Node leaves the socket's errors to us: one that is reset must not end the program.
    socket.on('error', () => socket.destroy())
    const verdict = judge(readFacts(request), names)
    if (verdict.route === 'refused') return refuseSocket(socket, verdict.status)
    const session = parts.sessions.find(request.headers.cookie)
    if (!session) return refuseSocket(socket, 401)
    if (!requests.take()) return refuseSocket(socket, 429)
    parts.calls.accept(request, socket, head, session)
  })

  function download(request: IncomingMessage, response: ServerResponse, path: string): void {
    if (!parts.sessions.find(request.headers.cookie)) return end(response, 401)
    const found = parts.downloads.find(path)
    if (!found) return end(response, 404)
    response.writeHead(200, {
      ...downloadHeaders(found.name),
      'content-length': found.bytes.byteLength,
    })
    response.end(found.bytes)
  }

  function enter(response: ServerResponse, body: string): void {
    if (!parts.redeemSecret(new URLSearchParams(body).get('secret') ?? '')) {
      return sendFile(response, refusedPage(), 403)
    }
    const session = parts.sessions.begin()
    response.setHeader('set-cookie', parts.sessions.setCookie(session))
    sendFile(response, enteredPage(session.token))
  }

  function pair(response: ServerResponse, body: string): void {
    if (!parts.redeemCode(codeIn(body))) return end(response, 403)
    const session = parts.sessions.begin()
    response.setHeader('set-cookie', parts.sessions.setCookie(session))
    const bytes = Buffer.from(JSON.stringify({ token: session.token }))
    sendFile(response, { type: 'application/json', bytes })
  }

  return {
    origin: `http://${names[0]}`,
    plainOrigin: `http://${names[1]}`,
    close() {
      parts.calls.close()
      server.close()
      server.closeAllConnections()
    },
  }
}

function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  then: (response: ServerResponse, body: string) => void,
): void {
  const chunks: Buffer[] = []
  let length = 0
  request.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length > MAX_BODY_BYTES) request.destroy()
    else chunks.push(chunk)
  })
  request.on('end', () => then(response, Buffer.concat(chunks).toString('utf8')))
}

function codeIn(body: string): string {
  try {
    const value: unknown = JSON.parse(body)
    return value && typeof value === 'object' && 'code' in value ? String(value.code) : ''
  } catch {
    return ''
  }
}

function sendFile(response: ServerResponse, file: PageFile | undefined, status = 200): void {
  if (!file) return end(response, 404)
  response.writeHead(status, { 'content-type': file.type, 'content-length': file.bytes.length })
  response.end(file.bytes)
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-length': 0, connection: 'close' })
  response.end()
}

function refuseSocket(socket: { end(text: string): void }, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`)
}
