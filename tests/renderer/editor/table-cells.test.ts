import { expect, test } from 'vitest'
import { goToCell } from '#renderer/editor/table-cells.ts'

/** A table after Tab, or Shift+Tab, at its `^`; where the caret is then, `^` stands. */
function gone(marked: string, by: 1 | -1 = 1): string | undefined {
  const lines = marked.split('\n')
  const line = lines.findIndex((one) => one.includes('^'))
  const column = lines[line]!.indexOf('^')
  const next = goToCell({ lines: lines.map((one) => one.replace('^', '')), line, column }, by)
  return next?.lines
    .map((one, at) =>
      at === next.line ? `${one.slice(0, next.column)}^${one.slice(next.column)}` : one,
    )
    .join('\n')
}

test('Tab goes to the next cell and aligns the table', () => {
  expect(gone('| a^ | long word |\n|-|:-:|\n| b | c |')).toBe(
    '| a   | long word^ |\n| --- | :-------: |\n| b   |     c     |',
  )
})

test('it passes the rule, and makes a row behind the last cell', () => {
  const first = gone('|a|b^|\n|---|---|\n|c|d|')!
  expect(first).toBe('| a   | b   |\n| --- | --- |\n| c^   | d   |')
  expect(gone('|a|b|\n|---|--:|\n|c|d^|')).toBe(
    '| a   |   b |\n| --- | --: |\n| c   |   d |\n| ^    |     |',
  )
})

test('Shift+Tab goes back, to the head too, and no further', () => {
  expect(gone('|a|b|\n|---|---|\n|^c|d|', -1)).toBe('| a   | b^   |\n| --- | --- |\n| c   | d   |')
  expect(gone('|^a|b|\n|---|---|\n|c|d|', -1)).toBeUndefined()
})

test('escaped bars, missing cells, cells too many and wide letters keep their words', () => {
  expect(gone('^a | b\n--- | ---\n[[C-1\\|x]]\n中国 | y | z')).toBe(
    [
      '| a          | b^   |',
      '| ---------- | --- |',
      '| [[C-1\\|x]] |     |',
      '| 中国       | y   | z |',
    ].join('\n'),
  )
})
