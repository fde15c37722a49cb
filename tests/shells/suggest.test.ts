import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { openByName } from '#tests/support/screens.ts'
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

/** What the sample says in other words, and what is new to it. */
const ARTICLE = [
  '# A note on the mine',
  'The mine was sold in 2019, Dara Quill said. Robertson denied that it is empty.',
  'China taxed canola in retaliation for Canada’s tariffs on Chinese electric vehicles. Two shafts were closed in 2021.',
].join('\n\n')
const SOLD = 'The mine was sold in 2019'
const EMPTY = 'Robertson denied that it is empty'
const CANOLA = /^China taxed canola/
const SHAFTS = 'Two shafts were closed in 2021'

const list = () => page.getByRole('listbox', { name: 'Suggestions' })
const current = () => list().getByRole('option', { selected: true })
const option = (name: string | RegExp) => list().getByRole('option', { name })
const field = (name: string) =>
  page.getByRole('complementary', { name: 'Inspector' }).getByLabel(name, { exact: true })
const told = (text: string) => page.locator('.toasts').getByText(text).last().waitFor()
const left = (count: number) =>
  page.getByText(count === 0 ? 'all dealt with' : `${count} left`, { exact: true }).waitFor()
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
/** How often words were kept outside of the window. */
const keeps = () => window.calls.filter((call) => call === 'buffers/keep').length
/** The suggestion that is looked at, and its words in the text. */
const standsOn = async (statement: string | RegExp, words: RegExp) => {
  await current().filter({ hasText: statement }).waitFor()
  await page.locator('.reader [aria-current]').filter({ hasText: words }).waitFor()
}

async function suggest(): Promise<void> {
  await page.locator('input[type=file]:not([data-folder])').setInputFiles({
    name: 'mine.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(ARTICLE),
  })
  await page.getByRole('region', { name: 'A note on the mine' }).waitFor()
  await page.getByText('mine.md was imported as S-2').waitFor()
  await page.locator('.reader-page:focus').waitFor()
  await press('g')
  await option(SOLD).waitFor()
}

test('suggestions are taken, tied, edited and dismissed by a key each, and each is taken back', async () => {
  await suggest()
  await left(4)
  await standsOn(SOLD, /^The mine was sold/)
  await press('ArrowDown', 'k', 'j', 'j')
  await standsOn(CANOLA, /^China taxed/)
  await press('k', 'k')

  await press('Enter')
  await told('C-28 added, ungraded.')
  await standsOn(EMPTY, /^Robertson denied/)
  await option(`${SOLD} C-28`).waitFor()
  await page.getByText('1 claim from S-2').waitFor()
  await press('Control+z')
  await told('Undone')
  await standsOn(SOLD, /^The mine was sold/)
  await left(4)
  await press('Enter')
  await told('C-29 added, ungraded.')
  await left(3)

  // What is claimed already is passed over.
  await press('k')
  await standsOn(SOLD, /^The mine was sold/)
  await press('Enter')
  await standsOn(EMPTY, /^Robertson denied/)
  await left(3)

  await press('d')
  await told(`Suggestion dismissed: ${EMPTY}`)
  await standsOn(CANOLA, /^China taxed/)
  expect(await option(EMPTY).count()).toBe(0)
  await press('Control+z')
  await standsOn(EMPTY, /^Robertson denied/)
  await press('d')
  const message = page.locator('.toasts .bp6-toast').filter({ hasText: EMPTY }).first()
  await message.getByRole('button', { name: 'Undo' }).click()
  await option(EMPTY).waitFor()
  await left(3)

  await list().focus()
  await standsOn(EMPTY, /^Robertson denied/)
  await press('j')
  await page.getByRole('group', { name: 'Similar claims' }).getByText('C-24').waitFor()
  await press('t')
  await told('The passage was added to C-24.')
  await standsOn(SHAFTS, /^Two shafts/)
  await option(CANOLA).getByText('C-24', { exact: true }).waitFor()
  await press('Control+z')
  await standsOn(CANOLA, /^China taxed/)
  await left(3)

  await press('e')
  await page.locator('textarea.statement:focus').waitFor()
  expect(await field('Statement').inputValue()).toMatch(CANOLA)
  await page.keyboard.type('China answered with a canola tax.')
  await press('Enter')
  await option(/^China taxed.*C-30/).waitFor()
  await standsOn(SHAFTS, /^Two shafts/)
  await press('e', 'Escape')
  await standsOn(SHAFTS, /^Two shafts/)
  await press('Enter')
  await told('C-31 added, ungraded.')
  await left(1)
  await page.getByText('3 claims from S-2').waitFor()
})

test('what was dismissed stays so after a restart, and can be brought back', async () => {
  await suggest()
  for (const count of [1, 2]) {
    await press('d')
    await left(4 - count)
    await vi.waitUntil(() => keeps() >= count, { timeout: 15_000 })
  }
  expect(window.calls.filter((call) => /^claims\/(?:add|edit)/.test(call))).toEqual([])
  window = await window.restart()
  page = window.page
  await press('Control+1')
  await openByName(page, 'A note on the mine')
  await page.getByRole('region', { name: 'A note on the mine' }).focus()
  await press('g')
  await option(CANOLA).waitFor()
  await standsOn(CANOLA, /^China taxed/)
  await left(2)
  await page.getByRole('button', { name: 'Show 2 dismissed' }).focus()
  await press('Enter')
  await list().focus()
  await press('k')
  await standsOn(EMPTY, /^Robertson denied/)
  await press('d')
  await left(3)
  await press('Escape')
  await page.locator('.reader-page:focus').waitFor()
})

test('a text without claims says so', async () => {
  await page.locator('input[type=file]:not([data-folder])').setInputFiles({
    name: 'who.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('Who will buy it?\n\nWhy?'),
  })
  await page.getByText('who.md was imported as S-2').waitFor()
  await page.getByRole('button', { name: 'Suggest claims' }).focus()
  await press('Enter')
  await page.getByText('No sentence of this text seems to make a claim.').waitFor()
})
