import { readFile } from 'node:fs/promises'
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
const saved = (on = page) =>
  on
    .getByRole('status')
    .filter({ hasText: /^Saved \d/ })
    .waitFor()
/** For what comes once the notebook has answered. */
const PATIENT = { timeout: 15_000 }
const preview = (on = page) => on.getByRole('region', { name: 'Preview of the note' })

async function openNote(title: string, on = page): Promise<void> {
  await item(title, on).click()
  await on.locator('.path h1', { hasText: title }).waitFor()
  await on.locator('.editor .monaco-editor.focused').waitFor()
}

test('a note is written with a link, saved by itself, previewed, and there after a reload', async () => {
  await openNote('The visit')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\nSee also [[Canola and ele')
  await page.locator('.suggest-widget .focused', { hasText: 'Canola and electric' }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type(' for more.')
  await saved()
  expect(window.calls.filter((call) => call === 'notes/suggest')).toHaveLength(1)
  await page.keyboard.press('Control+e')
  await page.keyboard.press('Control+e')
  const line = preview().locator('p', { hasText: 'See also' })
  expect(await line.textContent()).toBe('See also Canola and electric vehicles for more.')
  await page.reload()
  await page.getByRole('radio', { name: 'Preview' }).click()
  await line.getByRole('link', { name: 'Canola and electric vehicles' }).click()
  await page.getByRole('heading', { name: 'Canola and electric vehicles' }).waitFor()
  await page.getByRole('tab', { name: 'Links' }).click()
  const backlinks = page.getByRole('group', { name: 'Links to this note' })
  await backlinks.getByText('See also Canola and electric vehicles for more.').waitFor()
})

test('a topic is completed after #, and a claim by words of its statement', async () => {
  await openNote('Start here')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\nOn #trade/tar')
  await page.locator('.suggest-widget .focused', { hasText: 'trade/tariffs' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.type('iffs: [[harmed Can')
  await page.locator('.suggest-widget .focused', { hasText: 'have harmed Canadian' }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('.')
  await page.keyboard.press('Control+e')
  const line = preview().locator('p', { hasText: /^On/ })
  await line.getByRole('link', { name: /^C-23\s*China’s tariffs on canola/ }).click()
  const claim = page.getByRole('main').getByRole('article', { name: 'C-23' })
  await claim.getByRole('heading', { name: /have harmed Canadian farmers/ }).waitFor()
})

test('Ctrl+Enter follows the link at the caret, and Alt+Left leads back', async () => {
  await openNote('Start here')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\n[[The visit]]')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'The visit' }).waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await page.getByRole('heading', { name: 'Start here' }).waitFor()
  const text = (await page.locator('.editor').textContent())!
  expect(text.replaceAll('\u00a0', ' ')).toMatch(/\[\[The visit\]\]/)
  await page
    .locator('.editor .link-word', { hasText: 'visit' })
    .last()
    .click({ modifiers: ['Control'] })
  await page.getByRole('heading', { name: 'The visit' }).waitFor()
})

test('a hostile note becomes words, and its links go nowhere by themselves', async () => {
  await page.keyboard.press('Control+n')
  await page.getByLabel('Title').fill('Hostile')
  await page.keyboard.press('Enter')
  await page.locator('.path h1', { hasText: 'Hostile' }).waitFor()
  await page.locator('.editor .monaco-editor.focused').waitFor()
  await page.keyboard.insertText(
    [
      '<img src=x onerror="window.hacked = 1"><script>window.hacked = 1</script>',
      '[run](javascript:window.hacked=1) ![remote](http://elsewhere.example/pixel.png)',
      '<iframe src="http://elsewhere.example/"></iframe><style>* { display: none }</style>',
      '[out](http://elsewhere.example/)',
    ].join('\n\n'),
  )
  await saved()
  await page.keyboard.press('Control+e')
  await page.keyboard.press('Control+e')
  await preview().getByText('<img src=x').waitFor()
  await preview().getByRole('link', { name: 'out' }).click()
  await page.getByText(/opens nothing on the network/).waitFor()
  expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false)
  expect(await preview().locator('img, script, iframe, style').count()).toBe(0)
  expect(new URL(page.url()).origin).toBe(window.shell.shell.origin)
})

test('two windows that edit one note show the same text in the end', async () => {
  const other = await window.second()
  await openNote('The visit')
  await openNote('The visit', other)
  await page.keyboard.press('Control+End')
  await other.keyboard.press('Control+Home')
  await Promise.all([
    page.keyboard.type('\nAt the end.', { delay: 40 }),
    other.keyboard.type('At the start. ', { delay: 40 }),
  ])
  await Promise.all([saved(), saved(other)])
  for (const one of [page, other]) {
    await one.keyboard.press('Control+e')
    await preview(one).getByText('At the start.').waitFor()
    await preview(one).getByText('At the end.').waitFor()
  }
  expect(await preview(other).textContent()).toBe(await preview().textContent())
})

test('a briefing is exported as PDF, with what is in the editor', async () => {
  await openNote('Canola first, disputes later')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\nA last line.')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export PDF' }).click()
  const bytes = await readFile(await (await downloading).path())
  expect(bytes.subarray(0, 4).toString()).toBe('%PDF')
  expect(await page.getByText(/is ready: \d+ pages?, \d+ citations/).textContent()).toMatch(/pdf/)
  await saved()
})

const focusedIn = (selector: string) =>
  page.locator(`${selector}:focus, ${selector} :focus`).waitFor()
const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const chips = (ref: string) =>
  page.locator('.editor .chip-ref', { hasText: new RegExp(`^${ref}$`) })

test('a citation leads to its words beside the note and back, and what is read there is cited by a key', async () => {
  await openNote('The visit')
  await page.keyboard.press('Control+2')
  await page.locator('.editor .chip-label', { hasText: 'Carney is travelling' }).click()
  const ground = inspector().getByRole('treeitem', { name: /^C-1 / })
  await ground.getByText('is on his way to China').waitFor()
  expect(await ground.getAttribute('aria-selected')).toBe('true')

  await page.keyboard.press('Enter')
  await focusedIn('.companion .reader-page')
  const cursor = page.locator('.companion [aria-live]')
  await cursor.filter({ hasText: 'He hopes to put relations' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.editor .monaco-editor.focused').waitFor()

  // The same source again: the reader is there already.
  await page.keyboard.press('Enter')
  await focusedIn('.companion .reader-page')
  await page.keyboard.press('c')
  await focusedIn('.claim-form')
  await page.keyboard.press('Escape')
  await focusedIn('.companion .reader-page')

  // Behind the citation that the caret stands on, not in it.
  const before = await chips('C-1').count()
  await page.keyboard.press('i')
  await page.locator('.editor .monaco-editor.focused').waitFor()
  await expect.poll(() => chips('C-1').count(), PATIENT).toBe(before + 1)

  await page.getByRole('tab', { name: 'Claims', exact: true }).click()
  await page.getByRole('searchbox', { name: 'Search claims' }).fill('harmed farmers')
  const rows = page.locator('.claim-picker [data-row]')
  await expect
    .poll(() => rows.allTextContents(), PATIENT)
    .toEqual([expect.stringMatching(/C-23.*have harmed/)])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('i')
  await chips('C-23').waitFor()
  await page.keyboard.type(' And on.')
  await saved()
  await page.keyboard.press('Control+e')
  await preview().getByText('And on.').waitFor()
})

test('a chip follows its claim, and the check leads to what no longer holds', async () => {
  await openNote('Canola and electric vehicles')
  await page.keyboard.press('Control+2')
  await page.locator('.editor .chip-label', { hasText: 'Canada wants China to' }).click()
  await page.keyboard.press('Enter')
  await focusedIn('.companion .reader-page')
  await page.keyboard.press('Enter')
  await focusedIn('.claim-form')
  await page.getByRole('textbox', { name: 'Statement' }).fill('Relief for canola is wanted')
  await page.keyboard.press('Enter')
  await page.locator('.editor .chip-label', { hasText: 'Relief for canola is' }).waitFor()

  await page.locator('.editor .view-line').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\n\nSee [[Nowhere at all]] and [[C-16]].')
  await chips('C-16').waitFor()
  await page.getByRole('tab', { name: /^Check/ }).click()
  const found = inspector().getByRole('group', { name: 'Check' }).getByRole('button')
  await expect
    .poll(() => found.allTextContents(), PATIENT)
    .toEqual([
      expect.stringMatching(/Nowhere at all.*Line \d+$/),
      expect.stringMatching(/^C-16 is disputed/),
    ])
  await found.first().click()
  await page.locator('.editor .monaco-editor.focused').waitFor()
  await page.keyboard.type('x')
  await page.locator('.view-line', { hasText: /See\s*x\[\[Nowhere/ }).waitFor()

  await page.locator('.editor .squiggly-error').waitFor()
  await page.locator('.editor .squiggly-warning').waitFor()
  await page.keyboard.press('Control+.')
  await page.locator('.action-widget .focused', { hasText: 'Create the note “Nowhere' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(/^N-\d+ “Nowhere at all” was created/).waitFor()
  await expect
    .poll(() => found.allTextContents(), PATIENT)
    .toEqual([expect.stringMatching(/^C-16 is disputed/)])
  await saved()
  for (const _ of 'See') await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F12')
  await page.locator('.path h1', { hasText: 'Nowhere at all' }).waitFor()
  await page.locator('.editor .monaco-editor.focused').waitFor()

  const line = (text: string) =>
    page.locator('.editor .view-line').filter({ has: page.getByText(text, { exact: true }) })
  await page.keyboard.type('1. one\ntwo\n')
  await page.keyboard.press('Tab')
  await page.keyboard.type('deep\n\n|a|b|\n|-|-:|\n|c')
  await page.keyboard.press('Tab')
  await page.keyboard.type('12345')
  await page.keyboard.press('Shift+Tab')
  await line('2. two').waitFor()
  await line('   1. deep').waitFor()
  await line('| c   | 12345 |').waitFor()
  await page.keyboard.press('Control+z')
  await line('| c   |    12345 |').waitFor()
  await page.keyboard.press('Control+Shift+z')
  await line('| --- | ----: |').waitFor()
  await page.keyboard.press('Control+m')
  await page.keyboard.press('Tab')
  await page.locator('.editor .monaco-editor:not(.focused)').waitFor()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Control+m')
  await saved()
  await page.keyboard.press('Shift+F12')
  const references = page.getByRole('dialog', { name: /^What refers to N-\d+/ })
  await expect
    .poll(() => references.getByRole('option').allTextContents(), PATIENT)
    .toEqual([expect.stringMatching(/^Canola and electric vehicles.*See x\[\[Nowhere at all\]\]/)])
  await page.keyboard.press('Enter')
  await page.locator('.path h1', { hasText: 'Canola and electric' }).waitFor()
})

test('what is printed shows its page, and what stands in its way leads to its line', async () => {
  await openNote('Canola first, disputes later')
  await page.keyboard.press('Control+4')
  const sheet = page.getByRole('article', { name: 'Draft of the pages' })
  await sheet.getByText('TLP:GREEN').first().waitFor()
  await sheet.getByRole('heading', { name: 'Endnotes' }).waitFor()
  expect(await sheet.locator('.endnotes li').count()).toBe(26)
  expect(await sheet.locator('.endnote-mark').first().textContent()).toBe('1')
  const warning = inspector().getByRole('listitem').filter({ hasText: 'C-16 is disputed' })
  await warning.getByRole('button', { name: 'Show' }).click()
  await page.locator('.editor .chip-lit', { hasText: 'C-16' }).waitFor()

  await page.getByRole('radio', { name: /References and quotations/ }).check()
  await page.getByRole('combobox', { name: 'Format' }).selectOption('PDF/UA-1, accessible')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export PDF' }).click()
  const bytes = await readFile(await (await downloading).path())
  expect(bytes.subarray(0, 4).toString()).toBe('%PDF')
  await inspector()
    .getByText(/\.pdf: \d+ pages, 26 citations/)
    .waitFor()
})
