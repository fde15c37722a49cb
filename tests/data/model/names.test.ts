import { describe, expect, test } from 'vitest'
import { fold } from '#data/model/fold.ts'
import { isTitle } from '#data/model/note.ts'
import { topicLevels } from '#data/model/topic.ts'

test.each([
  ['Café', 'cafe'],
  ['STRASSE', 'straße'],
  ['ﬁnance', 'Finance'],
  ['Ångström', 'angstrom'],
  ['  two\t words ', 'two words'],
  ['Ｔrade', 'trade'],
])('“%s” and “%s” are one name', (one, other) => {
  expect(fold(one)).toBe(fold(other))
})

test('names of other scripts stay apart', () => {
  expect(fold('李强')).not.toBe(fold('习近平'))
})

describe('a topic', () => {
  test.each([
    ['trade', ['trade']],
    ['#trade/tariffs', ['trade', 'tariffs']],
    ['critical-minerals', ['critical-minerals']],
    ['贸易/油菜', ['贸易', '油菜']],
    ['g20', ['g20']],
    ['2026', undefined],
    ['2026/01', undefined],
    ['a b', undefined],
    ['/trade', undefined],
    ['trade/', undefined],
    ['', undefined],
    ['a"b', undefined],
  ])('“%s” has the levels %j', (path, levels) => {
    expect(topicLevels(path)).toEqual(levels)
  })
})

test.each([
  ['The visit', true],
  ['Q&A: 2026', true],
  ['李强', true],
  ['', false],
  [' x', false],
  ['a/b', false],
  ['a#b', false],
  ['C-12', false],
  ['two\nlines', false],
])('“%s” can be a title: %s', (title, can) => {
  expect(isTitle(title)).toBe(can)
})
