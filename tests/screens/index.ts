import { mkdirSync } from 'node:fs'
import { openChromium } from '#tests/support/chromium.ts'
import { SCREENS } from '#tests/support/screens.ts'
import { openWindow } from '#tests/support/window.ts'

/*
 * Takes a picture of every screen of the sample notebook, in three sizes and both themes, into
 * `docs/screens`: `npm run screens`, to be looked at whenever the window's look changes.
 */
const SIZES = [
  [1440, 900],
  [1180, 800],
  [900, 700],
] as const

const chromium = await openChromium()
for (const [width, height] of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const folder = `docs/screens/${width}-${colorScheme}`
    mkdirSync(folder, { recursive: true })
    const window = await openWindow(chromium, {
      look: { colorScheme, viewport: { width, height }, reducedMotion: 'reduce' },
    })
    for (const { name, open } of SCREENS) {
      await open(window.page)
      await window.page.waitForLoadState('networkidle')
      await window.page.evaluate((folder) => {
        for (const code of document.querySelectorAll('code')) {
          code.textContent = code.textContent.replace(folder, '~')
        }
      }, window.shell.folder)
      await window.page.screenshot({
        path: `${folder}/${name}.png`,
        animations: 'disabled',
      })
    }
    await window.end()
  }
}
await chromium.close()
