import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { command, openByName } from '#tests/support/screens.ts'
import { openWindow } from '#tests/support/window.ts'

const NOTE = 'Canola first, disputes later'

let chromium: WatchedBrowser

beforeAll(async () => {
  chromium = await openChromium()
})
afterAll(() => chromium.close())

test('a note’s versions are listed, compared, named and brought back, all by keyboard', async () => {
  const window = await openWindow(chromium)
  const { page } = window
  const press = (key: string) => page.keyboard.press(key)
  const versions = page.getByRole('group', { name: 'Versions' })
  const view = page.getByRole('region', { name: 'A version beside another' })
  await page.keyboard.press('Control+2')
  await openByName(page, NOTE)
  await write(page, 'First words of today. ')
  await command(page, 'Show the versions of the note')
  const rows = versions.locator('[data-row]')
  await expect.poll(() => rows.count()).toBe(2)
  expect(await rows.first().textContent()).toMatch(/Now.*\+4 words.*Typed/)
  await expect.poll(() => focusedText(page)).toContain('Typed')

  // The one before, beside what the note says now.
  await press('ArrowDown')
  await press('Enter')
  await view.getByText('First words of today.').waitFor()
  await view.locator('.modified .char-insert').first().waitFor()
  expect(await view.locator('.original').getByText('First words').count()).toBe(0)
  await view.getByRole('button', { name: 'Name this version…' }).focus()
  await press('Enter')
  await page.keyboard.type('As it came')
  await press('Enter')
  await versions.getByText('As it came').waitFor()

  await view.getByRole('button', { name: 'Restore this version' }).focus()
  await press('Enter')
  await page.getByText(/^The version of .* is the note’s text again\.$/).waitFor()
  await view.waitFor({ state: 'detached' })
  const lines = page.locator('.editor .view-lines')
  await expect.poll(() => lines.textContent()).not.toContain('First')
  await expect.poll(() => rows.count()).toBe(3)
  // Nothing between was lost: the restoring is undone like any other act.
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => lines.textContent()).toContain('First')

  // Esc leads back to the text, from the list and from the comparison.
  await command(page, 'Show the versions of the note')
  await expect.poll(() => focusedText(page)).toContain('undone')
  await press('Enter')
  await view.waitFor()
  await press('Escape')
  await view.waitFor({ state: 'detached' })
  await expect
    .poll(() => page.evaluate(() => !!document.activeElement?.closest('.editor')))
    .toBe(true)

  // A name that is still on its way does not bring a closed comparison back.
  await rows.last().click()
  await view.getByRole('button', { name: 'Change its name…' }).click()
  await press('Control+a')
  await page.keyboard.type('As it was')
  await view.getByRole('button', { name: 'Back to the text' }).click()
  await versions.getByText('As it was').waitFor()
  await view.waitFor({ state: 'detached' })
  await press('Control+Home')
  await page.keyboard.type('Onwards ')
  await expect.poll(() => lines.textContent()).toContain('Onwards')

  // The list took the focus when it was asked for, and does not take it again from whoever comes back to write.
  await press('Control+p')
  await page.keyboard.insertText('S-1')
  await page.getByRole('option').first().getByText('S-1', { exact: true }).waitFor()
  await press('Control+Enter')
  await page.locator('.reader-page').waitFor()
  await versions.waitFor({ state: 'detached' })
  await page.locator('.editor .view-line').first().click()
  await rows.first().waitFor()
  await page.keyboard.type('Returned ')
  await expect.poll(() => lines.textContent()).toContain('Returned')
  await window.end()
})

test('a version that is compared in one notebook is not compared in the next', async () => {
  const window = await openWindow(chromium)
  const { page } = window
  const view = page.getByRole('region', { name: 'A version beside another' })
  await page.keyboard.press('Control+2')
  await openByName(page, NOTE)
  await page.locator('.editor .view-line').first().waitFor()
  await command(page, 'Show the versions of the note')
  await page.getByRole('group', { name: 'Versions' }).locator('[data-row]').first().click()
  await view.waitFor()
  await page.locator('.notebook-button').click()
  await page.getByRole('menuitem', { name: 'New notebook' }).click()
  const file = page.getByRole('textbox', { name: 'File' })
  await file.fill(`${window.shell.folder}/next.claimbook`)
  await page.getByLabel(/sample/).check({ force: true })
  await file.press('Enter')
  await page.locator('.notebook-button', { hasText: 'next' }).waitFor()
  await page.keyboard.press('Control+2')
  await openByName(page, NOTE)
  await page.locator('.editor .view-line').first().waitFor()
  expect(await view.count()).toBe(0)
  await window.end()
})

test('a source tells who changed what is known of it, and why', async () => {
  const window = await openWindow(chromium)
  const { page } = window
  await page.keyboard.press('Control+1')
  await openByName(page, 'Carney flies to Beijing to mend a frayed relationship')
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('button', { name: /Change grade and handling/ }).click()
  await page.getByRole('textbox', { name: /^Why/ }).fill('It was wrong twice.')
  await page.getByRole('menuitem', { name: /^D/ }).click()
  await inspector.getByRole('button', { name: 'History' }).click()
  await inspector.getByText(/^Reliability: .*D – not usually reliable$/).waitFor()
  await inspector.getByText('It was wrong twice.').waitFor()
  await inspector.getByText('Added', { exact: true }).waitFor()
  await window.end()
})

/** Types at the start of the note, and waits until it is saved. */
async function write(page: Page, words: string): Promise<void> {
  await page.locator('.editor .view-line').first().waitFor()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type(words)
  await page.getByRole('status').getByText('Saved').waitFor()
}

function focusedText(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.textContent)
}
