import { expect, it } from 'vitest'
import { countedIn, widen } from '#renderer/search/facets.ts'

const none = { topic: [], speaker: [], kind: [], status: [], publisher: [], year: [] }

it('tells no type of which nothing was found', () => {
  const found = { totals: { claim: 3, note: 0, source: 1 }, facets: none }
  expect(countedIn('type', found)).toEqual([
    { value: 'claims', count: 3 },
    { value: 'sources', count: 1 },
  ])
  expect(countedIn('topic', found)).toEqual([])
})

it.each([
  ['canola kind:fact in:claims', 'canola'],
  ['canola', undefined],
  ['in:notes', undefined],
  ['canola (topc:x', undefined],
])('widens %s to %s', (query, wider) => {
  expect(widen(query)).toBe(wider)
})
