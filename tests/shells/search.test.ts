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
  // The note that a first start opens takes the focus when its editor is there.
  await page.locator('.editor .view-line').first().waitFor()
})

afterEach(() => window.end())

const field = () => page.getByRole('combobox', { name: 'Search' })
const hits = () => page.getByRole('listbox', { name: 'Results' }).getByRole('option')
const heading = (name: RegExp | string) => page.getByRole('heading', { name, level: 1 })
const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const choice = (facet: string, name: RegExp) =>
  page.getByRole('group', { name: facet, exact: true }).getByRole('checkbox', { name })

async function search(query: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(query)
}

test('hits show as one types; the keys go into them, open one at its words, and come back', async () => {
  await search('topic:trade canola')
  await heading('7 results').waitFor()
  await hits().filter({ hasText: 'China taxed canola' }).waitFor()
  for (const hit of await hits().all()) {
    expect((await hit.locator('mark').allTextContents()).join()).toMatch(/canola/i)
    expect(await hit.textContent()).not.toMatch(/\[\[C-|^#/)
  }
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const chosen = page.getByRole('option', { selected: true })
  const statement = (await chosen.locator('.line').textContent())!
  await inspector().getByRole('heading', { name: statement }).waitFor()
  await page.keyboard.press('Enter')
  const passage = page.locator('mark[aria-current]').first()
  await passage.waitFor()
  expect(await passage.textContent()).toMatch(/\w/)
  await page.keyboard.press('Alt+ArrowLeft')
  await heading('7 results').waitFor()
  expect(await chosen.locator('.line').textContent()).toBe(statement)
  // From the first hit upwards, and from any hit by Esc, lies the field; Esc there ends the search.
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowUp')
  expect(await field().evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  expect(await field().inputValue()).toBe('')
  await page.getByRole('tree', { name: 'Topics' }).waitFor()
})

test('a note opens at the words, and beside by Ctrl+Enter; a source at the sentence that holds them', async () => {
  await search('concrete in:notes')
  await hits().first().waitFor()
  await page.keyboard.press('Control+Enter')
  const right = page.getByRole('region', { name: 'Right column' })
  await right.getByRole('tab', { name: 'Canola and electric vehicles' }).waitFor()
  await right.locator('.view-line', { hasText: 'concrete' }).first().waitFor()
  await search('washington in:sources')
  await heading('1 source').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const sentence = page.locator('.reader mark[aria-current]')
  await expect
    .poll(async () => (await sentence.allTextContents()).join(''))
    .toMatch(/^How Washington will take .* say yet\.$/)
  const shown = (await sentence.first().boundingBox())!
  const text = (await page.locator('.reader-page').boundingBox())!
  expect(shown.y).toBeGreaterThan(text.y)
  expect(shown.y + shown.height).toBeLessThan(text.y + text.height)
})

test('facets narrow the query in its own text, widen it again, and tell what else there is', async () => {
  await search('canola')
  await heading('8 results').waitFor()
  await choice('Type', /^notes/).check()
  await heading('4 notes').waitFor()
  await page.getByText('of 8 results').waitFor()
  expect(await field().inputValue()).toBe('canola in:notes')
  // What is not chosen keeps its count, so that it can be chosen too.
  await choice('Type', /^claims/).check()
  expect(await field().inputValue()).toBe('canola (in:notes OR in:claims)')
  await heading('7 results').waitFor()
  await choice('Type', /^notes/).uncheck()
  await choice('Type', /^claims/).uncheck()
  await heading('8 results').waitFor()
  expect(await field().inputValue()).toBe('canola')
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Date')
  expect(await field().inputValue()).toBe('canola sort:date')
  await field().fill('canola in:claims zebra')
  await page.getByText('Nothing holds all these words').waitFor()
})

test('a broken query says where and why over the last hits, and is mended by Enter', async () => {
  await search('canola')
  await heading('8 results').waitFor()
  await page.keyboard.type(' topc:trade')
  await page.getByRole('alert').filter({ hasText: 'at character 8' }).waitFor()
  expect(await page.locator('[data-wrong]').allTextContents()).toEqual(['topc:'])
  expect(await hits().count()).toBe(8)
  expect(await choice('Type', /^notes/).isDisabled()).toBe(true)
  await page.keyboard.press('Enter')
  expect(await field().inputValue()).toBe('canola topic:trade')
  await heading('7 results').waitFor()
})

test('fields and their values are completed while they are typed', async () => {
  await search('canola spea')
  const choices = page.getByRole('listbox', { name: 'What may be meant' }).getByRole('option')
  await choices.filter({ hasText: 'speaker:' }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('rob')
  await choices.filter({ hasText: '"Colin Robertson"' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await field().inputValue()).toBe('canola speaker:"Colin Robertson" ')
  expect(await choices.count()).toBe(0)
  await page.keyboard.type('topic:tar')
  await choices.first().waitFor()
  // The first Esc ends the choosing, the second the search.
  await page.keyboard.press('Escape')
  expect(await choices.count()).toBe(0)
  expect(await field().inputValue()).toContain('topic:tar')
  await page.keyboard.press('Escape')
  expect(await field().inputValue()).toBe('')
})

test('a search is saved by its name, counts as the notebook changes, is renamed and deleted', async () => {
  await search('canola in:notes')
  await heading('4 notes').waitFor()
  await page.keyboard.press('Control+s')
  await page.keyboard.type('Oil seed')
  await page.keyboard.press('Enter')
  await page.getByText('Saved as Oil seed').waitFor()
  await page.keyboard.press('Escape')
  const list = page.getByRole('group', { name: 'Saved searches' })
  const saved = (name: RegExp) => list.getByRole('button', { name })
  await saved(/^Oil seed\s*4$/).waitFor()
  await page.keyboard.press('Control+n')
  await page.getByLabel('Title').fill('More canola')
  await page.keyboard.press('Enter')
  await saved(/^Oil seed\s*5$/).waitFor()
  // Beside a claim, whose own key it is too.
  await page.keyboard.press('Control+p')
  await page.getByRole('dialog', { name: 'Quick open' }).waitFor()
  await page.keyboard.insertText('C-1')
  const claim = page.getByRole('option').filter({ has: page.getByText('C-1', { exact: true }) })
  await claim.click()
  await page.getByRole('article', { name: 'C-1' }).waitFor()
  await saved(/^Oil seed\s*5$/).focus()
  await page.keyboard.press('F2')
  await page.keyboard.type('Canola notes')
  await page.keyboard.press('Enter')
  await saved(/^Canola notes/).waitFor()
  // Whoever leaves the name by going elsewhere stays there.
  await saved(/^Canola notes/).focus()
  await page.keyboard.press('F2')
  await page.keyboard.type('Notes on canola')
  await field().click()
  await saved(/^Notes on canola/).waitFor()
  await page.keyboard.type('wheat')
  expect(await field().inputValue()).toBe('wheat')
  await field().fill('')
  await saved(/^Notes on canola/).focus()
  await page.keyboard.press('Enter')
  await heading('5 notes').waitFor()
  await field().fill('')
  await saved(/^Notes on canola/).focus()
  await page.keyboard.press('Delete')
  await page.getByText('“Notes on canola” is in the trash').waitFor()
  await list.waitFor({ state: 'detached' })
})
