import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from '#data/query/grammar.ts'
import { beginningsOf } from '#data/query/text.ts'

test.each([
  ['', ''],
  ['Harmed  farm', 'harmed* farm*'],
  ['topic: "two words', 'topic* two* words*'],
  ['关税', '关税'],
])('of words half typed, %j, the query is %j', (typed, query) => {
  expect(beginningsOf(typed)).toBe(query)
})

test('whatever is typed is a query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(() => parseQuery(beginningsOf(typed))).not.toThrow()
    }),
  )
})
