import type { Page } from 'playwright-core'

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
    name: 'new-note',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+n')
      await page.getByLabel('Title').waitFor()
    },
  },
]

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
  await dialog.getByRole('combobox').waitFor()
  await page.keyboard.type(name)
  await dialog.getByRole('option', { name, selected: true }).waitFor()
  await page.keyboard.press(key)
  await dialog.waitFor({ state: 'detached' })
}
