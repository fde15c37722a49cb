import { describe, expect, test } from 'vitest'
import { caretStop, chipAt, chipsOf, firstWords } from '#renderer/editor/chip-text.ts'
import { linkParts } from '#renderer/editor/link-parts.ts'
import { readNote } from '#renderer/editor/read-note.ts'
import type { LinkLabels } from '#renderer/editor/use-document.ts'

const labels: LinkLabels = new Map(
  [
    {
      text: 'C-12',
      type: 'claim',
      target: 'C-12',
      resolved: true,
      label: 'Canola tariffs eased.',
      grade: 'B2 +1',
      status: 'disputed',
    },
    {
      text: 'C-12|shown',
      type: 'claim',
      target: 'C-12',
      resolved: true,
      label: 'Canola tariffs eased.',
      grade: 'B2 +1',
      status: 'open',
    },
    { text: 'C-99', type: 'claim', target: 'C-99', resolved: false, label: 'C-99' },
    { text: 'S-3', type: 'source', target: 'S-3', resolved: true, label: 'A wire' },
    { text: 'The visit', type: 'note', target: 'N-2', resolved: true, label: 'The visit' },
    {
      text: 'No such note',
      type: 'note',
      target: 'No such note',
      resolved: false,
      label: 'No such note',
    },
  ].map((one) => [one.text, one as never]),
)

const chips = (text: string) => chipsOf(readNote(text).links, text, labels)
const at = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end)

describe('a citation as a chip', () => {
  test('shows reference, first words, grade and status, and leaves the text what it is', () => {
    const text = 'They were eased [[C-12]], says [[S-3]].'
    const [claim, source] = chips(text)
    expect(claim).toMatchObject({
      ref: 'C-12',
      label: 'Canola\u00a0tariffs\u00a0eased',
      grade: 'B2\u00a0+1',
      look: 'disputed',
    })
    expect(at(text, claim!.opening) + at(text, claim!.name) + at(text, claim!.closing)).toBe(
      '[[C-12]]',
    )
    expect(source).toMatchObject({ ref: 'S-3', look: 'source', grade: undefined })
  })

  test('shows the writer’s own words where there are some, within a table too', () => {
    for (const text of ['[[C-12|shown]]', '| a |\n|---|\n| [[C-12\\|shown]] |']) {
      const [chip] = chips(text)
      expect(at(text, chip!.shown!.words)).toBe('shown')
      expect(at(text, chip!.name)).toBe('C-12')
      expect(chip!.label).toBe('')
    }
  })

  test('is none where it leads nowhere, or nothing is known of it yet', () => {
    expect(chips('[[C-99]] [[C-50]] [[The visit]]')).toEqual([])
    expect(chipsOf(readNote('[[C-12]]').links, '[[C-12]]', undefined)).toEqual([])
  })

  test('keeps the caret out of its brackets, from either side', () => {
    const text = 'a [[C-12]] b'
    const all = chips(text)
    expect(caretStop(all, 2, 3)).toBe(4)
    expect(caretStop(all, 4, 3)).toBe(2)
    expect(caretStop(all, 8, 9)).toBe(10)
    expect(caretStop(all, 10, 9)).toBe(8)
    expect(caretStop(all, 5, 6)).toBe(6)
    expect(chipAt(all, 6)?.ref).toBe('C-12')
    expect(chipAt(all, 2)).toBeUndefined()
  })
})

test('the first words of a statement are whole, short, and hold nothing that breaks a line', () => {
  expect(firstWords('Talks')).toBe('Talks')
  expect(firstWords('China taxed canola, in answer to tariffs')).toBe(
    'China\u00a0taxed\u00a0canola\u00a0in…',
  )
  expect(firstWords('x'.repeat(40))).toBe(`${'x'.repeat(26)}…`)
  expect(firstWords('加拿大'.repeat(20)).length).toBeLessThan(28)
  expect(firstWords('')).toBe('')
})

describe('a link to a note', () => {
  test('is underlined by its words, each blank apart, for a line to end at it', () => {
    const text = 'See [[The visit]].'
    const parts = linkParts(readNote(text).links, text, labels)
    expect(parts.map((part) => [at(text, part), part.look])).toEqual([
      ['The', 'word'],
      [' ', 'gap'],
      ['visit', 'word'],
    ])
  })

  test('says that it leads nowhere, as a citation does', () => {
    const text = '[[No such note]] [[C-99]] [[C-12]]'
    const looks = linkParts(readNote(text).links, text, labels).map(
      (part) => `${at(text, part)} ${part.look}`,
    )
    expect(looks).toEqual([
      'No word-missing',
      '  gap-missing',
      'such word-missing',
      '  gap-missing',
      'note word-missing',
      'C-99 word-missing',
    ])
  })
})
