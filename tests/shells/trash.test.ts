import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { command } from '#tests/support/screens.ts'
import { openWindow } from '#tests/support/window.ts'

let chromium: WatchedBrowser

beforeAll(async () => {
  chromium = await openChromium()
})
afterAll(() => chromium.close())

test('things are deleted by key, come back by their message or from the trash, and are erased for ever', async () => {
  const window = await openWindow(chromium)
  const { page } = window
  const message = (text: string | RegExp) => page.locator('.toasts').getByText(text)

  // A note by the Delete key in its list: its tab closes, and its message brings it back.
  const notes = page.getByRole('tree', { name: 'Notes' })
  const note = notes.getByRole('treeitem', { name: 'Start here' })
  await note.click()
  const tab = page.getByRole('tab', { name: /Start here/ })
  await tab.waitFor()
  // The text takes the focus when it comes, and then the key would be its own.
  await page.locator('.editor .monaco-editor.focused').waitFor()
  await note.focus()
  await hold(page, 'Delete')
  await message('Start here is in the trash.').waitFor()
  await note.waitFor({ state: 'detached' })
  await tab.waitFor({ state: 'detached' })
  await page.locator('.toasts').getByRole('button', { name: 'Undo' }).first().click()
  await note.waitFor()

  // A folder with all that is in it: the focus goes to a row that stays.
  const folder = notes.getByRole('treeitem', { name: 'canada-china' })
  await folder.focus()
  await page.keyboard.press('Delete')
  await folder.waitFor({ state: 'detached' })
  await expect.poll(() => focused(page)).toBe('guide')
  await page.locator('.toasts').getByRole('button', { name: 'Undo' }).first().click()
  await folder.waitFor()

  // Claims, one and then several at once.
  await page
    .getByRole('button', { name: /^Claims/ })
    .first()
    .click()
  const grid = page.getByRole('grid', { name: 'Claims' })
  await grid.getByRole('row', { name: /C-\d/ }).first().waitFor()
  await grid.focus()
  await page.keyboard.press('Home')
  const first = await grid.locator('[data-current] .ref').first().textContent()
  await hold(page, 'Delete')
  await message(`${first} is in the trash.`).waitFor()
  await grid.getByText(first!, { exact: true }).waitFor({ state: 'detached' })
  // The cursor went on to the next row.
  await grid.locator('.grid-row[data-current]').waitFor()
  await page.keyboard.press('x')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByText('2 claims selected').waitFor()
  await page.keyboard.press('Delete')
  await message('2 claims are in the trash.').waitFor()

  await command(page, 'Trash')
  const trash = page.locator('[data-view=trash]')
  await trash.getByRole('heading', { name: 'Trash' }).waitFor()
  await expect.poll(() => trash.getByRole('listitem').count()).toBe(3)
  await trash.getByRole('button', { name: `Restore ${first}` }).click()
  await message(`${first} is back.`).waitFor()
  await expect.poll(() => trash.getByRole('listitem').count()).toBe(2)

  // Emptying is said beforehand, since it cannot be undone.
  await trash.getByRole('button', { name: 'Empty the trash' }).click()
  const dialog = page.getByRole('dialog', { name: 'Empty the trash' })
  await dialog.getByText(/^2 things will be erased for ever/).waitFor()
  await dialog.getByRole('button', { name: 'Erase for ever' }).click()
  await trash.getByText('The trash is empty.').waitFor()
  await window.end()
})

test('a source that claims rest on is deleted with them only when that was said', async () => {
  const window = await openWindow(chromium)
  const { page } = window
  await page.getByRole('tab', { name: 'Sources' }).click()
  const rows = page.getByRole('group', { name: 'Sources' }).getByRole('button')
  await rows.first().waitFor()
  const before = await rows.count()
  await rows.first().focus()
  await page.keyboard.press('Delete')
  const dialog = page.getByRole('dialog', { name: 'Others rest on it' })
  await dialog.getByText(/rests? on S-\d+/).waitFor()
  await dialog.getByRole('button', { name: 'Leave all as it is' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await rows.count()).toBe(before)
  // The focus is where it was: the same one is meant again.
  await expect.poll(() => rows.first().evaluate((row) => row === document.activeElement)).toBe(true)
  await page.keyboard.press('Delete')
  await dialog.getByRole('button', { name: 'Delete it with its claims' }).click()
  await page
    .locator('.toasts')
    .getByText(/^S-\d+ is in the trash/)
    .waitFor()
  await expect.poll(() => rows.count()).toBe(before - 1)
  await window.end()
})

/** Holds a key down, so that it comes several times. */
async function hold(page: Page, key: string): Promise<void> {
  for (let times = 0; times < 3; times += 1) await page.keyboard.down(key)
  await page.keyboard.up(key)
}

/** The words of the row that has the focus. */
function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent)
}
