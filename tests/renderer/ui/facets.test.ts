import { expect, it } from 'vitest'
import type { Narrowing } from '#data/query/narrow.ts'
import { type Counted, facetValues, narrowedTo, turned } from '#renderer/ui/query/facets.ts'

it('shows what was counted, and what the query asks for already', () => {
  const shown = (by: Narrowing, known: Counted[], narrowed: string[]) =>
    facetValues(by, known, narrowed).map(
      ({ label, count, on }) => `${label} ${count}${on ? ' on' : ''}`,
    )
  const types = [
    { value: 'claims', count: 3 },
    { value: 'sources', count: 1 },
  ]
  expect(shown('type', types, ['notes'])).toEqual(['claims 3', 'sources 1', 'notes 0 on'])
  expect(shown('topic', [{ value: 'trade', count: 2 }], ['Trade', 'farming'])).toEqual([
    'trade 2 on',
    'farming 0 on',
  ])
  const source = { value: 'S-1', label: 'Globe report', count: 2 }
  expect(shown('source', [source], ['S-1'])).toEqual(['Globe report 2 on'])
  const grades = [
    { value: '2', count: 4 },
    { value: 'none', count: 1 },
  ]
  expect(shown('credibility', grades, [])).toEqual(['2 – probably true 4', 'ungraded 1'])
})

it('narrows no query that is broken', () => {
  expect(narrowedTo('canola (kind:fact', 'kind')).toEqual([])
  expect(turned('canola topc:x', 'kind', 'fact')).toBeUndefined()
  expect(turned('canola', 'kind', 'fact')).toBe('canola kind:fact')
})
