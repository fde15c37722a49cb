import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startTestShell, type TestShell } from '#tests/support/browser-shell.ts'
import { rawRequest } from '#tests/support/raw-request.ts'

let here: TestShell
let host: string

beforeEach(async () => {
  here = await startTestShell()
  host = new URL(here.shell.origin).host
})

afterEach(() => here.end())

/** `reached`, or why not. */
function reach(address: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(here.port, address, () => {
      socket.destroy()
      resolve('reached')
    })
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'))
  })
}

test('it listens on loopback alone, not on the addresses that other machines know', async () => {
  expect(await reach('127.0.0.1')).toBe('reached')
  expect(await reach('::1')).not.toBe('reached')
  const addresses = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  for (const { address } of addresses) expect(await reach(address)).toBe('ECONNREFUSED')
})

describe('posts and sockets, over real sockets', () => {
  const OWN = 'http://OURS'
  const cases = ['same-origin', 'same-site', 'cross-site', 'none', 'missing'].flatMap((site) =>
    ['missing', 'null', 'http://evil.example', 'https://OURS', OWN].map(
      (origin) => [site, origin] as const,
    ),
  )

  test.each(cases)('site %s, origin %s', async (site, origin) => {
    const from = [
      ...(site === 'missing' ? [] : [`sec-fetch-site: ${site}`]),
      ...(origin === 'missing' ? [] : [`origin: ${origin.replace('OURS', host)}`]),
    ]
    const posted = await rawRequest(
      here.port,
      [
        'POST /pair HTTP/1.1',
        `host: ${host}`,
        'content-type: application/json',
        'content-length: 2',
        ...from,
      ],
      '{}',
    )
    const upgraded = await rawRequest(here.port, [
      'GET /service HTTP/1.1',
      `host: ${host}`,
      'connection: upgrade',
      'upgrade: websocket',
      'sec-websocket-version: 13',
      'sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==',
      ...from,
    ])
    // A code that is wrong is refused as well, and a socket without cookie is nobody's.
    expect(posted.status).toBe(403)
    const mayTry = origin === OWN && ['same-origin', 'missing'].includes(site)
    expect(upgraded.status).toBe(mayTry ? 401 : 403)
    expect(posted.headers['set-cookie']).toBeUndefined()
    expect(upgraded.headers['set-cookie']).toBeUndefined()
  })
})

describe('bodies', () => {
  const post = (lines: readonly string[], body: string) =>
    rawRequest(
      here.port,
      [
        'POST /pair HTTP/1.1',
        `host: ${host}`,
        `origin: ${here.shell.origin}`,
        'sec-fetch-site: same-origin',
        'content-type: application/json',
        ...lines,
      ],
      body,
    )

  test.each([
    ['in pieces', ['transfer-encoding: chunked'], '5\r\n{"a":\r\n0\r\n\r\n', 411],
    ['of two lengths', ['content-length: 2', 'content-length: 40'], '{}', 400],
    ['in pieces and of a length', ['transfer-encoding: chunked', 'content-length: 2'], '{}', 400],
    ['of too great a length', ['content-length: 33554432'], '{}', 413],
    ['that is no JSON', ['content-length: 4'], '{"a"', 403],
    ['that is JSON of another shape', ['content-length: 13'], '{"code":[1]}\n', 403],
  ])('%s', async (_what, lines, body, status) => {
    expect((await post(lines, body)).status).toBe(status)
  })
})

test('who guesses is soon not heard any more, the right code included', async () => {
  const guess = (code: string) => {
    const body = JSON.stringify({ code })
    const lines = [
      'POST /pair HTTP/1.1',
      `host: ${host}`,
      `origin: ${here.shell.origin}`,
      'sec-fetch-site: same-origin',
      'content-type: application/json',
      `content-length: ${body.length}`,
    ]
    return rawRequest(here.port, lines, body)
  }
  const statuses: number[] = []
  for (let round = 0; round < 21; round += 1) statuses.push((await guess('AAAA-AAAA')).status)
  expect(new Set(statuses.slice(0, 20))).toEqual(new Set([403]))
  expect(statuses[20]).toBe(429)
  expect((await guess(here.code())).status).toBe(429)
})
