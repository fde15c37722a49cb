import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChanges, type TextChange } from '#data/model/text-change.ts'
import { findNotes, getNote, insertNote, saveNote } from '#data/store/notes.ts'
import type { Store } from '#data/store/open.ts'
import { openNotebook, stamp } from '#tests/support/notebooks.ts'

function add(store: Store, title: string, folder = '', text = '') {
  return store.write((writer) => insertNote(writer, { title, folder, text }, stamp()))
}

function save(store: Store, ref: `N-${number}`, base: number, changes: TextChange[]) {
  return store.write((writer) => saveNote(writer, ref, base, changes, stamp()))
}

describe('a title', () => {
  test('is unique in its folder, whatever its case and accents, and free in another', () => {
    const store = openNotebook()
    add(store, 'Café', 'Places')
    expect(() => add(store, 'CAFE', 'places')).toThrow(
      expect.objectContaining({ code: 'title-taken' }),
    )
    expect(add(store, 'Café')).toBe('N-2')
  })

  test.each(['', ' ', 'a#b', 'a^b', 'a[b', 'a]b', 'a|b', 'a/b', 'C-12', 's-3', ' padded '])(
    'cannot be “%s”',
    (title) => {
      const store = openNotebook()
      expect(() => add(store, title)).toThrow(expect.objectContaining({ code: 'title-invalid' }))
      expect(findNotes(store.read, title)).toEqual([])
    },
  )

  test.each([
    ['canola', ['N-1', 'N-2']],
    ['Trade/Canola', ['N-1']],
    ['Crops/Canola', ['N-2']],
    ['Trade/Crops/canola.md', ['N-2']],
    ['Other/Canola', []],
  ])('“%s” finds %j', (name, found) => {
    const store = openNotebook()
    add(store, 'Canola', 'Trade')
    add(store, 'Canola', 'Trade/Crops')
    expect(findNotes(store.read, name)).toEqual(found)
  })
})

describe('a save', () => {
  test('names the version it starts from and counts on', () => {
    const store = openNotebook()
    const ref = add(store, 'One', '', 'The visit.')
    expect(save(store, ref, 1, [{ at: 4, remove: 0, insert: 'first ' }]).version).toBe(2)
    expect(getNote(store.read, ref)).toMatchObject({ text: 'The first visit.', version: 2 })
  })

  test('on an older version keeps what others saved, and tells it', () => {
    const store = openNotebook()
    const ref = add(store, 'One', '', 'Canada sells canola.')
    save(store, ref, 1, [{ at: 0, remove: 0, insert: 'In 2026 ' }])
    const late = save(store, ref, 1, [{ at: 19, remove: 0, insert: ' oil' }])
    expect(late).toMatchObject({
      version: 3,
      text: 'In 2026 Canada sells canola oil.',
      changes: [{ at: 0, remove: 0, insert: 'In 2026 ' }],
    })
  })

  test.each([
    ['a version that never was', 9, [{ at: 0, remove: 0, insert: 'x' }], 'note-base-unknown'],
    ['a place outside the text', 1, [{ at: 99, remove: 1, insert: '' }], 'change-invalid'],
  ])('from %s changes nothing', (_, base, changes, code) => {
    const store = openNotebook()
    const ref = add(store, 'One', '', 'Text.')
    expect(() => save(store, ref, base, changes)).toThrow(expect.objectContaining({ code }))
    expect(getNote(store.read, ref)).toMatchObject({ text: 'Text.', version: 1 })
  })

  test('of two views of one note brings both to the same text, and loses no insert', () => {
    const text = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
    const edits = fc.array(
      fc.record({
        at: fc.nat(),
        remove: fc.nat({ max: 4 }),
        insert: fc.stringMatching(/^[a-z\n]{0,4}$/),
      }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(text, fc.array(edits, { maxLength: 3 }), edits, (start, theirs, mine) => {
        const store = openNotebook()
        const ref = add(store, 'One', '', start)
        for (const [index, step] of theirs.entries()) {
          const now = getNote(store.read, ref).text
          save(store, ref, index + 1, fit(step, now))
        }
        const own = fit(mine, start)
        const saved = save(store, ref, 1, own)
        const view = applyChanges(applyChanges(start, own), saved.changes)
        store.close()
        expect(view).toBe(saved.text)
        for (const { insert } of own) expect(saved.text).toContain(insert)
      }),
      {
        numRuns: 60,
        // Characters of two units, each cut in two by one of the views.
        examples: [
          [
            '\u{10000}\u{10000}\u{10000}\u{10000}',
            [[{ at: 1, remove: 2, insert: 'a' }], [{ at: 1, remove: 2, insert: '' }]],
            [],
          ],
          ['\u{10000}', [[{ at: 0, remove: 0, insert: 'b' }]], [{ at: 1, remove: 0, insert: 'a' }]],
        ],
      },
    )
  })
})

/** Edits brought inside a text, in order and apart from each other. */
function fit(edits: readonly TextChange[], text: string): TextChange[] {
  let from = 0
  const sorted = edits.map((edit) => ({ ...edit, at: edit.at % (text.length + 1) }))
  return sorted
    .toSorted((one, other) => one.at - other.at)
    .flatMap(({ at, remove, insert }) => {
      if (at < from) return []
      const fitting = { at, remove: Math.min(remove, text.length - at), insert }
      from = at + fitting.remove + 1
      return [fitting]
    })
}
