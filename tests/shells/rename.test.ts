import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { writeNotes } from '#tests/support/links.ts'
import { openWindow, type TestWindow } from '#tests/support/window.ts'

let chromium: WatchedBrowser
let window: TestWindow
let page: Page

beforeAll(async () => {
  chromium = await openChromium()
})

afterAll(() => chromium.close())

beforeEach(async () => {
  window = await openWindow(chromium, {
    sample: false,
    fill: async (client) => {
      await writeNotes(client, {
        Aims: 'Of [[Canola]] and [[canola#Prices|its prices]].\n',
        Canola: '## Prices\n\nThey fell. #trade/canola\n',
        Other: 'Nothing.\n',
      })
    },
  })
  page = window.page
})

afterEach(() => window.end())

const row = (name: string) => page.getByRole('treeitem', { name, exact: true })
const dialog = () => page.getByRole('dialog')
const reach = () => dialog().getByRole('status')
const text = () => page.locator('.editor .view-lines').first()

const writing = () => page.locator('.editor .monaco-editor.focused').waitFor()

async function open(title: string): Promise<void> {
  await row(title).click()
  await page.locator('.path h1', { hasText: title }).waitFor()
  await writing()
}

test('F2 on a row renames the note: the counts beforehand, open text after, one undo', async () => {
  await open('Aims')
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('Also [[Canola]].')
  await row('Canola').focus()
  await page.keyboard.press('F2')
  await dialog().getByLabel('Title').fill('other')
  await reach().getByText('“other” is the name of another note').waitFor()
  expect(await dialog().getByRole('button', { name: 'Rename', exact: true }).isDisabled()).toBe(
    true,
  )
  expect(await dialog().getByRole('button', { name: 'Merge into…' }).isVisible()).toBe(true)
  await dialog().getByLabel('Title').fill('Rape seed')
  await reach().getByText('Goes along: 3 links in 1 note.').waitFor()
  await dialog().getByLabel('Title').fill('')
  await expect.poll(() => reach().textContent()).toBe('')
  // Long enough for what is there now to be asked about.
  await page.waitForTimeout(200)
  await dialog().getByLabel('Title').fill('Rape seed')
  await reach().getByText('Goes along: 3 links in 1 note.').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Renamed to “Rape seed”. Goes along: 3 links in 1 note.').waitFor()
  await row('Rape seed').waitFor()
  await text()
    .getByText(/Also.*\[\[Rape\s+seed\]\]/)
    .waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await row('Canola').waitFor()
  await text()
    .getByText(/Also.*\[\[Canola\]\]/)
    .waitFor()
})

test('F2 in the text renames what stands there: a topic, a heading, what a link leads to', async () => {
  await open('Canola')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('F2')
  const path = dialog().getByLabel('Path of the topic')
  expect(await path.inputValue()).toBe('trade/canola')
  await path.fill('trade/oilseeds')
  await page.keyboard.press('Enter')
  await text().getByText('#trade/oilseeds').waitFor()
  await writing()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F2')
  await dialog().getByLabel('Heading').fill('World prices')
  await reach().getByText('Goes along: 1 link in 2 notes.').waitFor()
  await page.keyboard.press('Enter')
  await text()
    .getByText(/World\s+prices/)
    .waitFor()
  await open('Aims')
  await page.keyboard.press('Control+Home')
  for (let at = 0; at < 6; at += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F2')
  expect(await dialog().getByLabel('Title').inputValue()).toBe('Canola')
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'hidden' })
})

test('a note is moved and merged from the palette, and its tab shows what it became', async () => {
  await open('Canola')
  await page.keyboard.press('F1')
  await page.keyboard.type('Move the note')
  await page.keyboard.press('Enter')
  await dialog().getByLabel('Folder; empty for none').fill('Crops/Oil')
  await page.keyboard.press('Enter')
  await row('Oil').waitFor()
  await page.keyboard.press('F1')
  await page.keyboard.type('Merge what')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Merge into' }).waitFor()
  await page.keyboard.type('Aims')
  await page.getByRole('option', { name: /Aims/ }).waitFor()
  await page.keyboard.press('Enter')
  await dialog().getByText('Merge “Canola” into “Aims”').waitFor()
  await reach().getByText('Goes along: 2 links in 1 note.').waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.path h1', { hasText: 'Aims' }).waitFor()
  await text().getByText('They fell.').waitFor()
  expect(await row('Canola').count()).toBe(0)
})
