import { describe, expect, it } from 'vitest'
import { findBlocks, findHeading, findHeadings } from '#data/markdown/headings.ts'
import { parseNote } from '#data/markdown/parse.ts'

describe('headings', () => {
  it('have their depth, their words and a slug of their own', () => {
    const text = '# Trade *now* [[C-1|said]]\n\nA\n=\n\n## A ^a\n> ### A 2\n\n# 日本\n# ?!'
    const headings = findHeadings(parseNote(text).tree)
    expect(headings.map(({ depth, text: words, slug }) => [depth, words, slug])).toEqual([
      [1, 'Trade now said', 'trade-now-said'],
      [1, 'A', 'a'],
      [2, 'A', 'a 2'.replace(' ', '-')],
      [3, 'A 2', 'a-2-2'],
      [1, '日本', '日本'],
      [1, '?!', 'heading'],
    ])
    expect(text.slice(headings[0]!.start, headings[0]!.end)).toBe('# Trade *now* [[C-1|said]]')
  })

  const text = '# Trade\n## Canola\n# Food\n## Canola\n### Seed: oil & meal\n## Été'

  it.each([
    ['Trade', 0],
    ['canola', 1],
    ['Food#Canola', 3],
    ['Trade#Canola', 1],
    ['Food#Seed oil & meal', 4],
    ['Canola#Seed oil & meal', 4],
    ['ete', 5],
    ['Trade#Seed oil & meal', undefined],
    ['Meal', undefined],
    ['', undefined],
    ['#', undefined],
  ])('%j names the right one', (name, index) => {
    const headings = findHeadings(parseNote(text).tree)
    expect(findHeading(headings, name)).toBe(index === undefined ? undefined : headings[index])
  })
})

describe('blocks with an id', () => {
  it.each([
    ['a ^b', 'a ^b'],
    ['a\nlonger ^b', 'a\nlonger ^b'],
    ['# a ^b', '# a ^b'],
    ['- a\n- c ^b', '- c ^b'],
    ['> a\n> c\n\n^b', '> a\n> c'],
    ['|a|\n|-|\n|c|\n\n^b', '|a|\n|-|\n|c|'],
    ['> [!note] t ^b\n> c', '> [!note] t ^b\n> c'],
    ['> a\n>\n> ^b', '> a'.slice(2)],
    ['^b', '^b'],
  ])('%j spans its block', (text, block) => {
    const blocks = findBlocks(parseNote(text).tree)
    expect(blocks.map(({ id, start, end }) => [id, text.slice(start, end)])).toEqual([['b', block]])
  })
})
