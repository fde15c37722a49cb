import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { openWindow, type TestWindow } from '#tests/support/window.ts'

let chromium: WatchedBrowser
let window: TestWindow
let page: Page

beforeAll(async () => {
  chromium = await openChromium()
})

afterAll(() => chromium.close())

beforeEach(async () => {
  window = await openWindow(chromium)
  page = window.page
})

afterEach(() => window.end())

const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const column = (name: string) => page.getByRole('region', { name: `${name} column` })
const text = (name: string) => column(name).locator('.reader-page')
const side = (name: string) => inspector().getByRole('region', { name })
const tie = () => inspector().getByRole('status')

/** Opens the sample's source in a column, by the key of quick open. */
async function openIn(keys: string): Promise<void> {
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog', { name: 'Quick open' })
  await dialog.getByRole('combobox').fill('S-1')
  await dialog.getByRole('option', { selected: true }).filter({ hasText: 'S-1' }).waitFor()
  await page.keyboard.press(keys)
}

test('the claims of two columns are related by a letter, a reason and Enter, pair by pair', async () => {
  await openIn('Enter')
  await text('Left').waitFor()
  await page.keyboard.press('Control+3')
  await inspector().getByText('No claim at the right yet.').waitFor()
  await openIn('Control+Enter')
  await text('Right').waitFor()
  await text('Left').focus()
  for (const _ of [1, 2]) await page.keyboard.press('ArrowDown')
  await side('left').getByText('C-1', { exact: true }).waitFor()
  await text('Right').focus()
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowDown')
  await side('right').getByText('C-2', { exact: true }).waitFor()

  // The reader that had the focus last has keys too, and not this one.
  await page.keyboard.press('s')
  await expect.poll(() => tie().textContent()).toBe('C-1 supports C-2')
  await text('Right').focus()
  await page.keyboard.press('o')
  await expect.poll(() => tie().textContent()).toBe('C-1 contradicts C-2')
  // Letters in the reason are words.
  await page.keyboard.type('sour')
  await expect.poll(() => tie().textContent()).toBe('C-1 contradicts C-2')
  await inspector().getByRole('button', { name: 'swap' }).click()
  await expect.poll(() => tie().textContent()).toBe('C-2 contradicts C-1')
  await inspector()
    .getByText(/C-1 stays open, C-2 stays open/)
    .waitFor()
  await inspector()
    .getByRole('button', { name: /Canola first/ })
    .waitFor()
  await inspector().getByRole('textbox', { name: 'Why' }).focus()
  await page.keyboard.press('Shift+Enter')
  await page.getByText('C-2 contradicts C-1.').waitFor()
  // The right column went on to the next claim.
  await side('right').getByText('C-3', { exact: true }).waitFor()
  await page.keyboard.press('r')
  await page.keyboard.press('Enter')
  await page.getByText('C-3 refines C-1.', { exact: true }).waitFor()

  // A claim made here takes its place in the comparison.
  await text('Right').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('c')
  await inspector().getByRole('form', { name: 'New claim' }).waitFor()
  await page.keyboard.press('Enter')
  await side('right')
    .getByText(/^C-\d+$/)
    .waitFor()
  await inspector().getByText('Relate two claims').waitFor()
  expect(await inspector().getByRole('form', { name: 'New claim' }).count()).toBe(0)
})
