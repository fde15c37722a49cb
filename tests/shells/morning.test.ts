import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sample } from '#data/sample/index.ts'
import { readPdf } from '#tests/main/export/read-pdf.ts'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { openWindow, type TestWindow } from '#tests/support/window.ts'

/*
 * An analyst's morning in the real window over the real service, by keyboard: an article comes in, ten
 * claims are made of it in three keys each and two by mouse, a contradiction is noted, an assessment
 * is written that cites them, they are found again, the briefing leaves, and all is there after a
 * restart.
 */

const ARTICLE = {
  name: 'carney-in-beijing.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(`${sample.source.fields.title}\n\n${sample.source.text}`),
}

let chromium: WatchedBrowser
let window: TestWindow
let page: Page

beforeAll(async () => {
  chromium = await openChromium()
  window = await openWindow(chromium, { sample: false })
  page = window.page
})

afterAll(async () => {
  await window.end()
  await chromium.close()
})

const reader = () => page.getByRole('region', { name: sample.source.fields.title })
const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const counts = (claims: number) => page.getByText(`1 source, ${claims} claims`)
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Does a thing by its name in the palette. */
async function command(name: string): Promise<void> {
  await press('Control+Shift+P')
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  await page.keyboard.type(name)
  await page.getByRole('option', { name }).first().waitFor()
  await press('Enter')
}

test('an article comes in, by the palette and the system’s own dialog', async () => {
  const [choosing] = await Promise.all([page.waitForEvent('filechooser'), command('Import files')])
  await choosing.setFiles(ARTICLE)
  await reader().waitFor()
})

test('ten claims are made in three keys each', async () => {
  await reader().focus()
  for (let made = 0; made < 10; made++) await press('ArrowDown', 'c', 'Enter')
  await counts(10).waitFor()
  expect(window.calls.filter((call) => call === 'claims/add')).toHaveLength(10)
})

test('two claims are made with the mouse, of words that were marked', async () => {
  for (const words of ['effect on the latest federal elections was minimal', 'relief for canola']) {
    await markWords(words)
    await inspector().getByLabel('Statement').click()
    await inspector().getByRole('button', { name: 'Save Enter', exact: true }).click()
  }
  await counts(12).waitFor()
})

/** Drags over words of the reader. */
async function markWords(words: string): Promise<void> {
  const run = reader().getByText(words, { exact: false }).last()
  await run.scrollIntoViewIfNeeded()
  const box = await run.evaluate((element, words) => {
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(words)
      if (at < 0) continue
      const range = element.ownerDocument.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + words.length)
      const rects = [...range.getClientRects()]
      const [first, last] = [rects[0]!, rects.at(-1)!]
      return { from: [first.left + 1, first.top + 10], to: [last.right - 1, last.bottom - 10] }
    }
    throw new Error(`not in one run: ${words}`)
  }, words)
  await page.mouse.move(box.from[0]!, box.from[1]!)
  await page.mouse.down()
  await page.mouse.move(box.to[0]!, box.to[1]!, { steps: 4 })
  await page.mouse.up()
}

test('a contradiction is noted between two claims, with its reason', async () => {
  await command('List: Claims')
  const grid = page.getByRole('grid', { name: 'Claims' })
  await grid.focus()
  await press('Home', 'x', 'ArrowDown', 'x', 'r')
  const relate = page.getByRole('dialog', { name: 'Relate two claims' })
  await relate.waitFor()
  await press('o')
  await page.keyboard.type('The inquiry speaks of effect, the accusation of trying.')
  await press('Enter')
  await page
    .getByText(/contradicts C-\d+/)
    .first()
    .waitFor()
})

test('claims are graded by number keys, where they stand in the list', async () => {
  const grid = page.getByRole('grid', { name: 'Claims' })
  await grid.focus()
  await press('Escape', 'Home', '2')
  await inspector()
    .getByRole('button', { name: /^2 – probably true/ })
    .waitFor()
  await press('ArrowDown', '3')
  await inspector()
    .getByRole('button', { name: /^3 – possibly true/ })
    .waitFor()
})

test('an assessment is written that cites them, by words of their statements', async () => {
  await press('Control+2', 'Control+n')
  await page.getByLabel('Title').waitFor()
  await page.keyboard.type('Canola first')
  await press('Enter')
  await page.locator('.editor .view-line').first().waitFor()
  await page.keyboard.insertText(
    '---\nbriefing: assessment\ndate: 2026-01-20\nhandling: TLP:GREEN\n---\n',
  )
  await page.keyboard.type('Ottawa asks for relief on one crop ')
  await cite('relief for can')
  await page.keyboard.type('.\n\n> [!judgement] likely, moderate confidence\n')
  await page.keyboard.type('The two capitals will likely begin to talk about it ')
  await cite('way to China')
  await page.keyboard.type('.')
  await saved()
  await inspector().getByRole('tree', { name: 'Grounds' }).getByText('on his way').first().waitFor()
})

/** Types `[[` and words of a claim, and takes the first that is offered. */
async function cite(words: string): Promise<void> {
  await page.keyboard.type(`[[${words}`)
  await page.locator('.suggest-widget .focused', { hasText: words }).waitFor()
  await press('Enter')
}

const saved = () =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .first()
    .waitFor()

test('what was written is found again, and opens at its place', async () => {
  await press('Control+k')
  await page.keyboard.type('topic:none OR minimal')
  await press('Control+a')
  await page.keyboard.type('minimal in:claims')
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  await press('ArrowDown', 'Enter')
  await page.locator('mark[aria-current]').first().waitFor()
  expect(await page.locator('mark[aria-current]').allTextContents()).toContain(
    'effect on the latest federal elections was minimal',
  )
})

test('the briefing leaves, and its citations lead back to the words', async () => {
  await press('Control+p')
  await page.keyboard.type('Canola first')
  await page.getByRole('option', { name: /Canola first/ }).waitFor()
  await press('Enter', 'Control+4')
  const [download] = await Promise.all([page.waitForEvent('download'), command('Export PDF')])
  const pdf = await readPdf(await readFile(await download.path()))
  expect(pdf.text).toContain('Ottawa asks for relief on one crop')
  expect(pdf.text).toContain('relief for canola')
  expect(pdf.text).toContain('TLP:GREEN')
})

test('after a restart all of it is there, as it was left', async () => {
  window = await window.restart()
  page = window.page
  await counts(12).waitFor()
  await page.getByRole('button', { name: 'Print', pressed: true }).waitFor()
  await page.getByRole('tab', { name: /Canola first/, selected: true }).waitFor()
  await page.locator('.editor').getByText('Ottawa asks for relief').waitFor()
})
