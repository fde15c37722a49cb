import { describe, expect, test } from 'vitest'
import { type Line, linesOf, textOfPages } from '#main/import/pdf-lines.ts'

/** Lines of one column, twelve points apart, each letter five wide. */
function column(texts: readonly string[], from: Partial<Line> = {}): Line[] {
  const { left = 50, y = 700, height = 10 } = from
  return texts.map((text, at) => ({
    text: text.trim(),
    left: left + (text.length - text.trimStart().length) * 5,
    right: left + text.length * 5,
    y: y - at * 12,
    height,
  }))
}

const text = (...pages: Line[][]) => textOfPages(pages).text

test('lines that a paragraph was broken into are put together', () => {
  expect(text(column(['The quay was closed', 'on Monday, and open', 'again on Friday.']))).toBe(
    'The quay was closed on Monday, and open again on Friday.\n',
  )
})

test('a line that was ended with room for more stays one', () => {
  expect(
    text(column(['Aldmouth, 3 May', 'To the harbour office of the town', 'and its council'])),
  ).toBe('Aldmouth, 3 May\nTo the harbour office of the town and its council\n')
})

test('what stands further in, further down or larger begins a paragraph', () => {
  const lines = ['A first line of some', '    An indented one of', 'about the same width']
  expect(text(column(lines))).toBe(
    'A first line of some\n\nAn indented one of about the same width\n',
  )
  const far = [
    ...column(['A line of a paragraph']),
    ...column(['another one far below'], { y: 600 }),
  ]
  expect(text(far)).toBe('A line of a paragraph\n\nanother one far below\n')
  const large = [
    ...column(['A heading in a larger'], { height: 16 }),
    ...column(['line than this one is'], { y: 688 }),
  ]
  expect(text(large)).toBe('A heading in a larger\n\nline than this one is\n')
})

test('the second column begins a paragraph', () => {
  const lines = [
    ...column(['words of the left one'], { y: 100 }),
    ...column(['words of the right'], { left: 300 }),
  ]
  expect(text(lines)).toBe('words of the left one\n\nwords of the right\n')
})

describe('a hyphen at the end of a line', () => {
  test.each([
    [
      'goes where the word stands whole elsewhere',
      ['the trans-', 'port of a', 'transport'],
      'the transport of a transport',
    ],
    ['stays where it does not', ['the long-', 'term plan'], 'the long-term plan'],
    ['goes where it is a soft one', ['the contin\u00AD', 'ues end'], 'the continues end'],
    [
      'stays where a soft one parts words',
      ['a thirty\u00AD', 'one is a', 'one among'],
      'a thirty-one is a one among',
    ],
    ['stays before a capital', ['the Anglo-', 'American'], 'the Anglo- American'],
  ])('%s', (_what, lines, expected) => {
    const wide = lines.map((line, at) => column([line], { y: 700 - at * 12 })[0]!)
    const flush = wide.map((line) => ({ ...line, right: 100 }))
    expect(text(flush)).toBe(`${expected}\n`)
  })
})

test('a soft hyphen within a line is printed as a hyphen', () => {
  const item = {
    str: 'a long\u00ADterm plan',
    transform: [10, 0, 0, 10, 0, 0],
    width: 90,
    height: 10,
    hasEOL: false,
  }
  expect(linesOf([item]).map((line) => line.text)).toEqual(['a long-term plan'])
})

test('a wide gap parts cells, and rows stay rows', () => {
  const row = (y: number, ...cells: string[]) =>
    cells.flatMap((str, at) => {
      const place = { transform: [10, 0, 0, 10, at * 100, y], height: 10, hasEOL: false }
      const cell = { ...place, str, width: 40 }
      return at === 0 ? [cell] : [{ ...cell, str: ' ', height: 0, width: 60 }, cell]
    })
  const end = { str: '', transform: [10, 0, 0, 10, 0, 0], width: 0, height: 0, hasEOL: true }
  const lines = linesOf([...row(100, 'Year', 'Tonnes'), end, ...row(88, '2025', '388,000')])
  expect(text(lines)).toBe('Year\tTonnes\n2025\t388,000\n')
})

test('lines of Chinese are put together without a space', () => {
  expect(
    text(column(['港口办公室表示', '泊位将会关闭']).map((line) => ({ ...line, right: 200 }))),
  ).toBe('港口办公室表示泊位将会关闭\n')
})

test('a page begins where its text does; an empty one where the next does', () => {
  const pages = textOfPages([column(['One']), [], column(['Three'])])
  expect(pages).toEqual({ text: 'One\n\nThree\n', pages: [0, 3, 5] })
})
