import { readFileSync } from 'node:fs'
import { MessageChannel as NodeChannel, type MessagePort as NodePort } from 'node:worker_threads'
import { RPCHandler } from '@orpc/server/message-port'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { built } from '#tests/support/built.ts'
import { bundle } from '#tests/support/bundle.ts'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { serveRouter, type ServedRouter } from '#tests/support/served-router.ts'

// The built preload and the page's bridge in a real Chromium, with its own MessagePorts. Only
// Electron's `ipcRenderer` is made up: the other end of each port is the real service, over a relay.

declare global {
  var toService: (port: number, data: string | number[]) => Promise<void>
  /** Does what Electron's main does: hands a port to the preload. */
  var givePort: (port: number) => void
  var fromService: (port: number, data: string | Uint8Array) => void
  var closePort: (port: number) => void
  var sent: string[]
}

const ADDRESS = 'http://claimbook.localhost/'
let chromium: WatchedBrowser
let service: ServedRouter
let script: string
let page: Page
let relays: NodePort[]

beforeAll(async () => {
  service = serveRouter()
  ;[chromium, script] = await Promise.all([
    openChromium(),
    bundle('tests/support/electron-page.ts'),
  ])
})

afterAll(async () => {
  await chromium.close()
  service.close()
})

beforeEach(async () => {
  relays = []
  page = await chromium.browser.newPage()
  await page.exposeFunction('toService', (port: number, data: string | number[]) =>
    relays[port]!.postMessage(typeof data === 'string' ? data : Uint8Array.from(data)),
  )
  await page.addInitScript(fakeElectron)
  await page.addInitScript(readFileSync(built('preload/index.cjs'), 'utf8'))
  await page.route('**/*', (route) =>
    route.request().url() === `${ADDRESS}page.js`
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({
          contentType: 'text/html',
          body: '<script type="module" src="/page.js"></script>',
        }),
  )
  return () => page.close()
})

/** Runs in the page before everything else: what a sandboxed preload can `require`. */
function fakeElectron(): void {
  const listeners = new Map<string, (event: { ports: unknown[] }) => void>()
  const ends: MessagePort[] = []
  globalThis.sent = []
  Object.assign(globalThis, {
    require: (name: string) => {
      if (name !== 'electron') throw new Error(`a sandboxed preload cannot load ${name}`)
      return {
        ipcRenderer: {
          on: (channel: string, listener: (event: { ports: unknown[] }) => void) =>
            listeners.set(channel, listener),
          send: (channel: string) => globalThis.sent.push(channel),
        },
      }
    },
    givePort: (port: number) => {
      const { port1, port2 } = new MessageChannel()
      ends[port] = port1
      port1.onmessage = ({ data }) =>
        void globalThis.toService(port, typeof data === 'string' ? data : [...new Uint8Array(data)])
      listeners.get('claimbook:port')!({ ports: [port2] })
    },
    fromService: (port: number, data: string) => ends[port]!.postMessage(data),
    closePort: (port: number) => ends[port]!.close(),
  })
}

/** What Electron's main does when a page asks, and after each restart of the service. */
async function handPort(): Promise<void> {
  const { port1, port2 } = new NodeChannel()
  const number = relays.push(port1) - 1
  new RPCHandler(service.router).upgrade(port2, { context: {} })
  port2.start()
  port1.on(
    'message',
    (data: string) =>
      void page.evaluate(([port, text]) => globalThis.fromService(port, text), [
        number,
        data,
      ] as const),
  )
  await page.evaluate((port) => globalThis.givePort(port), number)
}

test('the page asks for a port, gets it through the preload, and calls the service over it', async () => {
  await page.goto(ADDRESS)
  await page.waitForFunction(() => globalThis.sent.length > 0)
  expect(await page.evaluate(() => globalThis.sent)).toEqual(['claimbook:port-wanted'])
  await handPort()
  const info = await page.evaluate(() => globalThis.bridge.client.notebook.info())
  expect(info.counts.claims).toBeGreaterThan(10)
})

test('calls made before there is a port wait for it', async () => {
  await page.goto(ADDRESS)
  await page.waitForFunction(() => globalThis.bridge?.state === 'connecting')
  const answer = page.evaluate(() => globalThis.bridge.client.notebook.info())
  await handPort()
  expect((await answer).title).toBe('sample')
})

test('a file goes over the port as it is', async () => {
  await page.goto(ADDRESS)
  await page.waitForFunction(() => globalThis.sent.length > 0)
  await handPort()
  const item = await page.evaluate(() => {
    const file = new File(['Wheat prices rose, the minister said. Ünïcödé 李强.'], 'über.txt')
    return globalThis.bridge.client.sources.import({ action: crypto.randomUUID(), file })
  })
  expect(item).toMatchObject({ path: 'über.txt', status: 'imported' })
})

test('after a restart of the service a new port takes over, and what still waited is asked again', async () => {
  await page.goto(ADDRESS)
  await page.waitForFunction(() => globalThis.sent.length > 0)
  await handPort()
  await page.evaluate(() => globalThis.bridge.client.notebook.info())
  await page.evaluate(() => globalThis.closePort(0))
  const unanswered = page.evaluate(() => globalThis.bridge.client.notebook.info())
  await handPort()
  expect((await unanswered).title).toBe('sample')
})

test('a frame within the page cannot ask for a port', async () => {
  await page.goto(ADDRESS)
  await page.waitForFunction(() => globalThis.sent.length > 0)
  const inFrame = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const script = frame.contentDocument!.createElement('script')
    script.textContent = `parent.postMessage('claimbook:port-wanted', '*')`
    frame.contentDocument!.body.append(script)
    await new Promise((done) => setTimeout(done, 100))
    return globalThis.sent.length
  })
  expect(inFrame).toBe(1)
})
