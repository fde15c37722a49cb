import { findLinks } from '#data/markdown/links.ts'
import { parseNote } from '#data/markdown/parse.ts'
import { toHast } from '#data/markdown/to-hast.ts'

const SECTION = `## Section

Canola is *likely* to move first [[C-12]], as [[Trade/Canola|the crop]] did before. #trade/tariffs

- one ==point== with a note^[in place]
- another, %%not shown%% [[S-3]]

| what | who |
|------|-----|
| [[C-4]] | A minister |

> A quotation, over
> two lines. ^quote

`

/** Times the steps from text to view on notes of growing length: ten times the text, ten times the time. */
export function bench(): void {
  process.stdout.write('sections   KB   parse  links  view (ms)\n')
  for (const sections of [10, 100, 1000]) {
    const text = SECTION.repeat(sections)
    const start = performance.now()
    const { tree } = parseNote(text)
    const parsed = performance.now()
    findLinks(tree, text)
    const linked = performance.now()
    toHast(tree, () => undefined)
    const shown = performance.now()
    const times = [parsed - start, linked - parsed, shown - linked].map((ms) => ms.toFixed(0))
    process.stdout.write(
      `${String(sections).padStart(8)} ${String(Math.round(text.length / 1024)).padStart(4)}   ${times.join('  ')}\n`,
    )
  }
}
