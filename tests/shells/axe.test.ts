import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { command, openByName, type Screen, SCREENS } from '#tests/support/screens.ts'
import { openWindow } from '#tests/support/window.ts'

/** What the pictures leave out and a person meets all the same. */
const MORE: readonly Screen[] = [
  {
    name: 'preview',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+1')
      await openByName(page, 'Start here')
      const preview = page.getByRole('region', { name: 'Preview of the note' })
      for (const shown of [page.locator('.editor'), preview]) {
        await shown.first().waitFor()
        await page.keyboard.press('Control+e')
      }
      await preview.getByRole('link').first().waitFor()
    },
  },
  {
    name: 'broken query',
    open: async (page) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('canola topic:')
      await page.getByRole('alert').filter({ hasText: 'topic:' }).waitFor()
    },
  },
  {
    name: 'proposed pairs, in the list and on a card',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await openByName(page, 'C-13')
      const card = page.getByRole('article', { name: 'C-13' })
      await card.waitFor()
      await page.keyboard.press('F2')
      await page.keyboard.press('Control+a')
      await page.keyboard.type('Carney will not meet Premier Li Qiang')
      await page.keyboard.press('Enter')
      await card.getByRole('group', { name: 'Perhaps contradicts C-12' }).waitFor()
      await command(page, 'Show proposed pairs of claims')
      const pair = page.locator('[data-view=proposals] [data-item]').first()
      await pair.focus()
      await openByName(page, 'C-13')
      await card.waitFor()
    },
  },
  {
    name: 'import, and what is said of it',
    open: async (page) => {
      await page.keyboard.press('Escape')
      const file = {
        name: 'figures.bin',
        mimeType: 'text/plain',
        buffer: Buffer.from([0, 1, 2, 0]),
      }
      await page.locator('input[type=file]:not([data-folder])').setInputFiles(file)
      await page
        .getByText(/does not hold text/)
        .first()
        .waitFor()
    },
  },
]
const ALL = [...SCREENS, ...MORE]

/** All of WCAG 2.2 to AA that a program can see; the later ones depend on how the page looks. */
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const TOO = { 'target-size': { enabled: true } }
const NAMES = 'label-content-name-mismatch'
const OF_LOOKS = ['color-contrast', 'target-size', 'link-in-text-block']

let chromium: WatchedBrowser

beforeAll(async () => {
  chromium = await openChromium()
})

afterAll(() => chromium.close())

test('every screen passes axe, in the light, in the dark and in forced colours', async () => {
  const window = await openWindow(chromium, { look: { reducedMotion: 'reduce' } })
  const { page } = window
  const found: string[] = []
  for (const { name, open } of ALL) {
    await open(page)
    await settled(page)
    found.push(...(await violations(page, `${name}, light`, { runOnly: LEVELS, rules: TOO })))
    await page.emulateMedia({ colorScheme: 'dark' })
    await settled(page)
    found.push(...(await violations(page, `${name}, dark`, { runOnly: OF_LOOKS })))
    await page.emulateMedia({ forcedColors: 'active' })
    await settled(page)
    // The system chooses these colours, and axe reads those that it took the place of.
    const runOnly = OF_LOOKS.filter((rule) => rule !== 'color-contrast')
    found.push(...(await violations(page, `${name}, forced colours`, { runOnly })))
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  }
  expect(found).toEqual([])
  await window.end()
}, 240_000)

/** Colours that are still on their way are neither the one nor the other. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(done))
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  })
}

async function violations(page: Page, where: string, options: axe.RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  // Monaco's own markup is its authors' to mend.
  const { violations } = await page.evaluate(
    (options) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(
        { exclude: ['.monaco-editor'] },
        { resultTypes: ['violations'], ...options },
      ),
    options,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes
      // A branch is named by its own words; what hangs below it has names of its own.
      .filter(({ html }) => id !== NAMES || !html.startsWith('<div role="treeitem"'))
      .map(({ html, failureSummary }) => `${where}: ${id}: ${html} ${failureSummary ?? ''}`),
  )
}

/** Screens whose main control lies in a pane that a narrow window folds away, and the way to it. */
const FOLDED: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  write: async (page) => {
    await page.keyboard.press('Control+2')
    await openByName(page, 'The visit')
    await page.locator('.editor .view-line').first().waitFor()
  },
  print: async (page) => {
    await page.keyboard.press('Control+4')
    await page.keyboard.press('Control+Shift+b')
    await page.getByRole('button', { name: 'Export PDF' }).last().waitFor()
    await page.keyboard.press('Control+Shift+b')
  },
  claims: async (page) => {
    await command(page, 'List: Claims')
    await page.getByRole('grid', { name: 'Claims' }).focus()
    await page.keyboard.press('Home')
    await page.getByRole('gridcell', { name: 'C-27', exact: true }).waitFor()
  },
}

// A window of 1440 × 900 at 200 %. Each screen waits for its main control to be seen.
test('at 200 % every screen is reached and fits, without a way to the side', async () => {
  const window = await openWindow(chromium, { look: { reducedMotion: 'reduce' } })
  const { page } = window
  await page.setViewportSize({ width: 720, height: 450 })
  const wide: string[] = []
  for (const { name, open } of ALL) {
    await (FOLDED[name] ?? open)(page)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) wide.push(`${name}: ${over} px`)
  }
  expect(wide).toEqual([])
  await window.end()
}, 240_000)
