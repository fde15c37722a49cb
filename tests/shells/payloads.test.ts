import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAYLOADS } from '#tests/fixtures/payloads.ts'
import { LINK_SCHEMES } from '#tests/fixtures/link-schemes.ts'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { fillWithPayloads, WORDS } from '#tests/support/hostile-notebook.ts'
import { foreignElements, tripwire } from '#tests/support/page-audit.ts'
import { openWindow, type TestWindow } from '#tests/support/window.ts'

// All payloads are in one notebook; each test visits one sink with all of them in it.

let chromium: WatchedBrowser
let window: TestWindow
let page: Page
const wire = tripwire()

beforeAll(async () => {
  chromium = await openChromium()
  window = await openWindow(chromium, {
    fill: fillWithPayloads,
    onContext: wire.watch,
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

/** Goes where an address of the window leads: `open=S-2&claim=C-4`. */
async function goTo(place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, place)
  await page.locator('.view .head').first().waitFor()
}

async function openNote(title: string): Promise<void> {
  await page.getByRole('treeitem', { name: title, exact: true }).click()
  await page.getByRole('heading', { name: title, exact: true }).first().waitFor()
}

test('the list of notes, with its tooltips', async () => {
  const items = page.getByRole('tree', { name: 'Notes' }).getByRole('treeitem')
  expect(await items.count()).toBeGreaterThan(PAYLOADS.length)
  const titles = await items.evaluateAll((all) => all.map((one) => (one as HTMLElement).title))
  expect(titles.filter((title) => title.includes('<img src=x onerror=trip()>'))).not.toEqual([])
  await nothingCame()
})

test('the list of sources, with its tooltips', async () => {
  const items = page.getByRole('tree', { name: 'Sources' }).getByRole('treeitem')
  await items.first().waitFor()
  expect(await items.count()).toBeGreaterThan(PAYLOADS.length)
  await nothingCame()
})

test('the topics', async () => {
  const topics = page.getByRole('tree', { name: 'Topics' }).getByRole('treeitem')
  expect(await topics.count()).toBeGreaterThan(60)
  await nothingCame()
})

test('the preview of a note that holds them all', async () => {
  await openNote('Together')
  await page.getByRole('radio', { name: 'Preview' }).click()
  const preview = page.getByRole('region', { name: 'Preview of the note' })
  await preview.getByRole('heading', { name: `Payload ${PAYLOADS.length - 1}` }).waitFor()
  const inside = await preview.evaluate((root) => [
    ...new Set([...root.querySelectorAll('*')].map(({ localName }) => localName)),
  ])
  for (const tag of ['img', 'iframe', 'script', 'style', 'form', 'math', 'object']) {
    expect(inside).not.toContain(tag)
  }
  const styled = await preview.evaluate(
    (root) => [...root.querySelectorAll('.prose [style]')].length,
  )
  expect(styled).toBe(0)
  await nothingCame()
})

test('links of every scheme: only three survive, and an address is shown before anything opens it', async () => {
  await openNote('Schemes')
  await page.getByRole('radio', { name: 'Preview' }).click()
  const preview = page.getByRole('region', { name: 'Preview of the note' })
  await preview.getByText(`scheme ${LINK_SCHEMES.length - 1}`).waitFor()
  const shown = await preview
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(shown).toEqual(LINK_SCHEMES.flatMap(([, opens]) => opens ?? []))
  await preview.locator('a[href^="https"]').first().click()
  const shownFirst = page.getByText(
    LINK_SCHEMES.find(([, opens]) => opens?.startsWith('https'))![1]!,
  )
  await shownFirst.last().waitFor()
  await nothingCame()
})

test('the editor, its chips, its completion', async () => {
  await openNote('Together')
  await page.getByRole('radio', { name: 'Edit' }).click()
  await page.locator('.editor').first().click()
  await page.keyboard.press('Control+End')
  for (const begun of ['\n[[', '\n[[anchovy', '\n#attack']) {
    await page.keyboard.type(begun, { delay: 30 })
    await page.locator('.suggest-widget.visible .monaco-list-row.focused').waitFor()
    for (let rows = 0; rows < 8; rows += 1) await page.keyboard.press('PageDown')
    await nothingCame()
    await page.keyboard.press('Escape')
  }
})

test('hovers over the text of all', async () => {
  const lines = page.locator('.editor .view-line')
  for (const line of (await lines.all()).slice(-6)) {
    await line.hover({ position: { x: 60, y: 8 }, timeout: 1_000 }).catch(() => undefined)
    await page.waitForTimeout(120)
  }
  await nothingCame()
})

test('what is pasted into the editor and into fields', async () => {
  const html = PAYLOADS.map(({ text }) => `<p>${text}</p>`).join('\n')
  await page.keyboard.press('Control+End')
  await page.evaluate((html) => {
    const data = new DataTransfer()
    data.setData('text/html', html)
    data.setData('text/plain', html)
    const pasted = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    })
    document.activeElement!.dispatchEvent(pasted)
  }, html)
  await nothingCame()
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText(html.slice(0, 9_000))
  await nothingCame()
  await page.keyboard.press('Escape')
})

test('the hits of searches, and each claim beside them', async () => {
  for (const word of WORDS) {
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Control+a')
    await page.keyboard.type(`${word} in:claims`)
    await page.getByRole('option').first().waitFor()
    expect(await page.getByRole('option').count()).toBeGreaterThan(50)
    await nothingCame()
    for (let hit = 0; hit < PAYLOADS.length / WORDS.length; hit += 1) {
      await page.keyboard.press('ArrowDown')
    }
    await page.getByRole('complementary', { name: 'Inspector' }).getByText(word).first().waitFor()
    await nothingCame()
    for (const place of ['notes', 'sources']) {
      await page.keyboard.press('Control+a')
      await page.keyboard.type(`${word} in:${place}`)
      await page.getByRole('option').first().waitFor()
      await nothingCame()
    }
  }
})

test('a query that is broken and hostile', async () => {
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('topic:"><img src=x onerror=trip()> (')
  await page.getByRole('alert').first().waitFor()
  await nothingCame()
  await page.keyboard.press('Escape')
})

test('the links to a note: the lines that lead to it', async () => {
  await openNote('Target')
  const group = page.getByRole('group', { name: 'Links to this note' })
  await group.getByText('to [[Target]]').first().waitFor()
  expect(await group.getByRole('button').count()).toBeGreaterThan(100)
  await nothingCame()
})

test('a source with all of them: its reader, its marks, its claims', async () => {
  await page.getByRole('treeitem', { name: 'All payloads' }).click()
  await page.getByRole('heading', { name: 'All payloads' }).first().waitFor()
  expect(await page.locator('.claim-mark').count()).toBeGreaterThan(100)
  await nothingCame()
})

test('sources whose title, publisher and author attack', async () => {
  for (let source = 3; source < PAYLOADS.length; source += 6) {
    await goTo(`open=S-${source}`)
    await nothingCame()
  }
})

test('claims as cards, with speaker, hedge, comment, history and relations', async () => {
  const cards = page.getByRole('complementary', { name: 'Inspector' })
  for (let claim = 40; claim < 40 + PAYLOADS.length - 20; claim += 6) {
    await goTo(`open=S-2&claim=C-${claim}`)
    await cards.getByText(`C-${claim}`).first().waitFor()
    await nothingCame()
  }
})

test('a topic whose name attacks, and its claims', async () => {
  await page
    .getByRole('treeitem', { name: /onerror/ })
    .last()
    .click()
  await nothingCame()
})

test('a note whose title attacks, in its head', async () => {
  await page
    .getByRole('tree', { name: 'Notes' })
    .getByRole('treeitem', { name: /onerror/ })
    .first()
    .click()
  await page
    .getByRole('heading', { name: /onerror/ })
    .first()
    .waitFor()
  await nothingCame()
})

test('files whose names attack, in the messages about them', async () => {
  const files = PAYLOADS.slice(0, 3).map(({ text }) => ({
    name: `${text.replaceAll('/', '')}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from([0, 1, 2, 0]),
  }))
  await page.locator('input[type=file]').setInputFiles(files)
  await page
    .getByText(/does not hold text/)
    .first()
    .waitFor()
  await nothingCame()
})
