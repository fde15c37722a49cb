import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { collectStrayRequests } from '#tests/support/stray-requests.ts'

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
  expect(chromium.outgoing).toEqual([])
  await page.close()
})

test('the watch sees a request that leaves the machine', async () => {
  const context = await chromium.browser.newContext()
  const stray = collectStrayRequests(context, origin)
  const page = await context.newPage()
  await page.goto(origin)
  await page.evaluate(() => fetch('http://elsewhere.example/').catch(() => undefined))
  expect(stray).toEqual(['http://elsewhere.example/'])
  expect(chromium.outgoing).toEqual(['GET http://elsewhere.example/ HTTP/1.1'])
  await context.close()
})
