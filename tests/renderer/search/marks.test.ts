import { expect, it } from 'vitest'
import { cutAtMistake, snippetPieces } from '#renderer/search/marks.ts'

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

it.each([
  { query: 'topic: x', at: 1, length: 6, cut: ['', 'topic:', ' x'] },
  { query: '(canola', at: 1, length: 1, cut: ['', '(', 'canola'] },
  { query: 'canola OR', at: 10, length: 0, cut: ['canola OR', ' ', ''] },
])('points out the mistake in “$query”', ({ query, at, length, cut }) => {
  expect(cutAtMistake(query, { at, length })).toEqual(cut)
})
