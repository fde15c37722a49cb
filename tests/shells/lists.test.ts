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

const tree = (name: string) => page.getByRole('tree', { name }).getByRole('treeitem')
const heading = (name: string) => page.getByRole('heading', { name, level: 1 })
const rail = (name: RegExp) =>
  page.getByRole('toolbar', { name: 'Lists' }).getByRole('button', { name })

test('the rail chooses the list: notes by folder, briefings alone, the queue with its count', async () => {
  await tree('Notes').filter({ hasText: 'The visit' }).waitFor()
  expect(await tree('Notes').first().textContent()).toBe('canada-china')
  await rail(/^Briefings/).click()
  await tree('Briefings').first().waitFor()
  expect(await tree('Briefings').allTextContents()).toEqual(['Canola first, disputes later'])
  await rail(/^Intake/).click()
  await tree('Intake').filter({ hasText: 'Carney flies to Beijing' }).waitFor()
})

test('topics are a tree by the arrow keys; one opens on its claims and its notes', async () => {
  await tree('Topics').first().waitFor()
  expect(await tree('Topics').filter({ hasText: 'tariffs' }).textContent()).toMatch(/^tariffs\d+$/)
  await tree('Topics').first().focus()
  await page.keyboard.press('End')
  // From a leaf to its branch, which folds, and unfolds again; then into it.
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  const tariffs = tree('Topics').filter({ hasText: /^tariffs/ })
  expect(await tariffs.getAttribute('aria-expanded')).toBe('false')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await heading('#trade/tariffs/canola').waitFor()
  await page.getByRole('group', { name: 'Notes with this topic' }).getByText('Start here').waitFor()
  const claims = page.getByRole('group', { name: 'Claims' }).getByRole('button')
  await claims.filter({ hasText: 'C-22' }).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('heading', { name: /ease its tariffs on canola/ }).waitFor()
  await page.getByRole('button', { name: 'Show in the claims list' }).click()
  await heading('Claims').waitFor()
  await page.getByRole('main').getByText('trade/tariffs/canola').first().waitFor()
})

test('entities and sources stand beside the topics; an entity shows what it says and what is said about it', async () => {
  await page.getByRole('tab', { name: 'Topics' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('group', { name: 'Entities' }).getByText('Colin Robertson').click()
  await heading('Colin Robertson').waitFor()
  const says = page.getByRole('group', { name: 'Says' }).getByRole('button')
  await says.first().waitFor()
  expect(await says.count()).toBe(1)
  await page.getByText('No claim is about it').waitFor()
  await page.getByRole('button', { name: 'Show in the search' }).click()
  await page.getByRole('heading', { name: '1 claim', level: 1 }).waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await page.getByRole('tab', { name: 'Sources' }).click()
  const sources = page.getByRole('group', { name: 'Sources' }).getByRole('button')
  expect(await sources.allTextContents()).toEqual([expect.stringMatching(/Carney flies.*C$/)])
  await sources.first().click()
  await page.getByRole('region', { name: /^Carney flies to Beijing/ }).waitFor()
})
