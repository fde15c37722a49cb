import { expect, it } from 'vitest'
import { marginLines, sayNumbers } from '#renderer/sources/margins.ts'

type Case = [what: string, lines: [first: number, last: number][], shown: Record<number, string>]

it.each<Case>([
  [
    'each on the line where it begins',
    [
      [0, 1],
      [2, 3],
    ],
    { 0: '1', 2: '2' },
  ],
  [
    'the second of a line on the next that it covers',
    [
      [0, 1],
      [1, 2],
      [1, 3],
    ],
    { 0: '1', 1: '2', 2: '3' },
  ],
  [
    'two that cover one line only together',
    [
      [0, 0],
      [0, 0],
    ],
    { 0: '1–2' },
  ],
  [
    'no line is taken from one that has no other',
    [
      [0, 0],
      [0, 1],
      [1, 1],
    ],
    { 0: '1–2', 1: '3' },
  ],
  [
    'one that has another gives way',
    [
      [0, 0],
      [0, 1],
      [1, 2],
    ],
    { 0: '1', 1: '2', 2: '3' },
  ],
  ['nothing', [], {}],
])('a margin shows %s', (_what, lines, shown) => {
  const items = lines.map(([first, last], at) => ({ first, last, number: at + 1 }))
  const found = marginLines(items).map(({ line, items }) => [
    line,
    sayNumbers(items.map(({ number }) => number)),
  ])
  expect(Object.fromEntries(found)).toEqual(shown)
})
