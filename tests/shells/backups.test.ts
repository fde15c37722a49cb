import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reachNotebook } from '#main/local/reach.ts'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { command } from '#tests/support/screens.ts'
import { openWindow } from '#tests/support/window.ts'

let chromium: WatchedBrowser

beforeAll(async () => {
  chromium = await openChromium()
})
afterAll(() => chromium.close())

/** Does what has the focus once it is this. */
async function press(page: Page, name: RegExp | string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().focus()
  await page.keyboard.press('Enter')
}

function count(page: Page, claims: number): Promise<void> {
  return page.getByText(new RegExp(`^1 source, ${claims} claims, `)).waitFor()
}

test('a backup is made and put back by keyboard, in every window, and taken back', async () => {
  const window = await openWindow(chromium)
  const { page, shell } = window
  const other = await window.second()
  const claims = Number(/(\d+) claims/.exec((await page.locator('body').textContent())!)![1])

  await command(page, 'Show the backups')
  const view = page.locator('[data-view=backups]')
  await view.getByText('There are no backups yet.').waitFor()
  await press(page, 'Back up now')
  const rows = view.getByRole('listitem')
  await rows.filter({ hasText: 'asked for' }).waitFor()
  expect(await rows.count()).toBe(1)
  await press(page, 'Back up now')
  await page.getByText(/^Nothing has changed since the backup of/).waitFor()
  expect(await rows.count()).toBe(1)

  const path = join(shell.folder, 'sample.claimbook')
  const reached = await reachNotebook(shell.ports, path, shell.folder)
  const { claims: calls } = reached.client
  await calls.add({ action: crypto.randomUUID(), statement: 'later', speaker: 'One' })
  reached.close()
  await count(page, claims + 1)
  await press(page, /^Restore the backup of/)
  await view.getByText('As it is now it is kept as a backup of its own').waitFor()
  await page.keyboard.press('Escape')
  await view
    .getByText('As it is now it is kept as a backup of its own')
    .waitFor({ state: 'detached' })
  await press(page, /^Restore the backup of/)
  await press(page, 'Restore')
  await count(page, claims)
  await count(other, claims)
  await page.getByText(/^The notebook is as it was on/).waitFor()

  await rows.filter({ hasText: 'before a restore' }).waitFor()
  await press(page, /^Restore the backup of/)
  await press(page, 'Restore')
  await count(page, claims + 1)
  await window.end()
})

test('a second folder is chosen, and its absence is told wherever one is', async () => {
  const window = await openWindow(chromium)
  const { page, shell } = window
  const disk = join(shell.folder, 'disk')
  mkdirSync(disk)
  await command(page, 'Show the backups')
  const field = page.getByRole('textbox', { name: 'Second folder' })
  await field.fill(join(shell.folder, 'none'))
  await page.keyboard.press('Enter')
  await page
    .getByText(/none” cannot be written/)
    .first()
    .waitFor()
  await field.fill(disk)
  await page.keyboard.press('Enter')
  await page.getByText(`Backups are copied to ${disk} too.`).waitFor()
  expect(existsSync(join(disk, 'Claimbook backups'))).toBe(true)

  rmSync(disk, { recursive: true })
  await press(page, 'Back up now')
  await page.getByText('A backup was made.').waitFor()
  await page
    .locator('.toasts')
    .getByText(/^The second folder for backups/)
    .waitFor()
  await page
    .locator('.backups .warning')
    .getByText(/^The second folder for backups/)
    .waitFor()
  await window.end()
})
