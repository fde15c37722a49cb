import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { StartCarried } from '#main/shells/browser/carried.ts'
import { type Prepared, startTestShell, type TestShell } from './browser-shell.ts'
import { built } from './built.ts'
import type { WatchedBrowser } from './chromium.ts'
import { collectStrayRequests } from './stray-requests.ts'

/** The real window over the real service and a real file with the sample facts. */
export interface TestWindow {
  readonly page: Page
  readonly shell: TestShell
  /** Names of the calls that the window made, in order, such as `notes/save`. */
  readonly calls: readonly string[]
  /** Another window of the same browser on the same notebook. */
  second(): Promise<Page>
  /** Ends page and service, and starts both anew over the same files. */
  restart(): Promise<TestWindow>
  /** Closes all; fails on any error in the page, and on any request to elsewhere. */
  end(): Promise<void>
}

/** How a window is opened; by default 1440 × 900, in the light. */
export interface WindowOptions extends Prepared {
  /** Errors of others' code that are known and harmless, and told nowhere else. */
  readonly bears?: RegExp
  readonly look?: BrowserContextOptions
  /** How the notebook is opened; in the test's own process unless said otherwise. */
  readonly service?: StartCarried
  /** Looks at the context before its first page. */
  readonly onContext?: (context: BrowserContext) => Promise<void>
}

/** Opens the built window. */
export async function openWindow(
  chromium: WatchedBrowser,
  options: WindowOptions = {},
): Promise<TestWindow> {
  const page = dirname(built('renderer/index.html'))
  const service = options.service && { service: options.service }
  const shell = await startTestShell({}, { page, ...service }, options)
  return openOver(chromium, shell, options)
}

async function openOver(
  chromium: WatchedBrowser,
  shell: TestShell,
  options: WindowOptions,
): Promise<TestWindow> {
  const context = await chromium.browser.newContext({
    acceptDownloads: true,
    colorScheme: 'light',
    viewport: { width: 1440, height: 900 },
    ...options.look,
  })
  const errors: string[] = []
  const calls: string[] = []
  const stray = collectStrayRequests(context, shell.shell.origin)
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  context.on('weberror', (error) => errors.push(String(error.error())))

  context.on('page', (page) => {
    page.setDefaultTimeout(15_000)
    page.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => {
        const call = /"u":"\/(\w+\/\w+)"/.exec(String(payload))?.[1]
        if (call !== undefined) calls.push(call)
      }),
    )
  })
  await options.onContext?.(context)
  const page = await context.newPage()
  await page.goto(pathToFileURL(shell.shell.file).href)
  await shows(page)

  // A window that the page opens has its session; the private page lets in one window only.
  async function second(): Promise<Page> {
    const opened = context.waitForEvent('page')
    await page.evaluate(() => void open(location.href))
    const other = await opened
    await shows(other)
    return other
  }

  async function leave(): Promise<void> {
    await context.close()
    expect(errors.filter((error) => !options.bears?.test(error))).toEqual([])
    expect(stray.filter((address) => !address.startsWith('file:'))).toEqual([])
    expect(chromium.takeOutgoing()).toEqual([])
  }

  return {
    page,
    shell,
    calls,
    second,
    async restart() {
      await leave()
      return openOver(chromium, await shell.restart(), options)
    },
    async end() {
      await context.close()
      await shell.end()
      await leave()
    },
  }
}

/** How a window was left, as it stands in the data folder; a pause later than it is done. */
export function keptDesk({ shell }: TestWindow): string {
  const folder = join(shell.ports.dataDir, 'desks')
  const [name] = existsSync(folder) ? readdirSync(folder) : []
  if (name === undefined) return ''
  return (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { state: string }).state
}

/** The counts come last: what the window asks for is there then. */
async function shows(page: Page): Promise<void> {
  await page.getByText(/^[\d,]+ sources?, [\d,]+ claims?, [\d,]+ notes?$/).waitFor()
}
