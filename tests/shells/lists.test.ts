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
  const claims = page.getByRole('group', { name: 'Claims', exact: true }).getByRole('button')
  await claims.filter({ hasText: 'C-22' }).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('heading', { name: /ease its tariffs on canola/ }).waitFor()
  await page.getByRole('button', { name: 'Show in the claims list' }).click()
  await heading('Claims').waitFor()
  await page.getByRole('main').getByText('trade/tariffs/canola').first().waitFor()
  // A branch that was folded is folded still after a restart.
  await tariffs.focus()
  await page.keyboard.press('ArrowLeft')
  await page.reload()
  await expect.poll(() => tariffs.getAttribute('aria-expanded')).toBe('false')
})

test('a topic’s bars and lines narrow its claims, which one key saves; its menu archives it', async () => {
  await tree('Topics').first().focus()
  await page.keyboard.type('tr')
  await page.keyboard.press('Enter')
  await heading('#trade').waitFor()
  const part = page
    .locator('.part')
    .filter({ has: page.getByRole('heading', { name: 'Claims' }) })
    .first()
  const total = () => part.getByRole('status').textContent()
  await expect.poll(total).toBe('11')
  await page.getByRole('group', { name: 'Grade' }).getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  await part.getByRole('button', { name: /^Show all again/ }).waitFor()
  await expect.poll(total).not.toBe('11')
  await page.getByRole('button', { name: 'As a table' }).click()
  await page.getByRole('button', { name: /^Jan 2026: \d+ claims$/ }).click()
  expect(await part.getByRole('button', { name: /^Show all again/ }).count()).toBe(2)
  // The key means the page that has the focus, not one in the other column.
  await page.keyboard.press('Control+p')
  await page.getByRole('combobox', { name: 'Quick open' }).fill('security')
  await page.getByRole('option', { name: 'security' }).first().waitFor()
  await page.keyboard.press('Control+Enter')
  await heading('#security').waitFor()
  await part
    .getByRole('button', { name: /^Show all again/ })
    .first()
    .focus()
  await page.keyboard.press('s')
  const saved = page.locator('[data-search]')
  await saved.waitFor()
  expect(await saved.getAttribute('title')).toMatch(
    /^topic:trade reliability:. credibility:. said:2026-01 in:claims$/,
  )
  expect(await saved.locator('.number').textContent()).toBe(await total())

  await tree('Topics')
    .filter({ hasText: /^tariffs/ })
    .click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  await expect
    .poll(() =>
      tree('Topics')
        .filter({ hasText: /tariffs|canola/ })
        .count(),
    )
    .toBe(0)
  // By its key: what was done is told over it.
  await page.getByLabel('Show archived').press(' ')
  await tree('Topics')
    .filter({ hasText: /^canola/ })
    .waitFor()
})

test('topics are moved by dragging them; entities are merged where many stand', async () => {
  await tree('Topics')
    .filter({ hasText: /^tariffs/ })
    .dragTo(tree('Topics').filter({ hasText: /^security/ }))
  await page.getByText('Moved to #security/tariffs.').waitFor()
  await page.keyboard.press('F1')
  await page.keyboard.type('all entities as a table')
  await page.keyboard.press('Enter')
  const find = page.getByRole('textbox', { name: 'Find an entity' }).last()
  const rows = page.locator('.entities-table [data-row]')
  await rows.first().focus()
  await page.keyboard.press('End')
  const last = page.locator('.entities-table [data-row]:focus')
  const status = page.locator('.entities-table').getByRole('status')
  const count = Number(/\d+/.exec((await status.textContent())!)?.[0])
  await expect.poll(() => last.getAttribute('data-place')).toBe(String(count - 1))
  await find.fill('can')
  await expect.poll(() => rows.count()).toBe(4)
  await find.press('ArrowDown')
  await page.keyboard.press('x')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x')
  await page.getByText('2 entities selected').waitFor()
  await page.getByRole('button', { name: 'Merge…' }).click()
  await page.getByText(/^Goes along: \d+ claims/).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => rows.count()).toBe(3)
})

test('entities and sources stand beside the topics; an entity shows what it says and what is said about it', async () => {
  await page.getByRole('tab', { name: 'Topics' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('group', { name: 'Entities' }).getByText('Colin Robertson').click()
  await heading('Colin Robertson').waitFor()
  const says = page.getByRole('group', { name: 'Says', exact: true }).getByRole('button')
  expect(await says.allTextContents()).toEqual([''])
  await says.click()
  const shown = page.getByRole('group', { name: 'Claims', exact: true }).getByRole('button')
  await shown.filter({ hasText: 'Relations can improve' }).waitFor()
  expect(await shown.count()).toBe(1)
  await page.getByRole('button', { name: 'Show in the search' }).click()
  await page.getByRole('heading', { name: '1 claim', level: 1 }).waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await page.getByRole('tab', { name: 'Sources' }).click()
  const sources = page.getByRole('group', { name: 'Sources' }).getByRole('button')
  expect(await sources.allTextContents()).toEqual([expect.stringMatching(/Carney flies.*C$/)])
  await sources.first().click()
  await page.getByRole('region', { name: /^Carney flies to Beijing/ }).waitFor()
})
