import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { FIRST_NOTE, generateNotebook, LONG_SOURCE, sized } from '#tests/support/generate.ts'
import { openWindow, type TestWindow } from '#tests/support/window.ts'

const SMALL = 100
const LARGE = 100_000
const STARTS = 5
const ROUNDS = 5
const KEYS = 60
/** What an hour's use may come to: so many times a note, a source, the list and a search. */
const HOUR = 40

/** What was measured, in milliseconds or megabytes. */
type Figures = Record<string, number[]>

/**
 * Measures the window over a small and a large notebook, in a real browser through the real service.
 * What counts is the ratio of the two, and for typing that to a bare text field in the same run:
 * machines differ.
 */
export async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'claimbook-bench-'))
  const chromium = await openChromium()
  try {
    const small = await measure(chromium, folder, SMALL)
    const large = await measure(chromium, folder, LARGE)
    const bare = await bareTyping(chromium)
    for (const [name, figures] of Object.entries(large)) report(name, small[name] ?? [], figures)
    report('key to paint, against a bare text field', bare, large['key to paint in a note'] ?? [])
  } finally {
    await chromium.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function report(name: string, base: readonly number[], figures: readonly number[]): void {
  const ratio = (median(figures) / median(base)).toFixed(2)
  process.stdout.write(`${name.padEnd(42)} ${spread(base)}   ${spread(figures)}   ratio ${ratio}\n`)
}

function spread(figures: readonly number[]): string {
  const sorted = figures.toSorted((one, other) => one - other)
  const shown = [sorted[0] ?? 0, median(figures), sorted.at(-1) ?? 0]
  return shown.map((figure) => figure.toFixed(1).padStart(8)).join('')
}

function median(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[figures.length >> 1] ?? 0
}

async function measure(chromium: WatchedBrowser, folder: string, claims: number): Promise<Figures> {
  const file = join(folder, `${claims}.claimbook`)
  const made = await timed(async () => generateNotebook(file, join(folder, 'data'), sized(claims)))
  process.stdout.write(`A notebook of ${claims} claims, made in ${(made / 1_000).toFixed(1)} s\n`)
  const figures: Figures = {}
  const add = (name: string, figure: number) => (figures[name] ??= []).push(figure)
  for (let start = 0; start < STARTS; start += 1) {
    let window: TestWindow | undefined
    add(
      'start to the first list',
      await timed(async () => {
        window = await openWindow(chromium, { file })
      }),
    )
    await window!.end()
  }
  const window = await openWindow(chromium, { file })
  const { page } = window
  add('start to typing in a note', await timed(() => openNote(page)))
  for (let round = 0; round < ROUNDS; round += 1) {
    add('open a source of 100 pages', await timed(() => openSource(page)))
    add('open a note', await timed(() => openNote(page)))
    add('open the list of claims', await timed(() => openClaims(page)))
    add('sort the list by statement', await timed(() => sortBy(page, 'Statement')))
    add('sort the list by reference', await timed(() => sortBy(page, 'Ref')))
    add('filter the list by status', await timed(() => filterBy(page, 'status:open')))
    add('count what it can be filtered by', await timed(() => openFacets(page)))
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Take off Status/ }).click()
    await page.locator('.filter-field > .chip').waitFor({ state: 'detached' })
    const { longest, late } = await scrollThrough(page)
    add('scroll of the list: longest frame', longest)
    add('scroll of the list: frames over 16.7 ms, %', late)
  }
  await openNote(page)
  await page.locator('.monaco-editor').first().click()
  for (const ms of await typing(page)) add('key to paint in a note', ms)
  add('memory of the page after an hour, MB grown', await growth(page))
  await window.end()
  return figures
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function openBy(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+p')
  const field = page.locator('[cmdk-input]')
  await field.fill(words)
  await page.getByRole('option', { name: words }).first().waitFor()
  await page.keyboard.press('Enter')
}

async function openNote(page: Page): Promise<void> {
  await openBy(page, FIRST_NOTE)
  await page.locator('.monaco-editor .view-line').first().waitFor()
}

async function openSource(page: Page): Promise<void> {
  await openBy(page, LONG_SOURCE)
  await page.getByRole('region', { name: LONG_SOURCE }).waitFor()
}

async function openClaims(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Claims/ })
    .first()
    .click()
  await page.getByRole('row', { name: /C-\d/ }).first().waitFor()
}

async function sortBy(page: Page, column: string): Promise<void> {
  await page.getByRole('columnheader', { name: column }).getByRole('button').click()
  await page.locator(`[aria-sort$='cending']`, { hasText: column }).waitFor()
}

/** Until the list says how many claims are left. */
async function filterBy(page: Page, part: string): Promise<void> {
  const count = page.locator('.desk-bar > p')
  const before = (await count.textContent()) ?? ''
  const field = page.getByRole('combobox', { name: 'Filter the claims' })
  await field.fill(part)
  await field.press('Enter')
  await count.filter({ hasNotText: before }).waitFor()
}

/** Until the last of the facets has its counts. */
async function openFacets(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Filter by' }).click()
  await page.locator('.facet-menu').getByRole('heading', { name: 'Year' }).waitFor()
}

/** Scrolls from the top of the list to its end in a second or so, and looks at each frame. */
async function scrollThrough(page: Page): Promise<{ longest: number; late: number }> {
  return page.evaluate(async () => {
    const grid = document.querySelector('.claims-grid')!
    const frames: number[] = []
    const STEPS = 90
    grid.scrollTop = 0
    let last = await new Promise<number>(requestAnimationFrame)
    for (let step = 1; step <= STEPS; step += 1) {
      grid.scrollTop = ((grid.scrollHeight - grid.clientHeight) * step) / STEPS
      const now = await new Promise<number>(requestAnimationFrame)
      frames.push(now - last)
      last = now
    }
    const late = frames.filter((frame) => frame > 17.5).length
    return { longest: Math.max(...frames), late: (100 * late) / frames.length }
  })
}

/** Milliseconds from each of several keys to the frame that shows it. */
async function typing(page: Page): Promise<number[]> {
  const times: number[] = []
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(globalThis, { seen })
    addEventListener(
      'keydown',
      (event) =>
        requestAnimationFrame(() =>
          setTimeout(() => seen.push(performance.now() - event.timeStamp)),
        ),
      { capture: true },
    )
  })
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('abcdefgh '[key % 9]!)
    await page.waitForFunction(
      (count) => (globalThis as unknown as { seen: number[] }).seen.length >= count,
      key + 1,
    )
  }
  times.push(
    ...(await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen)).slice(10),
  )
  return times
}

async function bareTyping(chromium: WatchedBrowser): Promise<number[]> {
  const page = await chromium.browser.newPage()
  try {
    await page.setContent('<textarea autofocus rows="40" cols="80"></textarea>')
    await page.locator('textarea').click()
    return await typing(page)
  } finally {
    await page.close()
  }
}

/** Megabytes of the page's heap that a long use leaves behind, once what it no longer needs is gone. */
async function growth(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await workThrough(page, 3)
  const before = await heap(session)
  await workThrough(page, HOUR)
  return (await heap(session)) - before
}

/** Beginnings of words that each made-up notebook has. */
const SEARCHES = ['ba*', 'co*', 'di*', 'fu*', 'ge*']

/** Opens a note, the list, a search and a source, so many times. */
async function workThrough(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await openNote(page)
    await openClaims(page)
    await page.getByRole('grid').focus()
    await page.keyboard.press(time % 2 === 0 ? 'End' : 'Home')
    const field = page.getByPlaceholder('Search claims, notes, sources')
    await field.fill(SEARCHES[time % SEARCHES.length]!)
    await page.getByRole('listbox').getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    await openSource(page)
  }
}

async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1_048_576
}
