import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { openWindow } from '#tests/support/window.ts'

let chromium: WatchedBrowser

beforeAll(async () => {
  chromium = await openChromium()
})
afterAll(() => chromium.close())

/** Opens the list of claims and puts the cursor on its first row. */
async function firstClaim(page: Page) {
  await page
    .getByRole('button', { name: /^Claims/ })
    .first()
    .click()
  const grid = page.getByRole('grid', { name: 'Claims' })
  await grid.getByRole('row', { name: /C-\d/ }).first().waitFor()
  await grid.focus()
  await page.keyboard.press('Home')
  return grid
}

test('actions are taken back by key, by their message and from the history, across a restart', async () => {
  let window = await openWindow(chromium)
  let { page } = window
  const grade = () => page.locator('[role=grid] [data-current] .cell-grade').textContent()
  const poll = (look: () => Promise<unknown>) => expect.poll(look, { timeout: 15_000 })
  await firstClaim(page)
  const before = await grade()
  await page.keyboard.press('6')
  await poll(grade).toContain('6')
  await page.keyboard.press('Control+z')
  await page.getByText(/^Undone\. Claims? changed: C-\d+$/).waitFor()
  await poll(grade).toBe(before)
  await page.getByRole('button', { name: 'Redo' }).click()
  await poll(grade).toContain('6')

  // In a text field the key is the field's own.
  const calls = window.calls.filter((call) => call.startsWith('history/')).length
  await page.keyboard.press('Control+k')
  await page.keyboard.type('canola')
  await page.keyboard.press('Control+z')
  expect(window.calls.filter((call) => call.startsWith('history/'))).toHaveLength(calls)

  window = await window.restart()
  page = window.page
  await firstClaim(page)
  await poll(grade).toContain('6')
  await page.keyboard.press('Control+z')
  await poll(grade).toBe(before)

  // All at once, and back by the message's own button.
  await page.keyboard.press('x')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('5')
  await poll(grade).toContain('5')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await poll(grade).toBe(before)

  // What was done since stands in the way, is shown from both sides, and stays.
  await page.keyboard.press('Escape')
  await page.keyboard.press('3')
  await poll(grade).toContain('3')
  await page.keyboard.press('4')
  await poll(grade).toContain('4')
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('History of the notebook')
  await page.keyboard.press('Enter')
  const list = page.locator('[data-view=history]')
  const changed = list.getByRole('listitem').filter({ hasText: /Claims? changed/ })
  await changed.nth(1).getByRole('button', { name: /^Undo/ }).click()
  const blocked = page.getByRole('dialog', { name: 'Cannot be undone whole' })
  const side = blocked.getByRole('row', { name: /credibility/ }).first()
  await side.waitFor()
  expect(await side.textContent()).toContain('4')
  await blocked.getByRole('button', { name: 'Leave all as it is' }).click()
  await changed.first().getByRole('button', { name: /^Undo/ }).click()
  await list.getByRole('listitem').filter({ hasText: 'undone' }).first().waitFor()
  await window.end()
})
