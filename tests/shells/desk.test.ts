import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { keptDesk, openWindow } from '#tests/support/window.ts'

let chromium: WatchedBrowser

beforeAll(async () => {
  chromium = await openChromium()
})
afterAll(() => chromium.close())

/** More than a page of rows and more than are ever drawn, by two speakers and of three topics. */
const CLAIMS = 250

/** Waits for what the page shows; the machine may be busy. */
function poll<T>(look: () => Promise<T>) {
  return expect.poll(look, { timeout: 15_000 })
}

async function claims(page: Page): Promise<Locator> {
  await page
    .getByRole('button', { name: /^Claims/ })
    .first()
    .click()
  const grid = page.getByRole('grid', { name: 'Claims' })
  await grid.getByRole('row', { name: /C-\d/ }).first().waitFor()
  return grid
}

test('thousands of claims are walked, sorted, selected and changed by keyboard, and nothing jumps', async () => {
  const window = await openWindow(chromium, {
    sample: false,
    fill: async (client) => {
      for (let number = 1; number <= CLAIMS; number += 1) {
        await client.claims.add({
          action: crypto.randomUUID(),
          statement: `Statement ${String((number * 7) % CLAIMS).padStart(3, '0')}`,
          speaker: number % 2 === 0 ? 'Ana' : 'Zoë',
          topics: [['trade', 'trade/canola', 'visits'][number % 3]!],
        })
      }
    },
  })
  const { page } = window
  const { keyboard } = page
  const grid = await claims(page)
  const current = grid.locator('.grid-row[data-current]')
  const bar = page.locator('.desk-bar')
  expect(await grid.getByRole('row').count()).toBeLessThan(80)
  expect(await grid.getAttribute('aria-rowcount')).toBe(`${CLAIMS + 1}`)

  // To the end and back: rows come as they are reached.
  await keyboard.press('End')
  await poll(() => current.textContent()).toMatch(/^C-1\D/)
  await keyboard.press('Home')
  await poll(() => current.textContent()).toContain(`C-${CLAIMS}`)
  await page.getByText('Statement 000', { exact: true }).first().waitFor()

  // Sorted by the notebook; the cursor stays with its claim.
  await grid.getByRole('columnheader', { name: 'Statement' }).getByRole('button').click()
  await poll(() => grid.locator('.cell-statement').nth(1).textContent()).toBe('Statement 000')
  await grid.getByRole('columnheader', { name: 'Ref' }).getByRole('button').click()
  await poll(() => current.textContent()).toContain(`C-${CLAIMS}`)

  // A stretch, far beyond what is loaded, and one more; the bar takes the head's place to the pixel.
  const head = await bar.boundingBox()
  const firstRow = await grid.getByRole('row').nth(1).boundingBox()
  await grid.focus()
  await keyboard.press('x')
  await keyboard.press('Shift+End')
  await page.getByText(`${CLAIMS} claims selected`).waitFor()
  await keyboard.press('Shift+Home')
  await page.getByText('1 claim selected').waitFor()
  expect(await bar.boundingBox()).toEqual(head)
  await poll(() => grid.getByRole('row').nth(1).boundingBox()).toEqual(firstRow)
  expect(await page.getByRole('button', { name: 'Relate' }).isDisabled()).toBe(true)
  await keyboard.press('Shift+ArrowDown')
  expect(await page.getByRole('button', { name: 'Relate' }).isEnabled()).toBe(true)
  await keyboard.press('Control+a')
  await page.getByText(`${CLAIMS} claims selected`).waitFor()

  // What all have alike is said; an act goes to all of them, and the focus back to the list.
  await keyboard.press('t')
  const topics = page.getByRole('dialog', { name: 'Topics of the selected claims' })
  await topics.getByRole('button', { name: /trade\/canola/ }).waitFor()
  await keyboard.type('autumn')
  await keyboard.press('Enter')
  await page.getByText(`${CLAIMS} claims were changed.`).first().waitFor()
  await keyboard.press('Escape')
  await poll(() => topics.count()).toBe(0)
  await poll(() => grid.evaluate((one) => one === document.activeElement)).toBe(true)
  await keyboard.press('2')
  await poll(() => current.textContent()).toContain('2')
  await keyboard.press('s')
  await page.getByRole('dialog', { name: 'Change the status' }).waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  const statuses = page.getByRole('navigation').getByRole('group', { name: 'Claims' })
  await statuses.getByRole('button', { name: /disputed.*250/i }).waitFor()

  // Narrowed, the list shows these alone, and what it no longer shows is no longer selected.
  await keyboard.press('Escape')
  await poll(() => page.getByText(/claims? selected/).count()).toBe(0)
  await statuses.getByRole('button', { name: /disputed/i }).click()
  await page.getByText('Status: disputed', { exact: true }).waitFor()
  await page.getByText('250 claims', { exact: true }).waitFor()
  await grid.focus()
  await keyboard.press('x')
  await keyboard.press('s')
  await page.getByRole('dialog', { name: 'Change the status' }).waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await page.getByText('249 claims', { exact: true }).waitFor()
  await window.end()
})

test('claims are filtered by words and by what they have, in chosen columns, and changed in their cells', async () => {
  const window = await openWindow(chromium)
  const { page } = window
  const { keyboard } = page
  const grid = await claims(page)
  const shown = page.locator('.desk-bar > p')
  const chips = page.locator('.filter-field > .chip')
  const field = page.getByRole('combobox', { name: 'Filter the claims' })
  await keyboard.press('f')
  await keyboard.type('canada')
  await keyboard.press('Enter')
  await poll(() => shown.textContent()).toBe('12 claims')
  await poll(() => chips.allTextContents()).toEqual(['canada'])

  // What the notebook does not know is a mistake, and mended by Enter; nothing was filtered by it.
  await keyboard.type('speaker:"Senior Canadian official"')
  await keyboard.press('Enter')
  await page.getByRole('alert').getByText('Did you mean').waitFor()
  expect(await shown.textContent()).toBe('12 claims')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await poll(() => chips.last().textContent()).toBe('Speaker: Senior Canadian officials')
  await poll(() => shown.textContent()).toBe('1 claim')
  // Back into the field to be written anew, and let go of.
  await keyboard.press('Backspace')
  await poll(() => field.inputValue()).toBe('speaker:"Senior Canadian officials"')
  await poll(() => shown.textContent()).toBe('12 claims')
  await keyboard.press('Escape')

  // By what the listed claims have: another value widens, and the counts are of what is there.
  await page.getByRole('button', { name: 'Filter by' }).click()
  const kinds = page.getByRole('group', { name: 'Kind' })
  await kinds.getByRole('checkbox', { name: /statement of fact\s*6/ }).check()
  await poll(() => shown.textContent()).toBe('6 claims')
  await kinds.getByRole('checkbox', { name: /opinion\s*4/ }).check()
  await poll(() => shown.textContent()).toBe('10 claims')
  await keyboard.press('Escape')
  await poll(() => chips.allTextContents()).toEqual([
    'canada',
    'Kind: statement of fact or opinion',
  ])
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /disputed/i })
    .click()
  await page.getByText('No claim has all of this.').waitFor()
  await page.getByRole('button', { name: 'Take off Status: disputed' }).click()
  await poll(() => shown.textContent()).toBe('10 claims')
  await grid.getByRole('columnheader', { name: 'Statement' }).getByRole('button').click()
  await poll(() => grid.locator('.cell-statement').nth(1).textContent()).toMatch(/^Canada/)

  // Columns are shown, moved and hidden by keyboard.
  const head = () => grid.getByRole('columnheader').allTextContents()
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  const columns = page.getByRole('dialog', { name: 'Columns' })
  await columns.getByRole('checkbox', { name: 'Topics' }).focus()
  await keyboard.press('Space')
  for (const place of [8, 7, 6, 5]) {
    await poll(async () => (await head())[place]).toBe('Topics')
    await keyboard.press('Alt+ArrowUp')
  }
  await poll(head).toEqual([
    '',
    'Ref',
    '',
    'Statement ↑',
    'Topics',
    'Speaker',
    'Grade',
    'Said',
    'Indep.',
  ])
  await keyboard.press('ArrowDown')
  await keyboard.press('Space')
  await keyboard.press('Escape')
  const chosen = ['', 'Ref', '', 'Statement ↑', 'Topics', 'Grade', 'Said', 'Indep.']
  await poll(head).toEqual(chosen)
  await poll(async () => keptDesk(window)).toContain(
    '"columns":["ref","status","statement","topics","grade"',
  )
  const again = await window.restart()
  await again.page.getByText('10 claims', { exact: true }).waitFor()
  await again.page.getByRole('button', { name: 'Take off canada', exact: true }).click()
  await poll(() => again.page.locator('.desk-bar > p').textContent()).not.toBe('10 claims')
  expect(await again.page.getByRole('columnheader').allTextContents()).toEqual(chosen)
  await again.end()
})
