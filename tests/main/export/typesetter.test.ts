import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { CLOSED_NETWORK, forkChild, startNodeChild } from '#main/node-child.ts'
import { setPdf } from '#main/export/typst.ts'
import type { Child } from '#main/ports.ts'
import { BRIEFING, build } from './sample-facts.ts'
import { OPTIONS } from './set.ts'

const { document } = build(BRIEFING)

describe('the typesetter’s process', () => {
  test('killed in its work, it is a problem, and the next export works', async () => {
    const startAndKill = (): Child => {
      const child = startNodeChild('typst')
      setTimeout(() => child.kill(), 50)
      return child
    }
    await expect(setPdf(document, OPTIONS, startAndKill)).rejects.toMatchObject({
      code: 'press-failed',
    })
    expect((await setPdf(document, OPTIONS, startNodeChild)).pages).toBeGreaterThan(3)
  })

  test('it ends when its work is called off', async () => {
    const signal = AbortSignal.timeout(50)
    await expect(setPdf(document, { ...OPTIONS, signal }, startNodeChild)).rejects.toBe(
      await new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(signal.reason))
      }),
    )
  })

  test('it is not started for work that was called off before', async () => {
    const signal = AbortSignal.abort(new Error('called off'))
    await expect(setPdf(document, { ...OPTIONS, signal }, startNodeChild)).rejects.toThrow(
      'called off',
    )
  })

  test('a program that is not there is a problem', async () => {
    const missing = () => forkChild(fileURLToPath(new URL('./no-such-program.ts', import.meta.url)))
    await expect(setPdf(document, OPTIONS, missing)).rejects.toMatchObject({ code: 'press-failed' })
  })

  test('what Typst refuses is a problem that says why', async () => {
    const broken = { ...document, meta: { ...document.meta, date: 'never' } }
    await expect(setPdf(broken, OPTIONS, startNodeChild)).rejects.toMatchObject({
      code: 'press-failed',
      values: { reason: expect.stringContaining('integer') },
    })
  })

  test('it works through the parent port of a utility process too', async () => {
    const program = fileURLToPath(new URL('./parent-port.ts', import.meta.url))
    expect((await setPdf(document, OPTIONS, () => forkChild(program))).pages).toBeGreaterThan(3)
  })

  test('one process sets many documents', async () => {
    const child = startNodeChild('typst')
    onTestFinished(() => child.kill())
    const { meta, words, sections, notes, scale } = document
    const request = {
      document: { meta, words, sections, notes, scale },
      standard: 'plain',
      timestamp: 0,
    }
    expect(await child.ask(request)).toEqual(await child.ask(request))
  })
})

const built = fileURLToPath(new URL('../../../out/main/typst-child.js', import.meta.url))
const unbuilt = existsSync(built) ? '' : ' (skipped: “npm run build” has not been run)'

test.skipIf(unbuilt !== '')(`the built program sets a document too${unbuilt}`, async () => {
  const { pages } = await setPdf(document, OPTIONS, () => forkChild(built))
  expect(pages).toBeGreaterThan(3)
})

describe('the typesetter has no network', () => {
  const program = fileURLToPath(new URL('./import-preview.ts', import.meta.url))

  test('an import of a package fails, and nothing is asked of any proxy or host', async () => {
    const { url, calls } = await startProxy()
    process.env['HTTPS_PROXY'] = process.env['https_proxy'] = url
    onTestFinished(() => {
      delete process.env['HTTPS_PROXY']
      delete process.env['https_proxy']
    })
    const child = forkChild(program)
    onTestFinished(() => child.kill())
    expect(await child.ask({})).toMatch(/failed to (?:download|load) package|network|error sending/)
    expect(calls()).toBe(0)
  })

  test('the same import does go through a proxy that is open, so the test above can fail', async () => {
    const { url, calls } = await startProxy()
    const open = Object.fromEntries(Object.keys(CLOSED_NETWORK).map((key) => [key, url]))
    const child = fork(program, {
      env: { ...process.env, ...open, no_proxy: '', NO_PROXY: '' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    const answer = await new Promise((resolve) => {
      child.once('message', resolve)
      child.send({})
    })
    expect(answer).toContain('package')
    expect(calls()).toBeGreaterThan(0)
  })
})

/** A proxy that counts who comes, and lets nobody through. */
async function startProxy(): Promise<{ url: string; calls: () => number }> {
  let calls = 0
  const server: Server = createServer((socket) => {
    calls += 1
    socket.on('error', () => undefined)
    socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address() as { port: number }
  return { url: `http://127.0.0.1:${address.port}`, calls: () => calls }
}
