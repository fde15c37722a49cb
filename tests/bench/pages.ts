import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { startServiceProcess } from '#main/shells/browser/service-process.ts'
import { openChromium, type WatchedBrowser } from '#tests/support/chromium.ts'
import { longPdf } from '#tests/support/long-pdf.ts'
import { action, file } from '#tests/support/service.ts'
import { openWindow } from '#tests/support/window.ts'

const FEW = 10
const MANY = 1_000
const ROUNDS = 3

/**
 * Measures how long the pages of a PDF take to show in place of its text (key P), and how smoothly they
 * are scrolled: of a short one and of a long one, in a real browser through a service in its own process.
 * What counts is the ratio of the two: machines differ.
 */
export async function bench(): Promise<void> {
  const chromium = await openChromium()
  try {
    const few = await measure(chromium, FEW)
    const many = await measure(chromium, MANY)
    for (const [name, times] of Object.entries(many)) {
      const ratio = (middle(times) / middle(few[name]!)).toFixed(2)
      process.stdout.write(
        `${name}: ${shown(few[name]!)} of ${FEW} pages, ${shown(times)} of ${MANY}; ratio ${ratio}\n`,
      )
    }
  } finally {
    await chromium.close()
  }
}

async function measure(
  chromium: WatchedBrowser,
  pages: number,
): Promise<Readonly<Record<string, number[]>>> {
  const bytes = longPdf(pages)
  const first: number[] = []
  const frames: number[] = []
  let window = await openWindow(chromium, {
    service: startServiceProcess,
    fill: async (client) => {
      await client.sources.import({ action: action(), file: file('long.pdf', bytes) })
    },
  })
  for (let round = 0; round < ROUNDS; round += 1) {
    const { page } = window
    await openText(page)
    first.push(await showPages(page))
    frames.push(await longestFrame(page))
    window = await window.restart()
  }
  await window.end()
  return { 'first page, ms': first, 'longest frame of a scroll, ms': frames }
}

async function openText(page: Page): Promise<void> {
  await page.keyboard.press('Control+p')
  await page.locator('[cmdk-input]').fill('S-2')
  await page.getByRole('option').first().getByText('S-2', { exact: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.reader-page').waitFor()
  // A person looks at the text first.
  await setTimeout(2_000)
  await page.locator('.reader-page').focus()
}

/** Milliseconds from the key to the frame in which the first page has ink. */
async function showPages(page: Page): Promise<number> {
  await page.evaluate(() => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => (document.body.dataset['pressed'] = `${timeStamp}`),
      {
        capture: true,
      },
    )
  })
  await page.keyboard.press('p')
  return page.evaluate(async () => {
    const hasInk = () => {
      const canvas = document.querySelector<HTMLCanvasElement>('.sheet-of-pdf canvas')
      if (!canvas) return false
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, 300)
      return data.some((value, at) => at % 4 === 3 && value > 0 && data[at - 1]! < 128)
    }
    while (!hasInk()) await new Promise(requestAnimationFrame)
    return performance.now() - Number(document.body.dataset['pressed'])
  })
}

/** Scrolls some five pages down in two seconds or so. */
async function longestFrame(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const box = document.querySelector('.original')!
    let longest = 0
    let last = await new Promise<number>(requestAnimationFrame)
    for (let step = 0; step < 120; step += 1) {
      box.scrollTop += 40
      const now = await new Promise<number>(requestAnimationFrame)
      longest = Math.max(longest, now - last)
      last = now
    }
    return longest
  })
}

function shown(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other)
  return [sorted[0]!, middle(times), sorted.at(-1)!].map((time) => time.toFixed(0)).join(', ')
}

function middle(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[times.length >> 1]!
}
