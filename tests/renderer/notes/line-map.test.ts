import { expect, test } from 'vitest'
import { lineAtTop, topOfLine } from '#renderer/notes/line-map.ts'

const marks = [
  { line: 1, top: 0 },
  { line: 5, top: 100 },
  { line: 9, top: 500 },
]

test('a line stands where its mark does, and between marks in proportion', () => {
  expect(topOfLine(marks, 5)).toBe(100)
  expect(topOfLine(marks, 3)).toBe(50)
  expect(topOfLine(marks, 8)).toBe(400)
})

test('a place of the page leads back to the line it came from', () => {
  for (const line of [1, 2.5, 5, 7, 9])
    expect(lineAtTop(marks, topOfLine(marks, line))).toBeCloseTo(line)
})

test('beyond the last mark is the last mark, and without marks the beginning', () => {
  expect(topOfLine(marks, 40)).toBe(500)
  expect(lineAtTop(marks, 9_999)).toBe(9)
  expect(topOfLine([], 4)).toBe(0)
  expect(lineAtTop([], 4)).toBe(1)
})
