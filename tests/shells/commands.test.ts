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
  await page.locator('.editor .view-line').first().waitFor()
})

afterEach(() => window.end())

const option = (name: string | RegExp) => page.getByRole('option', { name })
const tab = (name: string) => page.getByRole('tab', { name, selected: true })
const pressed = (name: string) => page.getByRole('button', { name, exact: true, pressed: true })

test('all that can be done is found by its letters, and anything opens by its name or reference', async () => {
  await page.keyboard.press('F1')
  await page.keyboard.type('task prin')
  await option('Task: Print').waitFor()
  await page.keyboard.press('Enter')
  await pressed('Print').waitFor()
  await page.keyboard.press('Control+Shift+P')
  await option('Task: Print').waitFor()
  // What was done last stands first.
  expect(await page.getByRole('option').first().innerText()).toContain('Task: Print')
  await page.keyboard.type('qqq')
  await page.getByText('No command has these letters.').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+1')

  const opening = async (typed: string, found: string | RegExp, keys = 'Enter') => {
    await page.keyboard.press('Control+p')
    await page.keyboard.type(typed)
    // The one that Enter takes.
    await page.getByRole('option', { name: found, selected: true }).waitFor()
    await page.keyboard.press(keys)
  }
  await opening('grades dat', 'Grades and dates')
  await tab('Grades and dates').waitFor()
  await opening('n3', 'The visit', 'Control+Enter')
  await page
    .getByRole('region', { name: 'Right column' })
    .getByRole('tab', { name: 'The visit' })
    .waitFor()
  await opening('S-1', 'Carney flies to Beijing')
  await tab('Carney flies to Beijing').waitFor()
  await opening('#cano', /canola/)
  await tab('#trade/tariffs/canola').waitFor()
  await opening('harmed Canadian', /have harmed Canadian farmers/)
  await page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('heading', { name: /have harmed Canadian farmers/ })
    .waitFor()
})

test('a key is changed, a conflict is said, and the choice outlasts the program', async () => {
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Control+s')
  await page.keyboard.type('new note')
  const row = () => page.getByRole('row', { name: /^New note/ })
  const change = () =>
    page.getByRole('button', { name: 'Change the key of “New note”', exact: true }).click()
  await change()
  await page.keyboard.press('Control+b')
  expect(await row().getByRole('status').innerText()).toMatch(/Also the key of: .*lists/)
  await page.keyboard.press('Escape')
  await change()
  await page.keyboard.press('Control+j')
  await page.keyboard.press('Enter')
  await row().getByText('Ctrl J').waitFor()
  window = await window.restart()
  page = window.page
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Control+s')
  await page.getByRole('heading', { name: 'Keys' }).waitFor()
  await page.keyboard.press('Control+j')
  await page.getByRole('dialog').getByLabel('Title').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Give “New note” its first key again' }).click()
  await row().getByText('Ctrl N').waitFor()
  // In a text field a letter is a letter.
  await page.getByRole('searchbox').fill('')
  await page.getByRole('searchbox').pressSequentially('x1c')
  expect(await page.getByRole('searchbox').inputValue()).toBe('x1c')
})

test('settings hold at once and after a restart; the help tries what it says', async () => {
  const look = (on: Page) =>
    on.evaluate(() => ({
      ...document.documentElement.dataset,
      scheme: getComputedStyle(document.documentElement).colorScheme,
      row: getComputedStyle(document.documentElement).getPropertyValue('--row'),
    }))
  const choose = (group: string, value: string) =>
    page
      .getByRole('radiogroup', { name: group })
      .getByRole('radio', { name: value, exact: true })
      .click({ force: true })
  await page.keyboard.press('Control+,')
  await choose('Theme', 'Dark')
  await choose('Rows', 'Compact')
  await choose('Likelihood scale', 'PHIA')
  await page.getByRole('textbox', { name: 'Your name' }).fill('N. Analyst')
  await page.keyboard.press('Enter')
  const dark = { theme: 'dark', density: 'compact', scheme: 'dark', row: '24px' }
  await expect.poll(() => look(page)).toEqual(dark)
  await expect.poll(() => window.calls.filter((call) => call === 'settings/set').length).toBe(3)
  window = await window.restart()
  page = window.page
  await page.keyboard.press('Control+,')
  await page.getByRole('textbox', { name: 'Your name' }).waitFor()
  expect(await look(page)).toEqual(dark)
  expect(await page.getByRole('textbox', { name: 'Your name' }).inputValue()).toBe('N. Analyst')
  expect(await page.getByRole('radio', { name: 'PHIA' }).isChecked()).toBe(true)
  await page.getByRole('contentinfo').getByRole('button', { name: 'Help' }).click()
  for (const part of ['Keys', 'Searching', 'Writing notes', 'Reliability of a source']) {
    await page.getByRole('heading', { name: part, exact: true }).waitFor()
  }
  await page.getByRole('button', { name: 'canola OR seafood', exact: true }).click()
  await page
    .getByRole('main')
    .getByRole('option', { name: /canola/i })
    .first()
    .waitFor()
  expect(await page.getByRole('search').locator('input').inputValue()).toBe('canola OR seafood')
})
