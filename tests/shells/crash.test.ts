import { renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { startServiceProcess } from '#main/shells/browser/service-process.ts'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { ownerOf } from '#tests/support/owner-of.ts'
import { openWindow, type TestWindow } from '#tests/support/window.ts'

let chromium: WatchedBrowser
let window: TestWindow
let page: Page

beforeAll(async () => {
  chromium = await openChromium()
})

afterAll(() => chromium.close())

beforeEach(async () => {
  // A socket that the host closes as its service has died is told on the console.
  window = await openWindow(chromium, { service: startServiceProcess, bears: /WebSocket/ })
  page = window.page
})

afterEach(() => window.end())

const mark = () => page.getByRole('status')
const saved = () =>
  mark()
    .filter({ hasText: /^Saved \d/ })
    .waitFor()

async function openNote(title: string): Promise<void> {
  await page.getByRole('treeitem', { name: title }).click()
  await page.locator('.path h1', { hasText: title }).waitFor()
  await page.locator('.editor .monaco-editor.focused').waitFor()
}

/** Kills the notebook's process as the system does, without a word to it. */
function killService(): void {
  const { ports, folder } = window.shell
  process.kill(ownerOf(ports, join(folder, 'sample.claimbook')), 'SIGKILL')
}

test('the notebook’s process is killed while somebody types, and nothing of it is seen or lost', async () => {
  await openNote('The visit')
  await page.keyboard.press('Control+Home')
  const words = 'Typed while the notebook’s process was killed and started again. '
  const typing = page.keyboard.type(words, { delay: 40 })
  await page.getByText('Typed while the').first().waitFor()
  killService()
  await typing
  await saved()
  expect(await page.getByText(/Connection lost|broke off|not done/).count()).toBe(0)
  await page.reload()
  await page.locator('.editor .view-line', { hasText: words.trim() }).waitFor()
})

test('words of a note and of forms that were not saved are offered back after a crash', async () => {
  // A claim in its form.
  await toForm()
  await statement().fill('A claim that was never saved')
  await keeps(1)
  // The reason for a change of status.
  await openStatus()
  await page.getByRole('textbox', { name: 'Why' }).fill('Denied in the evening')
  await keeps(2)
  await page.keyboard.press('Escape')
  await openNote('The visit')
  await page.keyboard.press('Control+Home')
  // Typing without a pause is kept, and not saved before it rests.
  const typing = page.keyboard.type('Never saved at all. '.repeat(40), { delay: 40 })
  await page.locator('.editor .view-line', { hasText: 'Never saved at all.' }).first().waitFor()
  // The second goes out once the first was answered.
  const before = window.calls.filter((call) => call === 'buffers/keep').length
  await keeps(before + 2)
  killService()
  const gone = typing.catch(() => undefined)
  window = await window.restart()
  page = window.page
  await gone
  await page
    .getByText(/Words of 1 note were typed and not saved/)
    .first()
    .waitFor()
  const left = page.getByRole('region', { name: 'Not saved yet' })
  await left.getByRole('button', { name: 'Compare' }).click()
  await left
    .locator('.monaco-diff-editor .modified .view-line', { hasText: 'Never saved' })
    .first()
    .waitFor()
  // Discarding can be undone.
  await left.getByRole('button', { name: 'Discard' }).click()
  await left.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await left.waitFor()
  // What is typed before they are put back stays.
  await page.locator('.editor:not(.diff) .view-line').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Typed meanwhile.')
  await left.getByRole('button', { name: 'Put back' }).click()
  await left.waitFor({ state: 'detached' })
  await saved()
  await page.locator('.editor .view-line', { hasText: 'Typed meanwhile.' }).waitFor()
  await page.keyboard.press('Control+Home')
  await page.locator('.editor .view-line', { hasText: 'Never saved at all.' }).first().waitFor()
  // The claim waits where it was typed.
  await toForm()
  await expect.poll(() => statement().inputValue()).toBe('A claim that was never saved')
  await openStatus()
  const why = page.getByRole('textbox', { name: 'Why' })
  await expect.poll(() => why.inputValue()).toBe('Denied in the evening')
})

/** Waits until words were kept so many times. */
async function keeps(count: number): Promise<void> {
  await vi.waitUntil(() => window.calls.filter((call) => call === 'buffers/keep').length >= count, {
    timeout: 20_000,
  })
}

/** Opens the claim C-1, and the form of its status. */
async function openStatus(): Promise<void> {
  await page.keyboard.press('Control+p')
  await page.getByRole('dialog', { name: 'Quick open' }).waitFor()
  await page.keyboard.insertText('C-1')
  const claim = page.getByRole('option').filter({ has: page.getByText('C-1', { exact: true }) })
  await claim.click()
  await page.getByRole('article', { name: 'C-1' }).waitFor()
  await page.getByTitle('Change the status').click()
}

/** Opens the claim form at the first sentence of the sample's source. */
async function toForm(): Promise<void> {
  await page.keyboard.press('Control+p')
  await page.keyboard.type('S-1')
  await page.getByRole('option', { name: 'S-1' }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.reader').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('c')
  await statement().waitFor()
}

const statement = () => page.getByRole('textbox', { name: 'Statement' }).first()

test('a notebook whose file is taken away underneath is told, and the work goes on in a copy of it', async () => {
  const { folder } = window.shell
  await openNote('The visit')
  renameSync(join(folder, 'sample.claimbook'), join(folder, 'elsewhere'))
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Typed after it was taken away. ')
  await page
    .getByText(/was moved, deleted or replaced/)
    .first()
    .waitFor()
  await mark().filter({ hasText: 'Not saved' }).waitFor()
  // It is said once, however often it is tried again.
  const saves = () => window.calls.filter((call) => call === 'notes/save').length
  const before = saves()
  await page.keyboard.type('More. ')
  await vi.waitUntil(() => saves() > before)
  await mark().filter({ hasText: 'Not saved' }).waitFor()
  const told = page.locator('.toasts').getByText(/was moved, deleted or replaced/)
  expect(await told.count()).toBe(1)
  await page.locator('.notebook-button').click()
  await page.getByRole('menuitem', { name: 'Save a copy' }).click()
  await page.getByRole('textbox', { name: 'File' }).fill(join(folder, 'copy.claimbook'))
  await page.keyboard.press('Enter')
  const left = page.getByRole('region', { name: 'Not saved yet' })
  await left.getByRole('button', { name: 'Put back' }).click()
  await left.waitFor({ state: 'detached' })
  await saved()
  await page.reload()
  await page
    .locator('.editor .view-line', { hasText: 'Typed after it was taken away.' })
    .first()
    .waitFor()
})
