import type { Locator, Page } from 'playwright-core'
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

/** What orients a person who hears the window: parts of the page, and what groups their controls. */
const PARTS =
  /^ *- (banner|navigation|main|complementary|contentinfo|region|search|toolbar|tablist|tab |tree |status|group "Task"|button "(Read|Write|Compare|Print)")/

/** Those lines of the tree that name a part, without what the notebook and the clock put into them. */
async function parts(of: Locator): Promise<string[]> {
  const tree = await of.ariaSnapshot()
  return tree
    .split('\n')
    .filter((line) => PARTS.test(line))
    .map((line) => line.trim().replace(/:( .*)?$/, ''))
}

const frame = () => page.locator('.frame')

test('in Read, the parts of the window come in the order in which they stand, each with its name', async () => {
  await page.keyboard.press('Control+p')
  await page.keyboard.type('Carney flies')
  await page.getByRole('option', { name: 'Carney flies' }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Carney flies', selected: true }).waitFor()
  const found = await parts(frame())
  expect(found.filter((line) => !/^- (tab|tree|status)/.test(line))).toEqual([
    '- banner',
    '- search',
    '- group "Task"',
    '- button "Read" [pressed]',
    '- button "Write"',
    '- button "Compare"',
    '- button "Print"',
    '- toolbar "What the lists show"',
    '- navigation "Lists"',
    '- main',
    '- region "Left column"',
    '- region "Carney flies to Beijing to mend a frayed relationship"',
    '- complementary "Inspector"',
    '- contentinfo',
  ])
  expect(found).toContainEqual(expect.stringMatching(/^- tab ".*Carney flies.*" \[selected\]/))
})

test('in Write, both columns and their tabs have names, and the tabs are walked by the arrows', async () => {
  await page.keyboard.press('Control+2')
  const right = page.getByRole('region', { name: 'Right column' })
  await right.waitFor()
  expect(
    (await parts(frame())).filter((line) => /region|navigation|complementary/.test(line)),
  ).toEqual(['- region "Left column"', '- region "Right column"', '- complementary "Inspector"'])
  expect(await parts(right)).toEqual([
    '- region "Right column"',
    '- tablist "Tabs"',
    '- tab "Source" [selected]',
    '- tab "Claims"',
    '- tab "Preview"',
  ])
  await right.getByRole('tab', { name: 'Source' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await right.getByRole('tab', { name: 'Claims', selected: true }).waitFor()
  expect(await right.getByRole('tab', { selected: true }).getAttribute('tabindex')).toBe('0')
  // The rail is one stop, and its arrows go on.
  const rail = page.getByRole('toolbar', { name: 'What the lists show' })
  const stops = rail.locator('button[tabindex="0"]')
  expect(await stops.count()).toBe(1)
  await stops.focus()
  await page.keyboard.press('ArrowDown')
  expect(await rail.getByRole('button', { name: 'Claims' }).getAttribute('tabindex')).toBe('0')
})

test('what happens is said: that it is saved, and what went wrong', async () => {
  await page.locator('.editor').click()
  await page.keyboard.type('More. ')
  const banner = page.getByRole('banner')
  await banner
    .getByRole('status')
    .filter({ hasText: /^Saved \d/ })
    .waitFor()
  await page.keyboard.press('Control+o')
  await page.getByRole('textbox', { name: 'File' }).fill('/nowhere.claimbook')
  await page.keyboard.press('Enter')
  const field = page.getByRole('textbox', { name: 'File' })
  await page.getByText(/There is no notebook/).waitFor()
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(await field.getAttribute('aria-describedby')).not.toBeNull()
})
