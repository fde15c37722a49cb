import type { Page } from 'playwright-core'
import { sourceBytes } from './source-files.ts'

/** A screen of the window over the sample notebook, and the way to it from any other. */
export interface Screen {
  readonly name: string
  readonly open: (page: Page) => Promise<void>
}

const NOTE = 'Canola first, disputes later'
const SOURCE = 'Carney flies to Beijing to mend a frayed relationship'

/** Every screen, in the order of a day's work. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'start',
    open: async (page) => {
      await page.locator('.editor .view-line').first().waitFor()
    },
  },
  {
    name: 'read',
    open: async (page) => {
      await page.keyboard.press('Control+1')
      await openByName(page, SOURCE)
      const reader = page.getByRole('region', { name: SOURCE })
      await reader.focus()
      for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'c']) {
        await page.keyboard.press(key)
      }
      await page.getByRole('textbox', { name: 'Statement' }).waitFor()
    },
  },
  {
    name: 'suggestions',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('g')
      await page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option').first().waitFor()
      await page.locator('.suggestion').waitFor()
    },
  },
  {
    name: 'write',
    open: async (page) => {
      await page.keyboard.press('Control+2')
      await openByName(page, NOTE)
      await page.locator('.editor .view-line').first().waitFor()
      await page.getByRole('tab', { name: 'Source' }).waitFor()
    },
  },
  {
    name: 'compare',
    open: async (page) => {
      await page.keyboard.press('Control+3')
      await openByName(page, SOURCE)
      await page.getByRole('region', { name: SOURCE }).first().waitFor()
      await page.keyboard.press('Control+p')
      await choose(page, 'C-20', 'Control+Enter')
      await page.getByRole('article', { name: 'C-20' }).waitFor()
    },
  },
  {
    name: 'print',
    open: async (page) => {
      // The other side of the comparison goes; a note's pages stand there.
      await page.keyboard.press('Control+w')
      await page.keyboard.press('Control+4')
      await openByName(page, NOTE)
      await page.getByRole('tab', { name: 'Pages' }).waitFor()
    },
  },
  {
    name: 'claims',
    open: async (page) => {
      await command(page, 'List: Claims')
      await page.getByRole('grid', { name: 'Claims' }).focus()
      await page.keyboard.press('Home')
      await page.locator('.grid-row[data-current]').waitFor()
    },
  },
  {
    name: 'claims-selected',
    open: async (page) => {
      for (const key of ['x', 'ArrowDown', 'ArrowDown', 'x']) await page.keyboard.press(key)
      await page.getByText('2 claims selected').waitFor()
    },
  },
  {
    name: 'search',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+k')
      await page.keyboard.type('topic:trade canola')
      await page.getByRole('listbox').getByRole('option').first().waitFor()
    },
  },
  {
    name: 'topic',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await openByName(page, 'trade/tariffs/canola')
      await page.getByRole('heading', { name: '#trade/tariffs/canola' }).waitFor()
    },
  },
  {
    name: 'entity',
    open: async (page) => {
      await openByName(page, 'Colin Robertson')
      await page.getByRole('heading', { name: 'Colin Robertson' }).waitFor()
    },
  },
  {
    name: 'sources',
    open: async (page) => {
      await command(page, 'Sources as a table')
      await page.getByRole('grid', { name: 'Sources' }).focus()
      await page.locator('.sources-grid .grid-row[data-current]').waitFor()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('F2')
      await page.locator('.cell-editor').waitFor()
    },
  },
  {
    name: 'entities',
    open: async (page) => {
      await command(page, 'Show all entities as a table')
      await page.getByRole('heading', { name: 'Entities', exact: true }).waitFor()
      await page.locator('.entities-table [data-row]').first().waitFor()
    },
  },
  {
    name: 'gaps',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await command(page, 'Show gaps')
      await page.locator('[data-view=gaps]').getByRole('listitem').first().waitFor()
    },
  },
  {
    name: 'review',
    open: async (page) => {
      await command(page, 'List: Claims')
      await openByName(page, 'C-22')
      await page.getByRole('article', { name: 'C-22' }).waitFor()
      await page.getByRole('grid', { name: 'Claims' }).focus()
      await page.keyboard.press('5')
      await command(page, 'List: To review')
      await command(page, 'Show what is to review')
      await page.locator('[data-item]:focus').waitFor()
    },
  },
  {
    name: 'settings',
    open: async (page) => {
      await page.keyboard.press('Control+,')
      await page.getByRole('heading', { name: 'Settings' }).waitFor()
    },
  },
  {
    name: 'keys',
    open: async (page) => {
      await command(page, 'Show and change keys')
      await page.getByRole('heading', { name: 'Keys' }).waitFor()
    },
  },
  {
    name: 'help',
    open: async (page) => {
      await command(page, 'Show the help')
      await page.getByRole('heading', { name: 'Help' }).first().waitFor()
    },
  },
  {
    name: 'palette',
    open: async (page) => {
      await page.keyboard.press('Control+Shift+P')
      await page.getByRole('dialog').getByRole('option').first().waitFor()
    },
  },
  {
    name: 'quick-open',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+p')
      await page.getByRole('dialog').getByRole('option').first().waitFor()
    },
  },
  {
    name: 'import-preview',
    open: async (page) => {
      await page.keyboard.press('Escape')
      const texts = ['Harbour dues rise again', 'Ministry answers on barley quotas', '']
      await page.locator('input[type=file]:not([data-folder])').setInputFiles(
        texts.map((text, at) => ({
          name: `wire-${at + 1}.txt`,
          mimeType: 'text/plain',
          buffer: Buffer.from(text),
        })),
      )
      await page.getByRole('dialog', { name: 'Import 3 files' }).getByText('Space leaves').waitFor()
    },
  },
  {
    name: 'conversation',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await command(page, 'New conversation…')
      await page.getByLabel('Who spoke').fill('J. Lind')
      await page.getByLabel('When').fill('spring 2025')
    },
  },
  {
    name: 'new-note',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+n')
      await page.getByLabel('Title').waitFor()
    },
  },
  {
    name: 'versions',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+2')
      await openByName(page, NOTE)
      await page.locator('.editor .monaco-editor.focused').waitFor()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('\nBeijing lifted nothing yet.')
      await page
        .getByRole('status')
        .filter({ hasText: /^Saved/ })
        .waitFor()
      await command(page, 'Show the versions of the note')
      const rows = page.getByRole('group', { name: 'Versions' }).locator('[data-row]')
      await rows.nth(1).click()
      await page.getByRole('region', { name: 'A version beside another' }).waitFor()
      await page.locator('.modified .line-insert').first().waitFor()
    },
  },
  {
    name: 'rename',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await openByName(page, 'The visit')
      await command(page, 'Rename what is open or selected')
      const dialog = page.getByRole('dialog', { name: 'Rename note' })
      await dialog.getByRole('textbox').first().fill('The visit to Beijing')
      await dialog
        .getByText(/\d+ (link|note|place)/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'history',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await command(page, 'List: Claims')
      const grid = page.getByRole('grid', { name: 'Claims' })
      await grid.focus()
      await page.keyboard.press('Home')
      // The keys are those of the claim's card beside the list.
      const card = page.getByRole('article', { name: 'C-27' })
      if (!(await card.isVisible())) await page.keyboard.press('Control+Shift+b')
      await card.waitFor()
      await grid.focus()
      for (const credibility of ['3', '4']) await page.keyboard.press(credibility)
      await command(page, 'History of the notebook')
      const done = page.locator('[data-view=history]').getByRole('listitem')
      await done
        .filter({ hasText: /Claims? changed/ })
        .nth(1)
        .waitFor()
    },
  },
  {
    name: 'undo-blocked',
    open: async (page) => {
      const done = page.locator('[data-view=history]').getByRole('listitem')
      const changed = done.filter({ hasText: /Claims? changed/ })
      await changed.nth(1).getByRole('button', { name: /^Undo/ }).click()
      await page
        .getByRole('dialog', { name: 'Cannot be undone whole' })
        .getByRole('row')
        .first()
        .waitFor()
    },
  },
  {
    name: 'trash',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await openByName(page, 'The visit')
      await page.locator('.editor .view-line').first().waitFor()
      await command(page, 'Delete what shows')
      await page.locator('.toasts').getByText('The visit is in the trash.').waitFor()
      await command(page, 'Trash')
      await page.locator('[data-view=trash]').getByRole('listitem').first().waitFor()
    },
  },
  {
    name: 'empty-trash',
    open: async (page) => {
      await page.getByRole('button', { name: 'Empty the trash' }).click()
      await page.getByRole('dialog', { name: 'Empty the trash' }).waitFor()
    },
  },
  {
    name: 'backups',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await command(page, 'Show the backups')
      await page.getByRole('button', { name: 'Back up now' }).click()
      await page
        .getByRole('button', { name: /^Restore the backup of/ })
        .first()
        .click()
      await page.getByRole('button', { name: 'Restore', exact: true }).waitFor()
    },
  },
  {
    name: 'pages',
    open: async (page) => {
      await page.keyboard.press('Control+1')
      await bringIn(page, 'libreoffice.pdf')
      const title = 'Nordhaven weighs a second grain quay'
      await page.getByRole('region', { name: title, exact: true }).focus()
      for (const key of ['p', 'p', 'ArrowDown', 'ArrowDown', 'c', 'Enter']) {
        await page.keyboard.press(key)
      }
      await page.locator('.claims-on-page').waitFor()
    },
  },
  {
    name: 'picture',
    open: async (page) => {
      await bringIn(page, 'waiting.png')
      await page.getByRole('region', { name: 'Picture: waiting' }).getByRole('img').waitFor()
      await page.getByLabel('Type the text').fill('Barley waits nine days.')
      await page.getByRole('region', { name: 'Picture: waiting' }).focus()
      await page.keyboard.press('ArrowRight')
    },
  },
  {
    name: 'correct',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+1')
      await openByName(page, SOURCE)
      await page.getByRole('region', { name: SOURCE }).focus()
      await command(page, 'Correct the text…')
      await page.getByRole('textbox', { name: 'Text of the source' }).waitFor()
    },
  },
  {
    name: 'settle',
    open: async (page) => {
      const field = page.getByRole('textbox', { name: 'Text of the source' })
      const lines = (await field.inputValue()).split('\n')
      // Some of its words were read badly, and some are gone.
      const misread = lines.map((line) => line.replace(/\bcanola\b/g, 'cano1a'))
      await field.fill(misread.filter((line) => !line.includes('Robertson')).join('\n'))
      await page.keyboard.press('Control+Enter')
      await page.getByRole('listbox', { name: 'To settle' }).getByRole('option').first().waitFor()
    },
  },
]

/** Brings in one of the files of every format, and waits until it is there. */
async function bringIn(page: Page, name: string): Promise<void> {
  const buffer = Buffer.from(sourceBytes(name))
  const file = { name, mimeType: 'application/octet-stream', buffer }
  await page.locator('input[type=file]:not([data-folder])').setInputFiles(file)
  await page.getByText(`${name} was imported`).first().waitFor()
}

/** Does a thing by its name in the palette, as a person would. */
export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P')
  await choose(page, name)
}

/** Opens a note, source, topic or entity by its name. */
export async function openByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+p')
  await choose(page, name)
}

async function choose(page: Page, name: string, key = 'Enter'): Promise<void> {
  const dialog = page.getByRole('dialog')
  // A dialog that it leads to may have a field of the kind too.
  const field = dialog.locator('[cmdk-input]')
  await field.waitFor()
  await page.keyboard.type(name)
  await dialog.getByRole('option', { name, selected: true }).waitFor()
  await page.keyboard.press(key)
  await field.waitFor({ state: 'detached' })
}
