import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LINK_SCHEMES } from '#tests/fixtures/link-schemes.ts'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { schemes } from '#tests/support/hostile-notebook.ts'
import { tripwire } from '#tests/support/page-audit.ts'
import { openWindow, type TestWindow } from '#tests/support/window.ts'

const OPENS = LINK_SCHEMES.flatMap(([, opens]) => opens ?? [])

const MENTIONS = [
  ['Zinc', 'Zinc itself, and nickel.'],
  ['Nickel', 'Zinc rose; zinc fell.\n\n`Zinc` stays.'],
  ['Metals', 'Of [[Zinc]] and of zinc.'],
] as const

let chromium: WatchedBrowser
let window: TestWindow
let page: Page
const wire = tripwire()

beforeAll(async () => {
  chromium = await openChromium()
  window = await openWindow(chromium, {
    fill: async ({ notes }) => {
      await notes.create({ action: crypto.randomUUID(), title: 'Schemes', text: schemes() })
      for (const [title, text] of MENTIONS) {
        await notes.create({ action: crypto.randomUUID(), title, text })
      }
    },
    onContext: async (context) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await wire.watch(context)
    },
  })
  page = window.page
  await page.getByRole('treeitem', { name: 'Schemes', exact: true }).click()
  await page.getByRole('radio', { name: 'Preview' }).click()
  await preview()
    .getByText(`scheme ${LINK_SCHEMES.length - 1}`)
    .waitFor()
})

// The end also fails on any request to elsewhere.
afterAll(async () => {
  await window.end()
  await chromium.close()
})

const preview = () => page.getByRole('region', { name: 'Preview of the note' })
const link = (address: string) => preview().locator(`a[href="${address}"]`).first()

/** The one page is still where it was, and nothing ran. */
function nothingOpened(): void {
  expect(page.context().pages()).toEqual([page])
  expect(new URL(page.url()).origin).toBe(window.shell.shell.origin)
  expect(wire.tripped).toEqual([])
}

/** Follows a link in some way: its address must be said and lie in the clipboard, and that is all. */
async function followed(address: string, how: (to: Locator) => Promise<unknown>): Promise<void> {
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await how(link(address))
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(address)
  await page.getByRole('alert').getByText(address).last().waitFor()
  nothingOpened()
}

test('of all schemes three lead anywhere, and each link says where before it is followed', async () => {
  const shown = await preview()
    .locator('a[href]')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href'), link.getAttribute('title')]),
    )
  expect(shown).toEqual(OPENS.map((address) => [address, address]))
})

test('an address is said and copied, never gone to, by whatever hand', async () => {
  for (const address of OPENS) await followed(address, (to) => to.click())
  const [address] = OPENS
  const ways: ((to: Locator) => Promise<unknown>)[] = [
    (to) => to.click({ button: 'middle' }),
    (to) => to.click({ modifiers: ['Control'] }),
    (to) => to.click({ modifiers: ['Shift'] }),
    (to) => to.click({ modifiers: ['Alt'] }),
    (to) => to.click({ modifiers: ['Control', 'Shift'] }),
    (to) => to.press('Enter'),
    (to) => to.press('Control+Enter'),
    (to) => to.press('Shift+Enter'),
  ]
  for (const way of ways) await followed(address!, way)
})

test('what leads nowhere is text, and does nothing', async () => {
  for (const [at, [, opens]] of LINK_SCHEMES.entries()) {
    if (opens !== undefined) continue
    const words = preview()
      .getByText(new RegExp(`scheme ${at}\\b`))
      .first()
    expect(await words.evaluate((element) => element.closest('[href]'))).toBe(null)
    await words.click({ button: at % 2 === 0 ? 'left' : 'middle' })
  }
  nothingOpened()
})

test('a link that is dropped anywhere in the window leads it nowhere', async () => {
  await followed(OPENS[0]!, (to) => to.click())
  const places = [
    page.getByRole('tree', { name: 'Topics' }),
    page.getByRole('complementary', { name: 'Inspector' }),
    page.getByRole('contentinfo'),
    page.getByRole('alert').last(),
  ]
  for (const place of places) {
    await link(OPENS[0]!).dragTo(place)
    nothingOpened()
  }
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await dialog.evaluate((element, address) => {
    const data = new DataTransfer()
    data.setData('text/uri-list', address)
    const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
    // What nobody refuses, the browser follows.
    if (element.dispatchEvent(drop)) throw new Error('a drop on a dialog is followed')
  }, OPENS[0])
  nothingOpened()
})

test('names without a link become links, one or all of them, and are names again', async () => {
  await page.keyboard.press('Escape')
  await page.getByRole('treeitem', { name: 'Zinc', exact: true }).click()
  await page.getByRole('tab', { name: 'Links' }).click()
  const others = page.getByRole('group', { name: 'Unlinked mentions of this note' })
  const rows = others.locator('[data-row]')
  await expect
    .poll(() => rows.allTextContents())
    .toEqual([
      'MetalsOf Zinc and of zinc.N-9',
      'NickelZinc rose; zinc fell.N-8',
      'NickelZinc rose; zinc fell.N-8',
    ])
  expect(await others.locator('b').allTextContents()).toEqual(['zinc', 'Zinc', 'zinc'])
  await rows.first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('l')
  await page.getByText('1 mention linked', { exact: true }).waitFor()
  await expect.poll(() => others.locator('b').allTextContents()).toEqual(['zinc', 'zinc'])
  await expect.poll(() => rows.last().evaluate((row) => row === document.activeElement)).toBe(true)
  const all = page.getByRole('button', { name: 'Link all' }).first()
  await all.click()
  await page.getByText('2 mentions linked in 2 notes').waitFor()
  await page.getByText('No other note names it without a link.').waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => rows.count()).toBe(2)

  const own = page.getByRole('group', { name: 'Unlinked mentions in this note' })
  await own.getByText('Nickel').waitFor()
  await own.locator('..').getByRole('button', { name: 'Link', exact: true }).click()
  await page.getByRole('group', { name: 'Links from this note' }).getByText('Nickel').waitFor()
  await page.getByText('It names no note, topic or entity without a link.').waitFor()
})
