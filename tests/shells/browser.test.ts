import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { bundle } from '#tests/support/bundle.ts'
import { startTestShell, type TestShell } from '#tests/support/browser-shell.ts'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { collectStrayRequests } from '#tests/support/stray-requests.ts'

let chromium: WatchedBrowser
let script: string
let here: TestShell
let context: BrowserContext
let page: Page
let stray: readonly string[]

const PAGE =
  '<!doctype html><title>Test</title><script type="module" src="/bridge.js"></script><p>Page'

beforeAll(async () => {
  ;[chromium, script] = await Promise.all([openChromium(), bundle('tests/support/bridge-page.ts')])
})

afterAll(() => chromium.close())

beforeEach(async () => {
  here = await startTestShell({ 'index.html': PAGE, 'bridge.js': script })
  context = await chromium.browser.newContext({ acceptDownloads: true })
  stray = collectStrayRequests(context, here.shell.origin, here.shell.pairAddress)
  page = await context.newPage()
})

afterEach(async () => {
  await context.close()
  await here.end()
  expect(
    stray.filter((address) => !/^file:|^http:\/\/(evil\.localhost|127\.0\.0\.1):/.test(address)),
  ).toEqual([])
  expect(chromium.takeOutgoing()).toEqual([])
})

const whenOpen = () => page.waitForFunction(() => globalThis.states?.includes('open'))

async function enterByFile(): Promise<void> {
  await page.goto(pathToFileURL(here.shell.file).href)
  await page.waitForURL(`${here.shell.origin}/`)
  await whenOpen()
}

test('the private page opens the window, and calls reach the notebook', async () => {
  await enterByFile()
  const info = await page.evaluate(() => globalThis.bridge.client.notebook.info())
  expect(info.title).toBe('sample')
  expect(info.counts.claims).toBeGreaterThan(10)
})

test('the secret stands in no address and no history; scripts cannot read the cookie', async () => {
  const secret = here.secret()
  const addresses: string[] = []
  context.on('request', (request) => addresses.push(request.url()))
  await enterByFile()
  expect(addresses.join('\n')).not.toContain(secret)
  expect(await page.evaluate(() => document.cookie)).toBe('')
  await page.goBack().catch(() => undefined)
  expect(page.url()).not.toContain('/enter')
})

test('a window that is reloaded is let in again', async () => {
  await enterByFile()
  await page.reload()
  await whenOpen()
  expect((await page.evaluate(() => globalThis.bridge.client.notes.list())).length).toBeGreaterThan(
    0,
  )
})

test('a tab opened by hand asks for the code, and the code lets it in', async () => {
  const { origin: plainOrigin } = new URL(here.shell.pairAddress)
  await page.goto(plainOrigin)
  await page.waitForURL(here.shell.pairAddress)
  await page.fill('#code', 'WRONG-ONE')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'does not fit' }).waitFor()
  await page.fill('#code', here.code().toLowerCase().replace('-', ' '))
  await page.keyboard.press('Enter')
  await page.waitForURL(`${plainOrigin}/`)
  await whenOpen()
})

test('problems, notices and files cross the socket', async () => {
  await enterByFile()
  const crossed = await page.evaluate(async () => {
    const { client } = globalThis.bridge
    const problem = await client.sources.get({ ref: 'S-999' }).catch((error: unknown) => error)
    const notices = await client.changes.watch()
    const text = `A first line.\n\n${'Wheat prices rose again. '.repeat(60_000)}`
    const file = new File([text], 'großer Artikel.txt', { type: 'text/plain' })
    const imported = await client.sources.import({ action: crypto.randomUUID(), file })
    const heard: unknown[] = []
    for await (const { noun, ids } of notices) {
      heard.push({ noun, ids })
      // A backup is made before each import, and told of.
      if (noun === 'source') break
    }
    return { problem: (problem as { data: unknown }).data, imported, heard }
  })
  expect(crossed.problem).toMatchObject({ code: 'not-found' })
  expect(crossed.imported).toMatchObject({ status: 'imported', path: 'großer Artikel.txt' })
  expect(crossed.heard).toContainEqual({ noun: 'source', ids: [crossed.imported.ref] })
})

test('a file that is too large is refused before it is sent, and the window stays', async () => {
  await enterByFile()
  const answer = await page.evaluate(async () => {
    const { client } = globalThis.bridge
    const file = new File([new Uint8Array(50_000_001)], 'huge.txt')
    const refused = await client.sources
      .import({ action: crypto.randomUUID(), file })
      .catch((error: unknown) => (error as { data: unknown }).data)
    return { refused, info: await client.notebook.info() }
  })
  expect(answer.refused).toEqual({
    code: 'file-too-large',
    values: { path: 'huge.txt', megabytes: 51, limit: 50 },
  })
  expect(answer.info.title).toBe('sample')
})

test('an export is fetched as a download, and only with the cookie', async () => {
  await enterByFile()
  const exported = await page.evaluate(async () => {
    const { client } = globalThis.bridge
    const note = (await client.notes.list()).find(({ briefing }) => briefing)
    return client.briefings.export({ action: crypto.randomUUID(), note: note!.ref, to: 'md' })
  })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.evaluate((url) => {
      const link = document.createElement('a')
      link.href = url!
      link.click()
    }, exported.url),
  ])
  expect(download.suggestedFilename()).toBe(exported.file)
  expect(readFileSync(await download.path(), 'utf8').length).toBeGreaterThan(100)
  const status = await page.evaluate(
    (url) => fetch(url!, { credentials: 'omit' }).then((answer) => answer.status),
    exported.url,
  )
  expect(status).toBe(401)
})

test.each(['evil.localhost', '127.0.0.1'])('a page of %s reaches nothing', async (name) => {
  await enterByFile()
  // Same machine, same browser, same cookies: only the port and the name are another's.
  const site = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<p>Evil'),
  )
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
  try {
    const other = await context.newPage()
    await other.goto(`http://${name}:${(site.address() as AddressInfo).port}`)
    const reached = await other.evaluate(async (origin) => {
      const outcome = (start: (good: () => void, bad: () => void) => void) =>
        new Promise<string>((done) =>
          start(
            () => done('reached'),
            () => done('refused'),
          ),
        )
      const element = (tag: 'script' | 'img', src: string) =>
        outcome((good, bad) => {
          const made = Object.assign(document.createElement(tag), { onload: good, onerror: bad })
          made.src = src
          document.body.append(made)
        })
      return Promise.all([
        fetch(origin).then(
          () => 'reached',
          () => 'refused',
        ),
        outcome((good, bad) => {
          const socket = new WebSocket(`${origin.replace('http', 'ws')}/service`)
          Object.assign(socket, { onopen: good, onerror: bad })
        }),
        element('script', `${origin}/bridge.js`),
        element('img', `${origin}/`),
      ])
    }, here.shell.origin)
    expect(reached).toEqual(['refused', 'refused', 'refused', 'refused'])
    await other.close()
  } finally {
    site.close()
    site.closeAllConnections()
  }
})

test('when the program ends, the window is told and calls are refused', async () => {
  await enterByFile()
  await here.shell.close()
  await page.waitForFunction(() => globalThis.states.includes('lost'))
  const refused = await page.evaluate(() =>
    globalThis.bridge.client.notebook.info().catch((error: unknown) => (error as Error).name),
  )
  expect(refused).toBe('ConnectionLost')
})
