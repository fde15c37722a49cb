import { expect, test } from 'vitest'
import { parseNote } from '#data/markdown/parse.ts'
import { foldsOf, type Section, sectionsOf } from '#renderer/editor/structure.ts'

const text = [
  '---',
  'title: T',
  '---',
  '# One',
  'Words.',
  '## Below',
  '- item',
  '  more',
  '  - inner',
  '',
  '> [!note] Callout',
  '> # Not of the outline',
  '',
  '# Two',
  '```',
  'code',
  '```',
].join('\n')

const write = ({ title, from, to, sections }: Section): unknown[] => [
  `${title} ${from}-${to}`,
  ...sections.map(write),
]

test('sections hold one another and end before the next of their depth', () => {
  expect(sectionsOf(parseNote(text).tree).map(write)).toEqual([
    ['One 4-13', ['Below 6-13']],
    ['Two 14-17'],
  ])
})

test('a deeper heading that comes first is a section of its own', () => {
  expect(sectionsOf(parseNote('### Deep\n\n# Top\n\nx').tree).map(write)).toEqual([
    ['Deep 1-2'],
    ['Top 3-5'],
  ])
})

test('sections and blocks of several lines fold', () => {
  const folds = foldsOf(parseNote(text).tree).map(({ from, to }) => `${from}-${to}`)
  expect(folds.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))).toEqual([
    '1-3',
    '4-13',
    '6-13',
    '7-9',
    '11-12',
    '14-17',
    '15-17',
  ])
})
