import { expect, it } from 'vitest'
import { facetValues, turned, widen } from '#renderer/search/facets.ts'

const none = { topic: [], speaker: [], kind: [], status: [], publisher: [], year: [] }

it('shows what was found, what the query asks for already, and no type of which there is none', () => {
  const totals = { claim: 3, note: 0, source: 1 }
  const facets = { ...none, topic: [{ value: 'trade', count: 2 }] }
  const shown = (by: 'type' | 'topic', narrowed: string[]) =>
    facetValues(by, { totals, facets }, narrowed).map(
      ({ label, count, on }) => `${label} ${count}${on ? ' on' : ''}`,
    )
  expect(shown('type', [])).toEqual(['claims 3', 'sources 1'])
  expect(shown('type', ['notes'])).toEqual(['claims 3', 'sources 1', 'notes 0 on'])
  expect(shown('topic', ['Trade', 'farming'])).toEqual(['trade 2 on', 'farming 0 on'])
})

it('narrows no query that is broken', () => {
  expect(turned('canola topc:x', 'kind', 'fact')).toBeUndefined()
  expect(turned('canola', 'kind', 'fact')).toBe('canola kind:fact')
})

it.each([
  ['canola kind:fact in:claims', 'canola'],
  ['canola', undefined],
  ['in:notes', undefined],
  ['canola (topc:x', undefined],
])('widens %s to %s', (query, wider) => {
  expect(widen(query)).toBe(wider)
})
