import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { windowArguments } from '#main/shells/browser/opener.ts'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { collectStrayRequests } from '#tests/support/stray-requests.ts'
import { openWindow } from '#tests/support/window.ts'

let chromium: WatchedBrowser
const server = createServer((_request, response) =>
  response.setHeader('content-type', 'text/html').end('<h1>here</h1>'),
)
let origin: string

beforeAll(async () => {
  chromium = await openChromium()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://cb-0123456789abcdef.localhost:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  await chromium.close()
  server.close()
})

test('Chromium resolves names below localhost by itself', async () => {
  const page = await chromium.browser.newPage()
  await page.goto(origin)
  expect(await page.textContent('h1')).toBe('here')
  expect(chromium.takeOutgoing()).toEqual([])
  await page.close()
})

test('the watch sees a request that leaves the machine', async () => {
  const context = await chromium.browser.newContext()
  const stray = collectStrayRequests(context, origin)
  const page = await context.newPage()
  await page.goto(origin)
  await page.evaluate(() => fetch('http://elsewhere.example/').catch(() => undefined))
  expect(stray).toEqual(['http://elsewhere.example/'])
  expect(chromium.takeOutgoing()).toEqual(['GET http://elsewhere.example/ HTTP/1.1'])
  await context.close()
})

test('a browser that sent something out, with nobody having asked about it, fails where it is closed', async () => {
  const other = await openChromium()
  const page = await other.browser.newPage()
  await page.goto('http://elsewhere.example/')
  await expect(other.close()).rejects.toThrow('GET http://elsewhere.example/ HTTP/1.1')
})

test('a window from which something went out fails where it ends', async () => {
  const window = await openWindow(chromium)
  const tab = await window.page.context().newPage()
  await tab.goto('http://elsewhere.example/')
  // What it went for stands in the assertion that fails there.
  await expect(window.end()).rejects.toThrow('[ Array(1) ] to deeply equal []')
  expect(chromium.takeOutgoing()).toEqual(['GET http://elsewhere.example/ HTTP/1.1'])
})

test('as Claimbook starts a browser, it knows no way beyond this machine', async () => {
  const own = windowArguments('/page.html', '/profile').filter(
    (argument) => !/^--(?:app|user-data-dir)=/.test(argument),
  )
  const started = await openChromium(own)
  try {
    const page = await started.browser.newPage()
    await page.goto(origin)
    expect(await page.textContent('h1')).toBe('here')
    await expect(page.goto('http://elsewhere.example/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
    expect(started.takeOutgoing()).toEqual([])
  } finally {
    await started.close()
  }
})
