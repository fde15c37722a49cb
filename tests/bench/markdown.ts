import { findLinks } from '#data/markdown/links.ts'
import { type ParsedNote, parseNote } from '#data/markdown/parse.ts'
import { reparseNote } from '#data/markdown/reparse.ts'
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

const KEYS = 21

/**
 * Times the steps from text to view on notes of growing length: ten times the text, ten times the time;
 * and a key in the middle, after which the note is read again: its median, with its links, and how many
 * times less that is than reading all of it.
 */
export function bench(): void {
  process.stdout.write('  words   KB   parse  links  view   key (ms)  whole / key\n')
  for (const sections of [20, 200, 2_000, 4_000]) {
    const text = SECTION.repeat(sections)
    const parse = timed(() => parseNote(text))
    const { tree } = parse.answer
    const links = timed(() => findLinks(tree, text))
    const view = timed(() => toHast(tree, () => undefined))
    const key = typeIn(parse.answer, text)
    const times = [parse.ms, links.ms, view.ms].map((ms) => ms.toFixed(0).padStart(5))
    process.stdout.write(
      `${String(text.split(/\s+/).length).padStart(7)} ${String(Math.round(text.length / 1024)).padStart(4)}   ` +
        `${times.join('  ')}  ${key.toFixed(1).padStart(5)}        ${((parse.ms + links.ms) / key).toFixed(0)}\n`,
    )
  }
}

/** The median of some keys in the middle of a text, in milliseconds. */
function typeIn(read: ParsedNote, text: string): number {
  let [before, old] = [read, text]
  const times = Array.from({ length: KEYS }, (_, at) => {
    const place = old.indexOf('first', old.length / 2) + at
    const now = `${old.slice(0, place)}x${old.slice(place)}`
    const { ms, answer } = timed(() => {
      const parsed = reparseNote(before, old, now)
      findLinks(parsed.tree, now)
      return parsed
    })
    ;[before, old] = [answer, now]
    return ms
  })
  return times.toSorted((one, other) => one - other)[Math.floor(KEYS / 2)]!
}

function timed<Answer>(work: () => Answer): { readonly ms: number; readonly answer: Answer } {
  const start = performance.now()
  const answer = work()
  return { ms: performance.now() - start, answer }
}
