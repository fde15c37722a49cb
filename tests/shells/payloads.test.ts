import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAYLOADS } from '#tests/fixtures/payloads.ts'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { fillWithPayloads, HOSTILE, WORDS } from '#tests/support/hostile-notebook.ts'
import { foreignElements, tripwire } from '#tests/support/page-audit.ts'
import { openWindow, type TestWindow } from '#tests/support/window.ts'

// All payloads are in one notebook; each test visits sinks with all of them in it, and looks at the
// whole page while they show.

let chromium: WatchedBrowser
let window: TestWindow
let page: Page
const wire = tripwire()

beforeAll(async () => {
  chromium = await openChromium()
  window = await openWindow(chromium, {
    fill: fillWithPayloads,
    onContext: async (context) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await wire.watch(context)
    },
    // Monaco says so when a list of several hundred is asked for anew while its rows are walked.
    bears: /\[SuggestWidget\] Invalid index/,
  })
  page = window.page
})

afterAll(async () => {
  await window.end()
  await chromium.close()
})

/** What every sink has to stand. */
async function nothingCame(): Promise<void> {
  expect(await foreignElements(page)).toEqual([])
  expect(wire.tripped).toEqual([])
  expect(new URL(page.url()).origin).toBe(window.shell.shell.origin)
}

/** Waits until a sink shows payloads, as words, and sees that nothing came of them. */
async function stands(sink: Locator, words: RegExp | string = /trip\(/): Promise<void> {
  await sink.getByText(words).first().waitFor({ state: 'attached' })
  await nothingCame()
}

const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const centre = () => page.getByRole('main')
const side = () => page.getByRole('navigation', { name: 'Lists' })

async function rail(name: string): Promise<void> {
  const items = page.getByRole('toolbar', { name: 'Lists' })
  await items.getByRole('button', { name: new RegExp(`^${name}`) }).click()
}

/** Opens what has that reference or name, by quick open. */
async function open(name: string): Promise<void> {
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog', { name: 'Quick open' })
  await dialog.getByRole('combobox').fill(name)
  await dialog.getByRole('option').filter({ hasText: name }).first().click()
  await dialog.waitFor({ state: 'detached' })
}

async function search(query: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(query)
}

const task = (digit: number) => page.keyboard.press(`Control+${digit}`)
const view = (name: string) => page.getByRole('radio', { name, exact: true }).click()
const preview = () => page.getByRole('region', { name: 'Preview of the note' })

test('the lists at the left, with their tooltips: notes and folders, topics, the queue, claims, briefings', async () => {
  const items = page.getByRole('tree', { name: 'Notes' }).getByRole('treeitem')
  expect(await items.count()).toBeGreaterThan(PAYLOADS.length)
  const titles = await items.evaluateAll((all) => all.map((one) => (one as HTMLElement).title))
  expect(titles.filter((title) => title.includes(HOSTILE))).not.toEqual([])
  const topics = page.getByRole('tree', { name: 'Topics' }).getByRole('treeitem')
  expect(await topics.count()).toBeGreaterThan(60)
  await nothingCame()
  await rail('Intake')
  const tree = page.getByRole('tree', { name: 'Intake' })
  const queue = tree.getByRole('treeitem')
  const body = side().locator('.body').filter({ has: tree })
  // Only the rows in sight are on the page: all of them come into sight.
  for (let place = 0; place <= PAYLOADS.length; place += 10) {
    await body.evaluate((list, top) => list.scrollTo({ top }), place * 28)
    await queue.and(page.locator(`[aria-posinset="${place + 1}"]`)).waitFor({ state: 'attached' })
    await nothingCame()
  }
  await stands(side())
  for (const list of ['Claims', 'Briefings', 'To review']) {
    await rail(list)
    await nothingCame()
  }
  await rail('Notes')
})

test('a note of all: its preview, and its outline', async () => {
  await task(1)
  await open('Together')
  await view('Preview')
  await preview()
    .getByRole('heading', { name: `Payload ${PAYLOADS.length - 1}` })
    .waitFor()
  const inside = await preview().evaluate((root) => [
    ...new Set([...root.querySelectorAll('*')].map(({ localName }) => localName)),
  ])
  for (const tag of ['img', 'iframe', 'script', 'style', 'form', 'math', 'object']) {
    expect(inside).not.toContain(tag)
  }
  expect(await preview().locator('.prose [style]').count()).toBe(0)
  await stands(preview())
  await inspector().getByRole('tab', { name: 'Outline' }).click()
  await inspector().getByText('Payload 1', { exact: true }).waitFor()
  await nothingCame()
})

test('the editor: its completion, and what is pasted into it as HTML', async () => {
  await view('Edit')
  await page.locator('.editor').first().click()
  await page.keyboard.press('Control+End')
  for (const begun of ['\n[[', '\n[[anchovy', '\n#attack']) {
    await page.keyboard.type(begun, { delay: 30 })
    await page.locator('.suggest-widget.visible .monaco-list-row.focused').waitFor()
    for (let rows = 0; rows < 8; rows += 1) await page.keyboard.press('PageDown')
    await nothingCame()
    await page.keyboard.press('Escape')
  }
  await page.evaluate(
    async (html) => {
      const pieces = { 'text/html': html, 'text/plain': html }
      await navigator.clipboard.write([new ClipboardItem(pieces)])
    },
    PAYLOADS.map(({ text }) => `<p>${text}</p>`).join('\n'),
  )
  await page.keyboard.press('Control+v')
  await stands(page.locator('.editor .view-lines').first())
})

test('a note whose title and folder attack: its tab, its head, and the links that lead from it', async () => {
  await rail('Notes')
  await page
    .getByRole('tree', { name: 'Notes' })
    .getByRole('treeitem', { name: /onerror=trip/ })
    .last()
    .click()
  await centre()
    .getByRole('heading', { name: /onerror/ })
    .first()
    .waitFor()
  await stands(page.getByRole('tablist', { name: 'Tabs' }).first(), /onerror/)
  await inspector()
    .getByRole('tab', { name: /^Links/ })
    .click()
  await nothingCame()
})

test('the lines that lead to a note', async () => {
  await open('N-6')
  await inspector()
    .getByRole('tab', { name: /^Links/ })
    .click()
  const rows = inspector().getByRole('button').filter({ hasText: 'to Target' })
  await rows.nth(100).waitFor({ state: 'attached' })
  await stands(inspector())
})

test('a note that cites them: chips, hover cards, grounds, outgoing links, embedded claims, lists', async () => {
  await open('Citing')
  await page.locator('.editor').first().click()
  await page.keyboard.press('Control+End')
  const chip = page.locator('.editor .chip-ref').last()
  await chip.hover()
  await stands(page.locator('.monaco-hover').first(), /anchovy|bassoon/)
  await chip.click()
  await inspector().getByRole('tab', { name: 'Grounds' }).click()
  await stands(inspector().getByRole('tree'))
  await inspector()
    .getByRole('tab', { name: /^Links/ })
    .click()
  await stands(inspector())
  await view('Preview')
  const shown = preview()
  await shown.locator('.embedded-claim q').nth(60).waitFor({ state: 'attached' })
  await shown.locator('.claims-block [data-row]').nth(100).waitFor({ state: 'attached' })
  await stands(shown)
})

test('beside a note: the claims to choose from, the pages, the panel of what leaves, and its report', async () => {
  await view('Edit')
  await task(2)
  await page.getByRole('tab', { name: 'Claims', exact: true }).click()
  await stands(centre())
  await task(4)
  await stands(centre())
  await open(`${HOSTILE} issue`)
  await stands(inspector())
  const downloading = page.waitForEvent('download')
  await inspector().getByRole('button', { name: 'Export PDF' }).click()
  await downloading
  await inspector().getByText(/\.pdf/).first().waitFor()
  await nothingCame()
  await task(1)
})

test('the hits of searches with what narrows them, each claim beside them, and what is typed there', async () => {
  const hits = page.getByRole('listbox').getByRole('option')
  for (const word of WORDS) {
    await search(`${word} in:claims`)
    await hits.nth(50).waitFor({ state: 'attached' })
    await stands(page.getByRole('listbox').first())
    for (let hit = 0; hit < 8; hit += 1) await page.keyboard.press('ArrowDown')
    await inspector().getByText(word).first().waitFor()
    await nothingCame()
    for (const place of ['notes', 'sources']) {
      await search(`${word} in:${place}`)
      await hits.first().waitFor()
      await nothingCame()
    }
  }
  await search(`${HOSTILE} topic:`)
  await page.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor()
  await nothingCame()
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Control+v')
  await nothingCame()
  await page.keyboard.press('Escape')
})

test('quick open and the palette, by their hostile names and words', async () => {
  for (const typed of ['onerror', '#attack', 'anchovy', HOSTILE]) {
    await page.keyboard.press('Control+p')
    await page.keyboard.insertText(typed)
    await page.getByRole('dialog').getByRole('option').first().waitFor()
    await nothingCame()
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('Control+Shift+p')
  await page.keyboard.insertText(HOSTILE)
  await nothingCame()
  await page.keyboard.press('Escape')
})

test('a source of all of them: its reader, its margins, its claims, and the form at each passage', async () => {
  await task(1)
  await open('All payloads')
  await centre().getByRole('heading', { name: 'All payloads' }).waitFor()
  await stands(centre())
  await stands(inspector())
  const form = inspector().getByRole('form')
  for (let passage = 0; passage < 12; passage += 1) {
    for (let step = 0; step < 11; step += 1) await page.keyboard.press('ArrowDown')
    await form.getByText(/passage \d+/).waitFor()
    await nothingCame()
    if (passage % 4 !== 0) continue
    await page.keyboard.press('c')
    await form.getByRole('textbox', { name: 'Statement' }).fill(`${WORDS[0]} ${PAYLOADS[0]!.text}`)
    await form.getByRole('group', { name: 'Similar claims' }).getByRole('button').first().waitFor()
    await nothingCame()
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('c')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+v')
  await nothingCame()
  await page.keyboard.press('Escape')
})

test('sources whose title, publisher and author attack', async () => {
  for (let source = 3; source < PAYLOADS.length; source += 20) {
    await open(`S-${source}`)
    await centre().getByText(`S-${source}`, { exact: true }).first().waitFor()
    await nothingCame()
  }
})

test('claims as cards, with speaker, hedge, comment, relations, uses and history, and in edit', async () => {
  for (let claim = 40; claim < 40 + PAYLOADS.length - 20; claim += 20) {
    await open(`C-${claim}`)
    const card = inspector().getByRole('article', { name: `C-${claim}` })
    await stands(card, /anchovy|bassoon/)
    for (const tab of [/^Relations/, /^Used/, /^History/, /^Claim/]) {
      await card.getByRole('tab', { name: tab }).click()
      await nothingCame()
    }
    await page.keyboard.press('F2')
    await card.getByRole('textbox', { name: 'Statement' }).waitFor()
    await nothingCame()
    await page.keyboard.press('Escape')
  }
})

test('a topic whose name attacks, an entity whose name does, and their claims', async () => {
  await rail('Notes')
  await page
    .getByRole('tree', { name: 'Topics' })
    .getByRole('treeitem', { name: /onerror/ })
    .last()
    .click()
  await stands(centre(), /onerror/)
  await page.keyboard.press('Control+p')
  await page.keyboard.insertText('E-30')
  await page.getByRole('dialog').getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await nothingCame()
})

test('the claims desk, many at once, two compared', async () => {
  await rail('Claims')
  const grid = page.getByRole('grid', { name: 'Claims' })
  await stands(grid)
  for (const box of [1, 2]) await grid.getByRole('checkbox').nth(box).check()
  await stands(inspector(), /anchovy|bassoon/)
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog')
  await stands(dialog, /anchovy|bassoon/)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
})

test('files whose names attack, in the messages about them', async () => {
  await rail('Intake')
  const files = PAYLOADS.slice(0, 3).map(({ text }) => ({
    name: `${text.replaceAll('/', '')}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from([0, 1, 2, 0]),
  }))
  const input = page.locator('input[type=file]:not([data-folder])')
  await input.setInputFiles(files)
  const preview = page.getByRole('dialog', { name: 'Import 3 files' })
  await preview
    .getByText(/does not hold text/)
    .first()
    .waitFor()
  await nothingCame()
  await page.keyboard.press('Escape')
  await preview.waitFor({ state: 'detached' })
  for (const file of files) await input.setInputFiles(file)
  await page
    .locator('.toasts')
    .getByText(/does not hold text/)
    .first()
    .waitFor()
  await nothingCame()
})

test('settings with a hostile name, the keys, the help', async () => {
  await page.keyboard.press('Control+,')
  await page.getByRole('textbox', { name: 'Your name' }).waitFor()
  expect(await page.getByRole('textbox', { name: 'Your name' }).inputValue()).toBe(HOSTILE)
  await nothingCame()
})

test('a notebook whose file name attacks: the menu, the dialogs, the window’s title', async () => {
  const { folder } = window.shell
  const menu = page.locator('.notebook-button')
  const choose = async (name: string, path: string) => {
    await menu.click()
    await page.getByRole('menuitem', { name }).click()
    await page.getByRole('textbox', { name: 'File' }).fill(path)
    await page.keyboard.press('Enter')
  }
  await choose('Open notebook', `${folder}/${HOSTILE}nowhere`)
  await stands(page.getByRole('dialog'), /There is no notebook/)
  await page.keyboard.press('Escape')
  await choose('Save a copy', `${folder}/${HOSTILE} copy.claimbook`)
  await stands(page.locator('body'), /A copy was saved/)
  await choose('New notebook', `${folder}/${HOSTILE}.claimbook`)
  await expect.poll(() => page.title(), { timeout: 15_000 }).toBe(`${HOSTILE} – Claimbook`)
  await stands(menu, HOSTILE)
  await choose('Open notebook', `${folder}/sample.claimbook`)
  await expect.poll(() => page.title(), { timeout: 15_000 }).toBe('sample – Claimbook')
  await menu.click()
  await page.getByRole('menuitem', { name: 'Open recent' }).hover()
  await stands(page.getByRole('menu').last(), HOSTILE)
})
