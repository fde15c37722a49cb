import { expect, it } from 'vitest'
import { snippetPieces } from '#renderer/search/marks.ts'

it.each([
  { snippet: '', marks: [], pieces: [] },
  { snippet: 'canola', marks: [], pieces: [['canola', false]] },
  { snippet: 'canola', marks: [[0, 6]], pieces: [['canola', true]] },
  {
    snippet: 'ease canola tariffs',
    marks: [
      [5, 11],
      [12, 19],
    ],
    pieces: [
      ['ease ', false],
      ['canola', true],
      [' ', false],
      ['tariffs', true],
    ],
  },
])('cuts “$snippet” at its marks', ({ snippet, marks, pieces }) => {
  const cut = snippetPieces(snippet, marks as [number, number][])
  expect(cut.map(({ text, found }) => [text, found])).toEqual(pieces)
})
