import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { hostilePdf, sourceBytes } from '#tests/support/source-files.ts'
import { command } from '#tests/support/screens.ts'
import { openWindow, type TestWindow } from '#tests/support/window.ts'

let chromium: WatchedBrowser
let window: TestWindow
let page: Page

beforeAll(async () => {
  chromium = await openChromium()
  window = await openWindow(chromium)
  page = window.page
})

afterAll(async () => {
  await window.end()
  await chromium.close()
})

const bringIn = (...names: readonly string[]) =>
  page.locator('input[type=file]:not([data-folder])').setInputFiles(
    names.map((name) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(sourceBytes(name)),
    })),
  )

const paste = (data: Readonly<Record<string, string>>) =>
  page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    for (const [type, content] of Object.entries(given)) clipboardData.setData(type, content)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.body.dispatchEvent(event)
  }, data)

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** What the table says in a column, row by row. */
const columnOf = (column: string) =>
  page.locator(`.sources-grid .cell-${column}.cell`).allTextContents()

/** How many dark points a canvas has. */
const inkOn = (canvas: Locator) =>
  canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement
    const drawn = (element as HTMLCanvasElement).getContext('2d')!
    const { data } = drawn.getImageData(0, 0, width, height)
    return data.filter((value, at) => at % 4 === 0 && value < 128).length
  })

test('files of every format are looked at, and come in together', async () => {
  await page.getByRole('button', { name: /^Intake/ }).click()
  await bringIn(
    'harbour.html',
    'chromium.pdf',
    'harbour.docx',
    'waiting.eml',
    'sealed.pdf',
    'waiting.png',
  )
  const preview = page.getByRole('dialog', { name: 'Import 6 files' })
  await preview.getByText('5 to come in, 1 that cannot be read.').waitFor()
  const rows = await preview.getByRole('row').allTextContents()
  expect(rows[0]).toMatch(/Nordhaven Courier.*17 Feb 2026/)
  expect(rows[1]).toMatch(/PDF.*3 pages.*1 of 3 pages/)
  expect(rows[4]).toMatch(/sealed\.pdf.*protected by a password/)
  // The picture is left out, and all else is of one handling.
  await press('End', ' ')
  await preview.getByText('4 to come in, 1 left out,').waitFor()
  await preview.getByLabel('Handling').selectOption('TLP:AMBER')
  await press('Enter')
  const report = page.getByRole('region', { name: 'What became of the files' })
  await report.waitFor()
  const lines = await report.getByRole('listitem').allInnerTexts()
  expect(lines.map((line) => line.replace(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/^Imported: harbour\.html/),
    expect.stringMatching(/^Imported: chromium\.pdf .*1 of 3 pages .* It reads like S-\d+/),
    expect.stringMatching(/^Imported: harbour\.docx 1 picture .* It reads like S-\d+/),
    expect.stringMatching(/^Imported: waiting\.eml 1 attachment .*waiting\.csv/),
  ])
  await page.getByRole('region', { name: /^Waiting times at the old quay/ }).waitFor()
})

test('what came in is filled in a table, and taken back, by keyboard', async () => {
  await command(page, 'Sources as a table')
  const table = page.getByRole('grid', { name: 'Sources' })
  await table.focus()
  expect(await columnOf('handling')).toEqual(['AMBER', 'AMBER', 'AMBER', 'AMBER', 'CLEAR'])
  await press('Control+Home', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown')
  await page.getByText('4 sources selected').waitFor()
  for (let column = 0; column < 4; column += 1) await press('ArrowRight')
  await press('F2')
  await page.keyboard.type('soon')
  await press('Enter')
  await page.locator('.cell-editor').getByText('not read as a date').waitFor()
  await press('Control+a')
  await page.keyboard.type('spring 2025')
  await page.locator('.cell-editor').getByText('2025-21').waitFor()
  await press('Enter')
  await expect
    .poll(() => columnOf('published'))
    .toEqual([...Array(4).fill('spring 2025'), 'Jan 2026'])
  // One cell alone, since its row is not selected any more; Tab goes on to the next.
  await press('Escape', 'ArrowLeft', 'F2')
  await page.keyboard.type('A. Clerk')
  await press('Tab')
  await page.keyboard.type('2024')
  await press('Enter')
  await expect.poll(() => columnOf('author')).toContain('A. Clerk')
  await expect.poll(() => columnOf('published')).toContain('2024')
  for (let step = 0; step < 3; step += 1) await press('Control+z')
  await expect.poll(() => columnOf('published')).toContain('17 Feb 2026')
  await press('Control+z')
  await expect.poll(() => columnOf('handling')).toEqual(['CLEAR'])
  await command(page, 'Redo what was undone')
  await expect.poll(() => columnOf('handling')).toHaveLength(5)
})

test('a PDF shows its pages: words are marked and chosen on them, and those of the text show their page', async () => {
  await bringIn('libreoffice.pdf')
  await page.getByText(/^libreoffice\.pdf was imported/).waitFor()
  const reader = page.locator('.reader-page')
  await reader.focus()
  await press('p')
  const pages = page.getByRole('region', { name: /^Pages of / })
  const line = pages.getByText('Harbour director', { exact: false }).first()
  await line.waitFor()
  await expect.poll(() => inkOn(pages.locator('canvas').first())).toBeGreaterThan(500)
  const { x, y, width, height } = (await line.boundingBox())!
  await page.mouse.move(x + 1, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 3, y + height / 2, { steps: 4 })
  await page.mouse.up()
  const quotation = page.getByRole('complementary', { name: 'Inspector' }).locator('.quote')
  await expect.poll(() => quotation.textContent()).toMatch(/^Harbour director/)
  await press('c', 'Enter')
  const mark = pages.getByRole('button', { name: /^C-\d+$/ })
  await mark.waitFor()
  const claim = (await mark.textContent())!
  await press('p')
  await page.locator('.reader .right-margin').getByText(claim).waitFor({ state: 'attached' })
  await reader.focus()
  await press('End')
  const second = pages.getByRole('group', { name: 'Page 2' })
  await second.locator('.mark-on-page[data-current]').first().waitFor()
  await press('Home')
  const first = pages.getByRole('group', { name: 'Page 1' })
  await first.locator('.mark-on-page[data-current]').first().waitFor()
  // The paper before it is one and the same text: one key says so.
  await reader.focus()
  await press('v')
  await page.getByText(/^S-\d+ derives from S-\d+\.$/).waitFor()
  await press('p')
})

test('a picture shows beside the place where its text is typed; a claim rests on a part of it', async () => {
  await bringIn('waiting.png')
  const picture = page.getByRole('region', { name: 'Picture: waiting' })
  await picture.getByRole('img').waitFor()
  await page.getByLabel('Type the text').fill('Barley waits nine days.')
  await press('Control+Enter')
  await page.getByRole('region', { name: 'waiting', exact: true }).waitFor()
  await picture.focus()
  await press('ArrowRight', 'ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowDown')
  await picture.getByText(/^Part chosen: 38 % .* 22 % wide, 22 % high$/).waitFor()
  await press('c', 'Enter')
  const mark = picture.getByRole('button', { name: /^C-\d+$/ })
  await mark.click()
  const part = page.getByRole('img', { name: 'Part of the picture: 38 % from the left' })
  await expect.poll(() => inkOn(part)).toBeGreaterThan(0)
  await press('Control+z')
  await mark.waitFor({ state: 'detached' })
  await press('Control+z')
  await page.getByLabel('Type the text').waitFor()
})

test('a hostile PDF of two thousand pages is shown, and does nothing', async () => {
  await page.locator('input[type=file]:not([data-folder])').setInputFiles({
    name: 'hostile.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(hostilePdf(2000)),
  })
  await page.getByText(/^hostile\.pdf was imported/).waitFor()
  await page.locator('.reader-page').focus()
  const title = await page.title()
  await press('p')
  const pages = page.getByRole('region', { name: /^Pages of / })
  const first = (await pages.getByRole('group', { name: 'Page 1' }).boundingBox())!
  expect(first.height).toBeLessThan(first.width * 6)
  await pages.focus()
  await press('End')
  await page.getByText('Page 2000 of 2000').waitFor()
  await pages.getByRole('group', { name: 'Page 2000' }).getByText('The quay was closed').waitFor()
  expect(await pages.locator('canvas').count()).toBeLessThan(12)
  // Pages above turn out shorter than the first: what is in view stays where it is.
  const last = pages.getByRole('group', { name: 'Page 2000' })
  const { y } = (await last.boundingBox())!
  await pages.evaluate((box) => box.scrollBy(0, -300))
  await pages.getByRole('group', { name: 'Page 1998' }).getByText('The quay was closed').waitFor()
  expect(Math.abs((await last.boundingBox())!.y - y - 300)).toBeLessThan(2)
  expect(await page.title()).toBe(title)
})

test('a folder that is dropped is looked at with all below it but what is hidden', async () => {
  const folder = join(window.shell.folder, 'dropped')
  mkdirSync(join(folder, 'below'), { recursive: true })
  writeFileSync(join(folder, 'one.md'), '# The crane\n\nIt comes in May.')
  writeFileSync(join(folder, 'below', 'two.md'), '# The quay\n\nIt was closed.')
  writeFileSync(join(folder, '.hidden.md'), '# Nobody sees this')
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [folder], dragOperationsMask: 1 }
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 450, data })
  }
  await session.detach()
  const preview = page.getByRole('dialog', { name: 'Import 2 files' })
  await preview.getByText(/^2 to come in\./).waitFor()
  expect((await preview.getByRole('row').allTextContents()).toSorted()).toEqual([
    expect.stringContaining('The crane'),
    expect.stringContaining('The quay'),
  ])
  await press('Escape')
  await preview.waitFor({ state: 'detached' })
})

test('a file that takes long to be read is given up where the window shows how far it is', async () => {
  await page.locator('input[type=file]:not([data-folder])').setInputFiles({
    name: 'endless.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(hostilePdf(40_000)),
  })
  const progress = page.locator('.progress')
  await progress.getByText(/^Importing .*endless\.pdf$/).waitFor()
  await progress.getByRole('button', { name: 'Cancel' }).click()
  await page.locator('.toasts').getByText('The import was cancelled: nothing came in.').waitFor()
  await progress.waitFor({ state: 'detached' })
  expect(await page.getByRole('treeitem', { name: /endless/ }).count()).toBe(0)
})

test('a part of a page that is pasted outside of a field comes in', async () => {
  await paste({ 'text/html': '<h1>Dredging ends</h1><p>The berths open again on Friday.</p>' })
  await page.getByText('The berths open again on Friday.').first().waitFor()
})

test('a conversation that is typed opens to be read; a source’s grade becomes its publisher’s, and is inherited', async () => {
  await command(page, 'New conversation…')
  const dialog = page.getByRole('dialog', { name: 'New conversation' })
  await dialog.getByLabel('Title').fill('Talk with the harbour master')
  await dialog.getByLabel('What was said').fill('The crane comes in May, he thinks.')
  // Closed, it is there again.
  await press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await command(page, 'New conversation…')
  await dialog.getByLabel('When').fill('spring 2025')
  await press('Control+Enter')
  await page.getByRole('region', { name: 'Talk with the harbour master' }).waitFor()
  await page.locator('.reader').getByText('The crane comes in May, he thinks.').waitFor()

  await press('Control+p')
  await page.keyboard.insertText('S-1')
  await page.getByRole('dialog').getByRole('option', { name: /S-1\b/ }).first().waitFor()
  await press('Enter')
  const square = page.locator('.grade-strip .square')
  const whose = page.locator('.grade-strip .words .quiet')
  await whose.getByText('as its publisher').waitFor()
  const choose = async (item: RegExp, why?: string) => {
    await square.click()
    if (why !== undefined) await page.getByLabel('Why (kept with the grade)').fill(why)
    await page.getByRole('menuitem', { name: item }).click()
  }
  await choose(/^D – /, 'It was wrong twice.')
  await whose.getByText('not usually reliable, by you').waitFor()
  await choose(/^Make D the default of/, 'As long as it is known.')
  await page.locator('.toasts').getByText('D is the default of').waitFor()
  await choose(/^As its publisher: D/)
  await whose.getByText('as its publisher: not usually reliable, by you').waitFor()
  await square.click()
  await page.getByText('2 earlier gradings').click()
  for (const why of ['As long as it is known.', 'It was wrong twice.']) {
    await page.locator('.grade-choices details').getByText(why).waitFor()
  }
})
