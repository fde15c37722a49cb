import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { keptDesk, openWindow, type TestWindow, type WindowOptions } from '#tests/support/window.ts'

let chromium: WatchedBrowser
let window: TestWindow
let page: Page

beforeAll(async () => {
  chromium = await openChromium()
})

afterAll(() => chromium.close())

afterEach(() => window.end())

async function start(options: WindowOptions = {}): Promise<void> {
  window = await openWindow(chromium, options)
  page = window.page
  await editorShows()
}

const editorShows = (on = page) => on.locator('.editor .view-line').first().waitFor()
const column = (name: string, on = page) => on.getByRole('region', { name, exact: true })
const left = (on = page) => column('Left column', on)
const right = (on = page) => column('Right column', on)
const tabs = (where = left()) => where.getByRole('tab').allInnerTexts()
const active = (where = left()) => where.getByRole('tab', { selected: true }).innerText()
const task = (name: string, on = page) => on.getByRole('button', { name, exact: true })
const inspector = (on = page) => on.getByRole('complementary', { name: 'Inspector' })
const lists = (on = page) => on.getByRole('navigation', { name: 'Lists' })

/** Opens something by its name, as a preview. */
async function open(name: string, keys = 'Enter'): Promise<void> {
  await page.keyboard.press('Control+p')
  await page.keyboard.type(name)
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press(keys)
}

test('tabs are previewed, kept, stepped through, moved, closed and opened again', async () => {
  await start()
  expect(await tabs()).toEqual([expect.stringContaining('Start here')])
  await open('The visit')
  await open('Grades and dates')
  expect((await tabs()).map((text) => text.replace(/^N-\d+\s*/, ''))).toEqual([
    'Start here',
    'Grades and dates',
  ])
  const preview = left().getByRole('tab', { name: 'Grades and dates' })
  expect(await preview.locator('.line').evaluate((line) => getComputedStyle(line).fontStyle)).toBe(
    'italic',
  )
  await preview.dblclick()
  await open('The visit')
  expect(await tabs()).toHaveLength(3)
  await page.keyboard.press('Control+Shift+Tab')
  expect(await active()).toContain('Grades and dates')
  await page.keyboard.press('Alt+ArrowLeft')
  expect(await active()).toContain('The visit')
  await page.keyboard.press('Control+w')
  expect(await tabs()).toHaveLength(2)
  await page.keyboard.press('Control+Shift+T')
  expect(await active()).toContain('The visit')
  await left().getByRole('button', { name: 'What to do with tabs' }).click()
  await page.getByRole('menuitem', { name: 'Move to the right column' }).click()
  expect(await active(right())).toContain('The visit')
  expect(await tabs()).toHaveLength(2)
  await page.keyboard.press('F6')
  await page.keyboard.press('F6')
  expect(await left().evaluate((pane) => pane.contains(document.activeElement))).toBe(false)
})

test('a window comes back as it was left, also when nobody could say goodbye', async () => {
  await start()
  await open('The visit')
  await page.keyboard.press('Control+2')
  await open('Grades and dates', 'Control+Enter')
  const edge = page.getByRole('separator', { name: 'Width of the inspector' })
  await edge.focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  const splitter = page.getByRole('separator', { name: 'Width of the columns' })
  await splitter.focus()
  await page.keyboard.press('ArrowLeft')
  const looks = async (on: Page) => ({
    pressed: await task('Write', on).getAttribute('aria-pressed'),
    left: await active(left(on)),
    right: await active(right(on)),
    inspector: (await inspector(on).boundingBox())!.width,
    split: (await left(on).boundingBox())!.width,
    lists: await lists(on).count(),
  })
  const before = await looks(page)
  expect(before).toMatchObject({ pressed: 'true', inspector: 400, lists: 0 })
  // Kept after a pause; the program is gone before the page could say that it goes.
  const split = Number(await splitter.getAttribute('aria-valuenow'))
  await expect.poll(() => keptDesk(window)).toContain(`"split":${split}`)
  await page.route('**/*', (route) => route.abort())
  window = await window.restart()
  page = window.page
  await editorShows()
  expect(await looks(page)).toEqual(before)
})

test('another window on the notebook begins as this one is, and both hear of changes', async () => {
  await start()
  await open('The visit')
  const opened = page.context().waitForEvent('page')
  await page.keyboard.press('F1')
  await page.keyboard.type('new window')
  await page.keyboard.press('Enter')
  const other = await opened
  await editorShows(other)
  expect(await active(left(other))).toContain('The visit')
  await other.keyboard.press('Control+n')
  await other.getByLabel('Title').fill('From the other window')
  await other.keyboard.press('Enter')
  await page.getByText('1 source, 27 claims, 6 notes').waitFor()
})

test('a connection that breaks off is made anew by itself: what was typed meanwhile is saved, what was asked is done', async () => {
  await start({ bears: /WebSocket connection/, onContext: keepSockets })
  const mark = page.getByRole('status')
  await page.locator('.editor').click()
  await page.keyboard.press('Control+Home')
  await cut()
  await mark.filter({ hasText: 'Reconnecting' }).waitFor()
  await page.keyboard.type('Typed without a connection. ')
  await page.keyboard.press('Control+n')
  await page.getByLabel('Title').fill('Asked meanwhile')
  await page.keyboard.press('Enter')
  await mend()
  await page.locator('.path h1', { hasText: 'Asked meanwhile' }).waitFor()
  await page.getByText('1 source, 27 claims, 6 notes').waitFor()
  await mark.filter({ hasText: /^Saved \d/ }).waitFor()
  expect(await page.getByText(/was not done|broke off/).count()).toBe(0)
  // One that does not come back is told, and what needs the notebook is refused with what to do.
  await cut()
  const lost = mark.filter({ hasText: 'Connection lost' })
  await lost.waitFor()
  expect(await lost.textContent()).toContain('saved once the connection is back')
  await page.keyboard.press('Control+n')
  await page.getByLabel('Title').fill('Not now')
  await page.keyboard.press('Enter')
  await page
    .getByText(/this was not done/)
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await mend()
  await mark.filter({ hasText: /^Saved/ }).waitFor()
  await page.reload()
  await editorShows()
  await open('Start here')
  await page.getByText('Typed without a connection.').first().waitFor()
})

/** Breaks the connection off, and keeps new ones from being made. */
async function cut(): Promise<void> {
  await page.evaluate(() => {
    globalThis.refuseSockets = true
    globalThis.sockets.at(-1)!.close()
  })
}

const mend = () =>
  page.evaluate(() => {
    globalThis.refuseSockets = false
  })

test('notebooks are made, opened and copied from the menu; an empty one says the next act in each pane', async () => {
  await start()
  const menu = page.locator('.notebook-button')
  const choose = async (name: string, path: string) => {
    await menu.click()
    await page.getByRole('menuitem', { name }).click()
    await page.getByRole('textbox', { name: 'File' }).fill(path)
    await page.keyboard.press('Enter')
  }
  const { folder } = window.shell
  await choose('Save a copy', `${folder}/copy.claimbook`)
  await page.getByText(/A copy was saved/).waitFor()
  await choose('Open notebook', `${folder}/nowhere.claimbook`)
  await page.getByText(/There is no notebook/).waitFor()
  await page.keyboard.press('Escape')
  await choose('New notebook', `${folder}/fresh.claimbook`)
  await page.getByText('0 sources, 0 claims, 0 notes').waitFor()
  for (const pane of [lists(), page.getByRole('main'), inspector()]) {
    await pane.locator('.empty').first().waitFor()
  }
  await page.keyboard.press('Control+n')
  await page.getByLabel('Title').fill('Only here')
  await page.keyboard.press('Enter')
  await editorShows()
  await page.keyboard.type('Words.')
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved \d/ })
    .waitFor()
  await choose('Open notebook', `${folder}/copy.claimbook`)
  await page.getByText('1 source, 27 claims, 5 notes').waitFor()
  expect(await page.getByText('Only here').count()).toBe(0)
})

test('a narrow window and one at 200 % zoom cut nothing off, and each pane can be had', async () => {
  await start()
  const sizes = [
    { width: 1180, height: 800 },
    { width: 900, height: 700 },
    { width: 720, height: 450 },
  ]
  for (const viewport of sizes) {
    await page.setViewportSize(viewport)
    for (const keys of ['Control+2', 'Control+3', 'Control+4', 'Control+1', 'Control+,']) {
      await page.keyboard.press(keys)
      await fits()
    }
    if (!(await lists().isVisible())) await page.keyboard.press('Control+b')
    await lists().waitFor()
    await page.keyboard.press('Control+Shift+B')
    await inspector().waitFor()
    await fits()
    const { x, width } = (await inspector().boundingBox())!
    expect(x + width).toBe(viewport.width)
    // Escape leads back to the text, and what lay over it makes way.
    await inspector().focus()
    await page.keyboard.press('Escape')
    await inspector().waitFor({ state: 'detached' })
  }
})

/** Nothing of the frame lies outside the window, and the page does not scroll. */
async function fits(): Promise<void> {
  const outside = await page.evaluate(() => {
    const root = document.documentElement
    const controls = document.querySelectorAll<HTMLElement>(
      '.top button, .top input, .rail button, .status button',
    )
    return [
      root.scrollWidth > root.clientWidth && 'the page scrolls sideways',
      root.scrollHeight > root.clientHeight && 'the page scrolls',
      ...[...controls].map((control) => {
        const { left, right, top, bottom, width } = control.getBoundingClientRect()
        const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
        return (!inside || width < 16) && (control.ariaLabel ?? control.textContent)
      }),
    ].filter(Boolean)
  })
  expect(outside).toEqual([])
}

test('nothing moves by itself: at the start, when a note or a source opens, when the task changes', async () => {
  await start({ onContext: watchShifts })
  const steps: [string, () => Promise<unknown>][] = [
    ['a note', () => open('The visit')],
    ['a source', () => open('Carney flies to Beijing')],
    ['write', () => page.keyboard.press('Control+2')],
    ['compare', () => page.keyboard.press('Control+3')],
    ['read', () => page.keyboard.press('Control+1')],
  ]
  expect({ step: 'start', shifts: await shifts() }).toEqual({ step: 'start', shifts: [] })
  for (const [step, act] of steps) {
    await act()
    expect({ step, shifts: await shifts() }).toEqual({ step, shifts: [] })
  }
})

/** What has moved that no key press of the last half second explains, once the window is at rest. */
async function shifts(): Promise<string[]> {
  return page.evaluate(async () => {
    const frames = (count: number): Promise<void> =>
      new Promise((done) =>
        requestAnimationFrame(() => (count > 0 ? done(frames(count - 1)) : done())),
      )
    await frames(30)
    return globalThis.shifts.splice(0)
  })
}

async function watchShifts(context: ReturnType<Page['context']>): Promise<void> {
  await context.addInitScript(() => {
    globalThis.shifts = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        if (entry.hadRecentInput) continue
        for (const { node } of entry.sources) {
          const element = node instanceof Element ? node : node?.parentElement
          globalThis.shifts.push(`${element?.className} ${element?.textContent?.slice(0, 60)}`)
        }
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** Lets a test close the page's sockets, and have no new one come to be. */
async function keepSockets(context: ReturnType<Page['context']>): Promise<void> {
  await context.addInitScript(() => {
    const Real = WebSocket
    globalThis.sockets = []
    globalThis.WebSocket = class extends Real {
      constructor(url: string | URL) {
        super(globalThis.refuseSockets ? `${url}-nowhere` : url)
        globalThis.sockets.push(this)
      }
    }
  })
}

interface LayoutShift extends PerformanceEntry {
  readonly hadRecentInput: boolean
  readonly sources: readonly { readonly node: Node | null }[]
}

declare global {
  var shifts: string[]
  var sockets: WebSocket[]
  var refuseSockets: boolean | undefined
}

test('a note that is long in coming does not take the focus from whoever went on to write', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  window = await openWindow(chromium, {
    onContext: async (context) => {
      await context.route('**/NoteView*.js', async (route) => {
        await gate
        await route.continue()
      })
    },
  })
  page = window.page
  await page.keyboard.press('Control+n')
  await page.getByLabel('Title').fill('Late')
  await page.keyboard.press('Enter')
  await expect.poll(() => active()).toContain('Late')
  const field = page.getByRole('combobox', { name: 'Search' })
  await field.click()
  open()
  await page.locator('.editor').first().waitFor()
  await page.keyboard.type('canola')
  expect(await field.inputValue()).toBe('canola')
})
