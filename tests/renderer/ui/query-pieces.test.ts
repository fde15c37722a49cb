import { expect, it } from 'vitest'
import { queryPieces } from '#renderer/ui/query/query-pieces.ts'

/** The pieces with signs in angle brackets and mistakes in square ones. */
function drawn(query: string, wrong?: { start: number; end: number }): string {
  return queryPieces(query, wrong)
    .map(({ text, sign, wrong }) => (wrong ? `[${text}]` : sign ? `<${text}>` : text))
    .join('')
}

it.each([
  ['', ''],
  ['canola', 'canola'],
  ['topic:trade canola', '<topic:>trade canola'],
  ['-status:refuted -(a OR b)', '<-><status:>refuted <-><(>a <OR> b<)>'],
  ['well-known a -', 'well-known a <->'],
  ['speaker:"Colin R: x" said:>=2025', '<speaker:>"Colin R: x" <said:>>=2025'],
  ['http://x topc:y', 'http://x topc:y'],
  ['"not closed topic:x', '"not closed topic:x'],
  ['  two  spaces ', '  two  spaces '],
])('gives the pieces of %s their colour', (query, pieces) => {
  expect(drawn(query)).toBe(pieces)
})

it.each([
  ['canola topc:trade', { start: 7, end: 12 }, 'canola [topc:]trade'],
  ['topic:x y', { start: 3, end: 7 }, '<top>[ic:][x] y'],
  ['canola OR', { start: 9, end: 9 }, 'canola <OR>'],
])('marks the mistake in %s', (query, wrong, pieces) => {
  expect(drawn(query, wrong)).toBe(pieces)
})

it('loses no letter, whatever is typed', () => {
  for (const query of ['topic:(" OR -', '“a„b”', '\\"x" *y* é:z', 'a:b:c']) {
    expect(
      queryPieces(query)
        .map(({ text }) => text)
        .join(''),
    ).toBe(query)
  }
})
