import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type WatchedBrowser, openChromium } from '#tests/support/chromium.ts'
import { openWindow } from '#tests/support/window.ts'

let chromium: WatchedBrowser

beforeAll(async () => {
  chromium = await openChromium()
})

afterAll(() => chromium.close())

test('a notebook is checked by its menu, and what can be read of a damaged one goes into a new one', async () => {
  const window = await openWindow(chromium)
  const { page, shell } = window
  await page.locator('.editor .view-line').first().waitFor()
  const check = async () => {
    await page.keyboard.press('Control+Shift+P')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await page.keyboard.type('Check the notebook')
    await page.getByRole('option', { name: 'Check the notebook' }).first().waitFor()
    await page.keyboard.press('Enter')
  }
  await check()
  await page.getByText('The notebook was checked, and no damage was found.').first().waitFor()

  const disk = new Database(join(shell.folder, 'sample.claimbook'))
  disk.exec(`UPDATE evidence SET role = 'mentions' WHERE claim = 1`)
  disk.close()
  await check()
  const dialog = page.getByRole('dialog', { name: 'The notebook is damaged' })
  await dialog.getByText('it is not as it was last saved').first().waitFor()
  await page.getByText('This notebook is damaged.', { exact: false }).first().waitFor()
  await dialog.getByRole('button', { name: 'Save what can be read' }).focus()
  await page.keyboard.press('Enter')

  const saved = page.getByRole('dialog', { name: 'What could be saved' })
  await saved.getByText('Saved, but not as it was last written: 1').first().waitFor()
  await saved.getByRole('button', { name: 'Open the new notebook' }).focus()
  await page.keyboard.press('Enter')
  await saved.waitFor({ state: 'detached' })
  await page.locator('.notebook-button[title*="sample repaired.claimbook"]').waitFor()
  expect(window.calls.filter((call) => /^notebook\/(repair|open)$/.test(call))).toEqual([
    'notebook/repair',
    'notebook/open',
  ])
  await window.end()
})
