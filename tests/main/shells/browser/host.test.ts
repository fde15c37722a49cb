import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { CONTENT_SECURITY_POLICY } from '#main/shells/policy.ts'
import { startTestShell, type TestShell } from '#tests/support/browser-shell.ts'
import { type RawAnswer, rawRequest } from '#tests/support/raw-request.ts'

let here: TestShell
let host: string
let origin: string

beforeAll(async () => {
  here = await startTestShell({
    'index.html': '<h1>Claimbook</h1>',
    'a.js': '1',
    'secret.pem': 'no',
  })
  origin = here.shell.origin
  host = new URL(origin).host
})

afterAll(() => here.end())

const get = (target: string, ...lines: string[]) =>
  rawRequest(here.port, [
    `GET ${target} HTTP/1.1`,
    `host: ${host}`,
    'sec-fetch-site: same-origin',
    ...lines,
  ])

function enter(secret: string, ...lines: string[]): Promise<RawAnswer> {
  const body = `secret=${secret}`
  const all = [
    'POST /enter HTTP/1.1',
    `host: ${host}`,
    'origin: null',
    'sec-fetch-site: cross-site',
    'sec-fetch-mode: navigate',
    'sec-fetch-dest: document',
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${body.length}`,
    ...lines,
  ]
  return rawRequest(here.port, all, body)
}

function pair(code: string): Promise<RawAnswer> {
  const body = JSON.stringify({ code })
  const all = [
    'POST /pair HTTP/1.1',
    `host: ${host}`,
    `origin: ${origin}`,
    'sec-fetch-site: same-origin',
    'content-type: application/json',
    `content-length: ${body.length}`,
  ]
  return rawRequest(here.port, all, body)
}

describe('hosts, sites and origins, over real sockets', () => {
  const hosts = ['ours', 'number', 'missing', 'evil.example', 'localhost:PORT', 'cb-ours.localhost']
  const sites = ['same-origin', 'same-site', 'cross-site', 'none', 'missing']
  const origins = ['missing', 'http://evil.example']
  const cases = hosts.flatMap((name) =>
    sites.flatMap((site) => origins.map((from) => [name, site, from] as const)),
  )

  test.each(cases)('host %s, site %s, origin %s', async (name, site, from) => {
    const named = { ours: host, number: `127.0.0.1:${here.port}` }[name] ?? name
    const answer = await rawRequest(here.port, [
      'GET / HTTP/1.1',
      ...(name === 'missing' ? [] : [`host: ${named.replace('PORT', String(here.port))}`]),
      ...(site === 'missing' ? [] : [`sec-fetch-site: ${site}`]),
      'sec-fetch-mode: navigate',
      'sec-fetch-dest: document',
      ...(from === 'missing' ? [] : [`origin: ${from}`]),
    ])
    const ours = ['ours', 'number'].includes(name)
    const typedOrOwn = ['same-origin', 'none'].includes(site)
    const welcome = ours && typedOrOwn && from === 'missing'
    expect(answer.status).toBe(welcome ? 200 : 403)
    if (!welcome) expect(answer.body).toBe('')
  })

  test('a host said twice is no host', async () => {
    expect((await get('/', 'host: evil.example')).status).toBe(403)
  })
})

describe('what is served', () => {
  test('every answer carries the policy and its companions', async () => {
    for (const answer of [await get('/'), await get('/pair'), await get('/nothing')]) {
      expect(answer.headers).toMatchObject({
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      })
      expect(Object.keys(answer.headers).filter((name) => name.includes('allow'))).toEqual([])
    }
  })

  test.each([
    '/secret.pem',
    '/../host.ts',
    '/%2e%2e/home',
    '/a.js/',
    '/A.js',
    '/.',
    '/index.html%00',
    '/assets/../../home',
    '/c:/windows',
  ])('%s is nothing', async (target) => {
    expect((await get(target)).status).toBe(404)
  })

  test('files come by the list made at build time, not from the folder', async () => {
    writeFileSync(join(here.folder, 'page/b.js'), '1')
    expect((await get('/b.js')).status).toBe(404)
    expect((await get('/files.json')).status).toBe(404)
    expect(await get('/a.js')).toMatchObject({ status: 200, body: '1' })
  })

  test('too large a head is refused', async () => {
    expect((await get('/', `x-long: ${'a'.repeat(20_000)}`)).status).toBe(431)
  })
})

describe('getting in', () => {
  test('the folder and its page belong to their user alone, and hold no secret for long', () => {
    const folder = dirname(here.shell.file)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(here.shell.file).mode & 0o777).toBe(0o600)
    expect(folder.split('/').at(-1)).toMatch(/^Claimbook-open-/)
    expect(here.secret()).toMatch(/^[\w-]{43}$/)
  })

  test('nothing said on the terminal holds the secret', () => {
    expect(here.lines.join('\n')).not.toContain(here.secret())
  })

  test('a wrong secret is refused and gives no session', async () => {
    const answer = await enter('x'.repeat(43))
    expect(answer.status).toBe(403)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test('the secret opens once, by an answer of 200 with a strict cookie, and its page goes', async () => {
    const secret = here.secret()
    const answer = await enter(secret)
    expect(answer.status).toBe(200)
    expect(answer.headers['set-cookie']).toMatch(
      /^claimbook-session-[\da-f]{16}=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    expect(answer.body).not.toContain(secret)
    expect(existsSync(here.shell.file)).toBe(false)
    expect((await enter(secret)).status).toBe(403)
    expect((await pair(here.code())).status).toBe(403)
  })
})

describe('windows', () => {
  let shell: TestShell
  let cookie: string
  let token: string

  beforeAll(async () => {
    shell = await startTestShell()
    const body = JSON.stringify({ code: shell.code().toLowerCase() })
    const answer = await rawRequest(
      shell.port,
      [
        'POST /pair HTTP/1.1',
        `host: ${new URL(shell.shell.origin).host}`,
        `origin: ${shell.shell.origin}`,
        'sec-fetch-site: same-origin',
        'content-type: application/json',
        `content-length: ${body.length}`,
      ],
      body,
    )
    cookie = answer.headers['set-cookie']!.split(';')[0]!
    token = (JSON.parse(answer.body) as { token: string }).token
  })

  afterAll(() => shell.end())

  const open = (headers: Record<string, string>) =>
    new WebSocket(`ws://127.0.0.1:${shell.port}/service`, {
      headers: { host: new URL(shell.shell.origin).host, ...headers },
    })

  /** The status of a refused upgrade, the code of a closed socket, or the first message. */
  const outcome = (socket: WebSocket, first: string | Buffer) =>
    new Promise<number | string>((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode!))
      socket.on('error', () => undefined)
      socket.on('open', () => socket.send(first))
      socket.on('message', (data) => resolve((data as Buffer).toString()))
      socket.on('close', resolve)
    }).finally(() => socket.terminate())

  test('a socket needs origin, cookie and token', async () => {
    const own = { origin: shell.shell.origin, cookie }
    expect(await outcome(open({ ...own, origin: 'http://evil.example' }), token)).toBe(403)
    expect(await outcome(open({ cookie }), token)).toBe(403)
    expect(await outcome(open({ origin: shell.shell.origin }), token)).toBe(401)
    expect(await outcome(open({ ...own, cookie: `${cookie.slice(0, -1)}!` }), token)).toBe(401)
    expect(await outcome(open(own), 'x'.repeat(43))).toBe(1008)
    expect(await outcome(open(own), '')).toBe(1008)
    expect(await outcome(open(own), Buffer.from(token))).toBe(1008)
    expect(await outcome(open(own), token)).toBe('welcome')
  })

  test('the cookie alone does not carry a call', async () => {
    const call = JSON.stringify({ i: '1', p: { u: '/notebook/info' } })
    expect(await outcome(open({ origin: shell.shell.origin, cookie }), call)).toBe(1008)
  })
})

describe('survives', () => {
  // A refusal written to a connection that is already reset fails, and nobody asked for it but a stranger.
  test('strangers who ask for a socket and reset the connection', async () => {
    for (let count = 0; count < 40; count += 1) await askAndReset(here.port, count % 5)
    expect((await get('/')).status).toBe(200)
  })
})

/** Asks for a WebSocket under another host's name, and breaks off. */
function askAndReset(port: number, afterMs: number): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        'GET /service HTTP/1.1\r\nhost: evil\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\nmore',
      )
      setTimeout(() => socket.resetAndDestroy(), afterMs)
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve())
  })
}

describe('ends', () => {
  test('closing removes the private folder, frees the port and closes the notebook', async () => {
    const shell = await startTestShell()
    await shell.shell.close()
    await shell.shell.ended
    expect(readdirSync(join(shell.folder, 'home'))).toEqual([])
    await expect(rawRequest(shell.port, ['GET / HTTP/1.1'])).rejects.toThrow('ECONNREFUSED')
    expect(readdirSync(shell.folder).filter((name) => name.includes('-wal'))).toEqual([])
    await shell.end()
  })
})
