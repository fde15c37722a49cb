import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLong } from '#data/markdown/long.ts'
import { type ParsedNote, parseNote } from '#data/markdown/parse.ts'
import { reparseNote } from '#data/markdown/reparse.ts'
import { readTree } from '#data/markdown/tree.ts'
import { sample } from '#data/sample/index.ts'
import { markdownPieces } from '#tests/support/markdown-pieces.ts'

/** A text after each of some edits: each takes out some of it and puts something there. */
const edited = fc
  .tuple(
    fc.array(markdownPieces, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('\n\n')),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        remove: fc.nat(6),
        insert: fc.oneof(markdownPieces, fc.constantFrom('', '\n', 'x', '---\n', '[a]: /b\n')),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([first, edits]) => {
    const texts = [first]
    for (const { at, remove, insert } of edits) {
      const text = texts.at(-1)!
      const start = Math.floor(at * text.length)
      texts.push(text.slice(0, start) + insert + text.slice(start + remove))
    }
    return texts
  })

test('edited again and again, a text is read as if it were read whole', () => {
  fc.assert(
    fc.property(edited, (texts) => {
      let text = texts[0]!
      let parsed: ParsedNote = parseNote(text)
      for (const next of texts.slice(1)) {
        parsed = reparseNote(parsed, text, next)
        text = next
        const whole = parseNote(text)
        // Comparing words is many times faster than comparing trees, which say more where they differ.
        if (JSON.stringify(parsed) !== JSON.stringify(whole)) expect(parsed).toEqual(whole)
      }
    }),
    { numRuns: 1_000 },
  )
}, 60_000)

test('read part by part, whatever their length, a text is read as if it were read whole', () => {
  fc.assert(
    fc.property(edited, fc.integer({ min: 1, max: 80 }), (texts, part) => {
      const text = texts.at(-1)!
      const [parts, whole] = [readLong(text, part), readTree(text)]
      if (JSON.stringify(parts) !== JSON.stringify(whole)) expect(parts).toEqual(whole)
    }),
    { numRuns: 1_000 },
  )
}, 60_000)

/** A long note: the sample's, one after the other, with names defined in places. */
const LONG = Array.from({ length: 20 }, (_, at) => [
  ...sample.notes.map(({ text }) => text.replace(/^---[^]*?\n---\n/, '')),
  `Seen by two[^${at}], and at [the quay][quay ${at}].`,
  `[^${at}]: The harbour office.`,
  `[quay ${at}]: https://example.org/${at}`,
])
  .flat()
  .join('\n\n')

describe('in a long note', () => {
  const before = parseNote(LONG)

  test.each([
    ['a letter in a word', 'harbour office', 'harbours office'],
    ['a blank line taken out', '\n\nSeen', '\nSeen'],
    ['a heading', '\n\nSeen', '\n\n## Seen'],
    ['a word that a name refers to', 'Seen by two', 'Seen by [2][quay 3] of them'],
  ])('%s leaves the other blocks as they are', (_what, from, to) => {
    const at = LONG.indexOf(from, LONG.length / 2)
    const text = LONG.slice(0, at) + to + LONG.slice(at + from.length)
    const after = reparseNote(before, LONG, text)
    expect(after).toEqual(parseNote(text))
    const kept = after.tree.children.filter((block) => before.tree.children.includes(block))
    expect(kept.length).toBeGreaterThan(before.tree.children.length / 3)
  })

  test.each([
    ['a fence that nothing closes', '\n\nSeen', '\n\n```\nSeen'],
    ['a comment that nothing closes', '\n\nSeen', '\n\n%%\nSeen'],
    ['a name that is no more', '[^12]: The', 'The'],
    ['a name that is new', '[^12]: The', '[^12]: [x]: y\n\n[new]: x\n\nThe'],
    ['what ends front matter', '\n\nSeen', '\n\n---\n\nSeen'],
  ])('%s changes what follows too', (_what, from, to) => {
    const at = LONG.indexOf(from, LONG.length / 2)
    const text = LONG.slice(0, at) + to + LONG.slice(at + from.length)
    expect(reparseNote(before, LONG, text)).toEqual(parseNote(text))
  })
})
