import axe from 'axe-core'
import type { Page } from 'playwright-core'
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
})

afterEach(() => window.end())

const item = (name: string, on = page) => on.getByRole('treeitem', { name })
const preview = (on = page) => on.getByRole('region', { name: 'Preview of the note' })

async function openNote(title: string, on = page): Promise<void> {
  await item(title, on).click()
  await on.locator('.editor .view-line').first().waitFor()
}

async function search(query: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(query)
}

test('every screen passes axe, in the light and in the dark', async () => {
  const check = async (screen: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect({ screen, colorScheme, found: await violations(page) }).toEqual({
        screen,
        colorScheme,
        found: [],
      })
    }
  }
  await check('nothing')
  await openNote('Canola first, disputes later')
  await page.keyboard.press('Control+e')
  await preview().getByRole('link').first().waitFor()
  await check('note')
  await item('Carney flies to Beijing').click()
  await page.locator('.claim-mark').first().click()
  await check('source and claim')
  await item('tariffs').click()
  await check('topic')
  await search('topic:trade canola')
  await page.getByRole('option').first().waitFor()
  await check('search')
})

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  // Monaco's own markup is its authors' to mend.
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(
      { exclude: ['.monaco-editor'] },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
    ),
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
