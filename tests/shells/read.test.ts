import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { command } from '#tests/support/screens.ts'
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

const ARTICLE = [
  '# Talks in Ottawa',
  'The two sides met again on Friday. Mark Carney said that the canola duty would fall by spring. The envoy called it useful.',
  'Steel was not discussed. No date was set, and no minister spoke to the press.',
].join('\n\n')

const article = (name: string, text: string) => ({
  name,
  mimeType: 'text/markdown',
  buffer: Buffer.from(text),
})
const bringIn = (...files: ReturnType<typeof article>[]) =>
  page.locator('input[type=file]:not([data-folder])').setInputFiles(files)
const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const field = (name: string) => inspector().getByLabel(name, { exact: true })
const claims = () => page.getByRole('group', { name: 'Claims from this source' })
const cursor = () => page.locator('.reader [aria-current]').allTextContents()
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const saved = (ref: string) => inspector().getByText(`${ref} saved`, { exact: true }).waitFor()
const strip = () => page.locator('.grade-strip')
const grade = () => strip().getByRole('button', { name: /Change grade and handling/ })
const queue = () => page.getByRole('tree', { name: 'Intake' }).getByRole('treeitem')

async function read(text = ARTICLE): Promise<void> {
  await bringIn(article('talks.md', text))
  await page.getByRole('region', { name: 'Talks in Ottawa' }).waitFor()
  await page.getByText('talks.md was imported as S-2').waitFor()
}

test('in a small window a claim takes three keys, and all else of it one more each; the source is graded', async () => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await read()
  // The article's heading is its first sentence.
  await press('ArrowDown', 'ArrowDown', 'c')
  await expect
    .poll(() => field('Statement').inputValue())
    .toBe('The two sides met again on Friday.')
  const bottom = await inspector().getByRole('button', { name: 'Discard' }).boundingBox()
  const status = await page.locator('.status').boundingBox()
  expect(bottom!.y + bottom!.height).toBeLessThanOrEqual(status!.y)
  expect((await grade().boundingBox())!.y).toBeGreaterThan(40)
  await press('Enter')
  await saved('C-28')
  await press('ArrowDown', 'c')
  await expect
    .poll(() => inspector().getByRole('combobox', { name: 'Speaker' }).inputValue())
    .toBe('Mark Carney')
  await press('Shift+Enter')
  await saved('C-29')
  await expect.poll(() => field('Statement').inputValue()).toBe('The envoy called it useful.')
  await press('Escape', '3')
  await inspector().getByText('3 – possibly true', { exact: true }).waitFor()
  await press('c')
  await field('On').fill('spring 2025')
  await inspector().getByText('2025-21', { exact: true }).waitFor()
  await inspector().getByRole('button', { name: 'Add to Topics' }).click()
  await page.keyboard.type('trade/tar')
  await press('ArrowDown', 'Enter', 'Escape')
  await field('Statement').focus()
  await press('Enter')
  await saved('C-30')
  await claims().getByRole('button', { name: 'C-30' }).waitFor()
  // The last claim's topics are the next one's too.
  await press('ArrowDown', 'c')
  await inspector().getByText('trade/tariffs', { exact: true }).waitFor()
  expect(await claims().getByRole('button').count()).toBe(3)
  const marks = page.locator('.right-margin .claim-mark')
  expect(await marks.allTextContents()).toEqual([
    expect.stringContaining('C-28'),
    expect.stringContaining('C-29'),
    expect.stringMatching(/C-30.*3/),
  ])

  // Words that are chosen by mouse or by Shift are a passage too.
  const words = page.locator('.reader').getByText('Steel was not discussed.')
  const box = (await words.boundingBox())!
  await page.mouse.move(box.x + 1, box.y + 14)
  await page.mouse.down()
  await page.mouse.move(box.x + 62, box.y + 14)
  await page.mouse.up()
  await expect.poll(async () => (await cursor()).join('')).toMatch(/^Steel was/)
  await press('ArrowDown', 'Shift+ArrowUp')
  expect((await cursor()).join('')).toMatch(/^Steel was .* press\.$/)
  await inspector().getByText('passage 5–6').waitFor()
  await press('c')
  await page.keyboard.type('Half a thought')
  await press('Escape', 'ArrowUp', 'ArrowUp')
  await expect.poll(() => field('Statement').inputValue()).not.toBe('Half a thought')
  await press('ArrowDown', 'ArrowDown', 'Shift+ArrowDown')
  await expect.poll(() => field('Statement').inputValue()).toBe('Half a thought')
  await inspector().getByRole('button', { name: 'Discard' }).click()
  await expect.poll(() => field('Statement').inputValue()).toMatch(/^Steel was not/)

  await grade().click()
  await page.getByLabel('Why (kept with the grade)').fill('Wrong twice on duties.')
  await page.getByRole('menuitem', { name: /^D/ }).click()
  await strip().getByText('not usually reliable, by you').waitFor()
  await grade().click()
  await page.getByText('Wrong twice on duties.').waitFor()
  await page.getByLabel('Handling', { exact: true }).selectOption('TLP:AMBER')
  await page.getByLabel('May be quoted').uncheck()
  await strip().getByText('TLP:AMBER').waitFor()
  await strip().getByText('not to be quoted').waitFor()
  await page.getByRole('menuitem', { name: 'No grade of its own' }).click()
  await strip().getByText('ungraded').waitFor()
})

test('a passage becomes evidence of a claim that is there: one that is alike, one that is named, one that asks', async () => {
  await read()
  await press('ArrowDown', 'c')
  await page.keyboard.type('China’s tariffs on canola harm farmers')
  await inspector()
    .getByRole('button', { name: /^open\s*C-23/ })
    .waitFor()
  await press('ArrowDown', 'Enter')
  await inspector().getByText('Added to C-23', { exact: true }).waitFor()
  await press('ArrowDown', 'c')
  await page.keyboard.type('C-99')
  await inspector().getByText('there is no C-99').waitFor()
  await press('Control+a')
  await page.keyboard.type('C-12')
  await inspector().getByRole('button', { name: 'Add to C-12' }).waitFor()
  await press('Enter')
  await inspector().getByText('Added to C-12', { exact: true }).waitFor()
  await page.locator('.claim-mark', { hasText: 'C-12' }).click()
  await inspector().getByText('2 passages').waitFor()
  await inspector().getByRole('button', { name: 'Add evidence…' }).click()
  await inspector().getByText('Evidence for C-12').waitFor()
  await press('ArrowDown', 'c', 'Enter')
  await inspector().getByText('Added to C-12', { exact: true }).waitFor()
  await page.locator('.claim-mark', { hasText: 'C-12' }).first().click()
  await inspector().getByText('3 passages').waitFor()
  await inspector().getByRole('button', { name: 'Close', exact: true }).click()
  // A row of the list lights its words, and Enter edits its claim.
  await claims().getByRole('button', { name: /C-12/ }).focus()
  await expect.poll(() => page.locator('[data-lit]').count()).toBeGreaterThan(0)
  await press('Enter')
  await inspector().getByText('Change C-12').waitFor()
  await page.keyboard.type('Carney is to meet the premier')
  await press('Enter')
  await saved('C-12')
  await claims().getByText('Carney is to meet the premier').waitFor()
})

test('articles come in and are told of; one key finishes a source and opens the next', async () => {
  await page.getByRole('button', { name: /^Intake/ }).click()
  await read()
  await bringIn(article('talks.md', ARTICLE))
  await page.getByText('talks.md is in the notebook already, as S-2').waitFor()
  await bringIn(
    article('a.md', '# First\n\nWords.'),
    article('b.md', '# Second\n\nOther words.'),
    article('talks.md', ARTICLE),
    { ...article('noise.md', ''), buffer: Buffer.from([0, 1, 2, 0]) },
  )
  // Several files are looked at first; nothing is written before a person agrees.
  const preview = page.getByRole('dialog', { name: 'Import 4 files' })
  await preview.getByText('2 to come in, 1 here already, 1 that cannot be read.').waitFor()
  const looked = await preview.getByRole('row').allTextContents()
  expect(looked[0]).toMatch(/^First.*a\.md/)
  expect(looked[2]).toMatch(/talks\.md.*Here already, as S-2/)
  expect(looked[3]).toMatch(/noise\.md.*not hold text/)
  await page.getByText('0/2', { exact: true }).waitFor()
  await press('Enter')
  const report = page.getByRole('region', { name: 'What became of the files' })
  await report.getByText('2 files imported.').waitFor()
  await report.getByRole('button', { name: 'S-3' }).click()
  await page.getByRole('region', { name: 'First' }).waitFor()
  await report.getByRole('button', { name: 'Close the report' }).click()
  expect(await report.count()).toBe(0)
  await page.getByRole('region', { name: 'First' }).focus()
  await press('n')
  await page.getByRole('region', { name: 'Talks in Ottawa' }).waitFor()
  await page.getByText('1/4', { exact: true }).waitFor()
  await page.locator('.toasts').getByText('S-3 is done. S-2 is open.').waitFor()
  await page.getByRole('button', { name: 'What to do with the source that is open' }).click()
  await page.getByRole('menuitem', { name: 'set aside', exact: true }).click()
  await page.getByText('2/4', { exact: true }).waitFor()
  const states = await queue()
    .locator('.state-mark')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')))
  expect(states.toSorted()).toEqual(['done', 'new', 'new', 'set aside'])
})

test('a double click saves once, and whoever went on is told of a save that was refused', async () => {
  await read()
  await press('ArrowDown', 'ArrowDown', 'c')
  await expect.poll(() => field('Statement').inputValue()).toMatch(/^The two sides/)
  const save = inspector().getByRole('button', { name: /^Save\s*Enter$/ })
  await save.dblclick()
  await saved('C-28')
  await press('ArrowDown', 'c')
  await inspector().getByRole('button', { name: 'Add to Topics' }).click()
  await page.keyboard.type('//')
  await press('Enter', 'Escape')
  await field('Statement').focus()
  await press('Shift+Enter')
  await page
    .locator('.toasts')
    .getByText(/“topic” cannot be used/)
    .waitFor()
  await expect.poll(() => field('Statement').inputValue()).toBe('The envoy called it useful.')
  await press('Escape', 'ArrowUp')
  await inspector().getByText('//', { exact: true }).waitFor()
  expect(await claims().getByRole('button').count()).toBe(1)
})

test('evidence that was asked for in one notebook is not asked for in the next', async () => {
  const source = async () => {
    await press('Control+p')
    await page.keyboard.insertText('S-1')
    await page.getByRole('option').first().getByText('S-1', { exact: true }).waitFor()
    await press('Enter')
    await page.locator('.reader-page').waitFor()
  }
  await source()
  await page.locator('.claim-mark').first().click()
  await inspector().getByRole('button', { name: 'Add evidence…' }).click()
  await inspector()
    .getByText(/^Evidence for C-\d+$/)
    .waitFor()
  await page.locator('.notebook-button').click()
  await page.getByRole('menuitem', { name: 'New notebook' }).click()
  await page.getByRole('textbox', { name: 'File' }).fill(`${window.shell.folder}/next.claimbook`)
  await page.getByLabel(/sample/).check({ force: true })
  await page.getByRole('textbox', { name: 'File' }).press('Enter')
  await page.locator('.notebook-button', { hasText: 'next' }).waitFor()
  await source()
  await inspector().getByText('New claim', { exact: true }).waitFor()
})

test('a text is corrected in place of its reader: claims follow their words, and what is lost is settled by keys', async () => {
  await read()
  await press('ArrowDown', 'ArrowDown', 'c', 'Enter')
  await saved('C-28')
  await press('ArrowDown', 'ArrowDown', 'c', 'Enter')
  await saved('C-29')
  const reader = page.getByRole('region', { name: 'Talks in Ottawa' })
  const text = page.getByRole('textbox', { name: 'Text of the source' })
  const correct = async (change: (words: string) => string) => {
    await reader.focus()
    await command(page, 'Correct the text…')
    await text.fill(change(await text.inputValue()))
  }
  await correct((words) => words.replace('met again', 'rnet again'))
  // What was typed is still there after a look at the reader.
  await press('Escape')
  await reader.waitFor()
  await correct((words) => words.replace(/The envoy called it useful\. ?/, ''))
  await press('Control+Enter')
  await page.getByText(/^Text corrected: 0 passages exact, 1 moved, 1 to settle\.$/).waitFor()
  await page.getByRole('button', { name: 'To review: 1', exact: true }).waitFor()
  expect(await page.locator('.passage[data-moved]').allTextContents()).toEqual([
    'The two sides rnet again on Friday.',
  ])
  const list = page.getByRole('listbox', { name: 'To settle' })
  await expect.poll(() => list.evaluate((one) => one === document.activeElement)).toBe(true)
  // Other words are marked in the reader.
  await press('n')
  await reader.press('End')
  await reader.press('Enter')
  await list.waitFor({ state: 'detached' })
  expect(await page.locator('.passage').allTextContents()).toHaveLength(2)
  const placed = page.locator('.bp6-toast', { hasText: 'The passage has its place' })
  await placed.getByRole('button', { name: 'Undo' }).click()
  await list.focus()
  await press('l')
  await list.waitFor({ state: 'detached' })
  await page.getByText('Accepted as lost: its claims keep the old words.').first().waitFor()
  await page.getByRole('button', { name: 'To review', exact: true }).waitFor()
  // A claim's words are translated where they stand.
  await page.locator('.claim-mark').first().click()
  await page.getByRole('button', { name: 'Translate…' }).click()
  await page.getByRole('textbox', { name: 'Translation' }).fill('Les deux parties')
  await press('Enter')
  await page.locator('.reader .translation').getByText('Les deux parties').waitFor()
})
