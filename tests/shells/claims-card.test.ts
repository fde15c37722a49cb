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
  await shown()
})

afterEach(() => window.end())

const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const fact = (name: string) => inspector().getByTitle(`Change: ${name}`)
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** The note that a window starts with takes the focus once its editor is there. */
const shown = () => page.locator('.editor .view-line').first().waitFor()

/** Opens a claim in the inspector, beside the text that it rests on. */
async function openCard(claim: string): Promise<void> {
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog', { name: 'Quick open' })
  await dialog.getByRole('combobox').fill(claim)
  const found = dialog.getByRole('option').filter({ has: page.getByText(claim, { exact: true }) })
  await found.click()
  await inspector().getByRole('article', { name: claim }).waitFor()
}

test('a claim is changed where it stands, leads to its words, and is contradicted in one step', async () => {
  await openCard('C-5')
  await press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Doubt drives Canada to China')
  await press('Enter')
  await inspector().getByRole('heading', { name: 'Doubt drives Canada to China' }).waitFor()

  await fact('Speaker').click()
  await page.keyboard.type('Mark Car')
  await press('ArrowDown', 'Enter', 'Enter')
  await expect.poll(() => fact('Speaker').textContent()).toBe('Mark Carney')
  await inspector().getByRole('combobox', { name: 'Kind' }).selectOption('allegation')
  await fact('Said').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('about 2018')
  await press('Enter')
  await expect.poll(() => fact('Said').textContent()).toContain('2018~')
  await fact('On').click()
  await page.keyboard.type('no date at all')
  await press('Escape')
  await expect.poll(() => fact('On').textContent()).toContain('2026-01')

  await inspector().getByRole('button', { name: 'More' }).click()
  await fact('Hedge').click()
  await page.keyboard.type('it seems')
  await press('Enter')
  await expect.poll(() => fact('Hedge').textContent()).toBe('it seems')
  await inspector().getByRole('combobox', { name: 'Likelihood' }).selectOption({ index: 5 })
  await fact('Comment').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Read twice.')
  await press('Enter')
  await expect.poll(() => fact('Comment').textContent()).toBe('Read twice.')

  await press('1')
  await inspector().getByText('1 – confirmed by other sources').first().waitFor()
  await inspector().getByTitle('Change the status').click()
  await page.getByRole('radio', { name: 'disputed' }).check()
  await page.getByRole('textbox', { name: 'Why' }).fill('Two papers differ.')
  await press('Enter')
  const status = inspector().getByTitle('Change the status')
  await expect.poll(() => status.textContent()).toContain('disputed')
  await inspector().getByRole('tab', { name: 'History' }).click()
  await inspector().getByText('Two papers differ.').waitFor()
  // All of it is in the notebook, not in the view alone.
  await page.reload()
  await shown()
  await openCard('C-5')
  await expect.poll(() => fact('Speaker').textContent()).toBe('Mark Carney')
  const facts = (await inspector().locator('.facts-list').textContent())!
  expect(facts).toMatch(/2018~.*it seems.*Read twice\./)
  expect(await inspector().getByRole('combobox', { name: 'Kind' }).inputValue()).toBe('allegation')

  // Its evidence stands among whole words and leads to them.
  const words = inspector().locator('.quotation blockquote')
  expect(await words.textContent()).toMatch(
    /^… from Canada than anyone else\. Unsure .* economy …$/,
  )
  await words.getByRole('button').click()
  await expect
    .poll(async () => (await page.locator('.reader [aria-current]').allTextContents()).join(''))
    .toMatch(/^Unsure what .* relationship$/)
  // The next words make a claim that contradicts it.
  await page.getByRole('region', { name: /^Carney flies/ }).focus()
  await press('ArrowDown')
  await openCard('C-5')
  await inspector().getByRole('button', { name: 'Contradict C-5…' }).click()
  const dialog = page.getByRole('dialog', { name: 'What contradicts C-5' })
  expect(await dialog.getByLabel('Statement, or').inputValue()).toMatch(
    /^Senior Canadian officials/,
  )
  await dialog.getByLabel('Why').fill('They say it is an old plan.')
  await press('Enter')
  await page.getByText('C-28 contradicts C-5. No status was changed.').waitFor()
  await inspector()
    .getByRole('button', { name: /contradicted by.*C-28/ })
    .waitFor()
  expect(await inspector().getByTitle('Change the status').textContent()).toContain('disputed')
  // A claim that is there is taken by its reference.
  await inspector().getByRole('button', { name: 'Contradict C-5…' }).click()
  await dialog.getByLabel('Statement, or').fill('C-7')
  await press('Enter')
  await inspector()
    .getByRole('button', { name: /contradicted by.*C-7/ })
    .waitFor()
  await inspector().getByRole('tab', { name: 'Relations' }).click()
  await inspector().getByText('They say it is an old plan.').waitFor()
})

test('a claim says what it perhaps contradicts, and pairs are settled by keys, each undone at will', async () => {
  await openCard('C-13')
  await press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Carney will not meet Premier Li Qiang')
  await press('Enter')
  const proposed = inspector().getByRole('group', { name: 'Perhaps contradicts C-12' })
  await proposed.getByText(/only one of them negates “meet”.*diplomacy\/visits/).waitFor()

  await press('Control+Shift+P')
  await page.keyboard.type('Show proposed pairs of claims')
  await press('Enter')
  const view = page.locator('[data-view=proposals]')
  const pairs = view.locator('[data-item]')
  const pair = view.getByRole('listitem', { name: 'C-12 and C-13 perhaps contradict each other' })
  await pair.waitFor()
  await pair.focus()
  const before = await pairs.count()
  const shown = (count: number) => expect.poll(() => pairs.count()).toBe(count)
  await press('n')
  await page.getByText('C-12 and C-13 are not proposed again.').waitFor()
  await shown(before - 1)
  await press('Control+z')
  await pair.waitFor()

  await view.getByRole('radio', { name: /^Perhaps contradicting/ }).click()
  await pair.focus()
  await pair.and(view.locator('[aria-current]')).waitFor()
  await press('Enter')
  await page.getByText('C-13 contradicts C-12.').waitFor()
  await expect.poll(() => pair.count()).toBe(0)
  await openCard('C-13')
  await inspector()
    .getByRole('button', { name: /contradicts.*C-12/ })
    .first()
    .waitFor()
  await expect.poll(() => proposed.count()).toBe(0)
})

test('what rests on a claim that is updated is reviewed by keys, each with its place and its decision', async () => {
  await openCard('C-22')
  await inspector().getByRole('button', { name: 'Update C-22…' }).click()
  const dialog = page.getByRole('dialog', { name: 'What updates C-22' })
  await dialog.getByLabel('Statement, or').fill('C-24')
  await dialog.getByLabel('Why').fill('The later word counts.')
  await dialog.getByRole('radio', { name: 'superseded' }).check()
  await dialog.getByRole('button', { name: /^Update/ }).click()
  await page.getByText('C-24 updates C-22, which is superseded now.').waitFor()
  const review = page.locator('[data-view=review]')
  await press('Control+Shift+P')
  await page.keyboard.type('Show what is to review')
  await press('Enter')
  const current = review.locator('[data-item][aria-current]')
  await current.and(page.locator(':focus')).waitFor()
  expect(await review.getByRole('radio', { name: /^Open/ }).textContent()).toBe('Open 8')
  await page.getByRole('button', { name: /^To review.*8/ }).waitFor()
  // The first two, one kept with its reason, one reworded, and that taken back.
  await press('e')
  await review.getByLabel(/^Why it is kept/).fill('Said of that day')
  await press('Enter')
  await expect
    .poll(() => review.getByRole('radio', { name: /^Decided/ }).textContent())
    .toBe('Decided 1')
  await current.and(page.locator(':focus')).waitFor()
  await press('w')
  await expect
    .poll(() => review.getByRole('radio', { name: /^Decided/ }).textContent())
    .toBe('Decided 2')
  await press('Control+z')
  await expect
    .poll(() => review.getByRole('radio', { name: /^Decided/ }).textContent())
    .toBe('Decided 1')
  // Enter opens the note, with the claim beside it.
  await review
    .locator('[data-item]')
    .filter({ hasText: 'Canola and electric vehicles' })
    .first()
    .focus()
  await press('t')
  await review.getByLabel(/^Who was told/).fill('B. Reader')
  await press('Enter')
  await review.getByText(/^Told: B. Reader/).waitFor()
  await current.and(page.locator(':focus')).waitFor()
  await press('Enter')
  await page.locator('.editor .monaco-editor.focused').waitFor()
  await inspector().getByText('C-22').first().waitFor()
  // It was never open: the caret stands at the citation, and what is typed at once goes behind it.
  await page.keyboard.type(' Since then more.')
  await lineWith(/^\[\[C-22.*\]\]\sSince\sthen\smore\.\.$/).waitFor()
  // A judgement leads to where it cites the claim itself, not to who else does above it.
  await openCard('C-22')
  const rests = inspector().getByRole('group', { name: 'Rests on this claim' })
  await rests.getByRole('button', { name: /J-1/ }).click()
  await page.locator('.editor .chip-lit', { hasText: 'C-22' }).waitFor()
  await page.keyboard.type(' So it was.')
  await lineWith(/the\sother\swants\sgone\s\[\[C-22.*\]\]\sSo\sit/).waitFor()
})

const lineWith = (text: RegExp) => page.locator('.editor .view-line', { hasText: text })
