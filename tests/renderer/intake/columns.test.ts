import { expect, test } from 'vitest'
import type { SourceSummary } from '#data/model/source.ts'
import { inOrder, sayReliability, valueOf } from '#renderer/intake/columns.ts'

function source(number: number, known: Partial<SourceSummary> = {}): SourceSummary {
  const ref = `S-${number}` as const
  return { ref, title: `Source ${number}`, type: 'article', state: 'new', claims: 0, ...known }
}

const refs = (sources: readonly SourceSummary[]) => sources.map(({ ref }) => ref)

test('references are in order of their numbers, titles by the numbers in them', () => {
  const all = [source(2), source(10), source(9)]
  expect(refs(inOrder(all, { by: 'ref', down: true }))).toEqual(['S-10', 'S-9', 'S-2'])
  expect(refs(inOrder(all, { by: 'title', down: false }))).toEqual(['S-2', 'S-9', 'S-10'])
})

test('dates are in order of the first day that they allow; who has none stands last, either way', () => {
  const all = [
    source(1, { published: '2025-21' }),
    source(2),
    source(3, { published: '2025-02-03' }),
    source(4, { published: '2024~' }),
  ]
  expect(refs(inOrder(all, { by: 'published', down: false }))).toEqual(['S-4', 'S-3', 'S-1', 'S-2'])
  expect(refs(inOrder(all, { by: 'published', down: true }))).toEqual(['S-1', 'S-3', 'S-4', 'S-2'])
})

test('states are in the order of the queue, labels from the least open; those alike the newest first', () => {
  const all = [
    source(1, { state: 'done', handling: 'TLP:CLEAR' }),
    source(2, { state: 'reading', handling: 'TLP:RED' }),
    source(3, { handling: 'TLP:AMBER' }),
    source(4),
  ]
  expect(refs(inOrder(all, { by: 'state', down: false }))).toEqual(['S-4', 'S-3', 'S-2', 'S-1'])
  expect(refs(inOrder(all, { by: 'handling', down: false }))).toEqual(['S-2', 'S-3', 'S-1', 'S-4'])
})

test('a grade that is inherited is no value of the source’s own', () => {
  const heir = source(1, { reliability: 'B', reliabilityFrom: 'publisher' })
  expect(valueOf(heir, 'reliability')).toBe('')
  expect(valueOf({ ...heir, reliabilityFrom: 'source' }, 'reliability')).toBe('B')
  expect(sayReliability(heir)).toBe('usually reliable, as its publisher')
})
