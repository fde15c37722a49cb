import { expect, it } from 'vitest'
import { filterParts, withoutFilterPart } from '#renderer/claims/filter/parts.ts'
import { readTable, reorder, USUAL_TABLE } from '#renderer/claims/table.ts'

it.each([undefined, null, 'x', [], { query: 3, order: { by: 'nothing' } }])(
  'a table that was kept as %j is the usual one',
  (kept) => expect(readTable(kept)).toEqual(USUAL_TABLE),
)

it('a table comes back as it was kept', () => {
  const table = { ...USUAL_TABLE, query: 'canola', order: { by: 'said', down: true } } as const
  expect(readTable(JSON.parse(JSON.stringify(table)))).toEqual(table)
})

it('a column chosen again turns the order; dates begin with the last, words with the first', () => {
  const bySaid = reorder({ by: 'ref', down: true }, 'said')
  expect(bySaid).toEqual({ by: 'said', down: true })
  expect(reorder(bySaid, 'said')).toEqual({ by: 'said', down: false })
  expect(reorder(bySaid, 'statement')).toEqual({ by: 'statement', down: false })
})

const titleOf = (source: string) => (source === 'S-1' ? 'Globe report' : undefined)
const labels = (query: string) => filterParts(query, titleOf).map(({ label }) => label)

it('a filter shows its facets in words, and all else as it is written', () => {
  expect(labels('')).toEqual([])
  expect(
    labels('canola (status:open OR status:disputed) source:S-1 source:S-2 -cited:yes said:>2025'),
  ).toEqual([
    'canola',
    'Status: open or disputed',
    'Source: Globe report',
    'Source: S-2',
    '-cited:yes',
    'said:>2025',
  ])
  expect(labels('credibility:none reliability:B')).toEqual([
    'Credibility: ungraded',
    'Reliability of the source: B – usually reliable',
  ])
})

it('a filter that cannot be read is one thing, which is taken off whole', () => {
  expect(labels('canola (topc:x')).toEqual(['canola (topc:x'])
  expect(withoutFilterPart('canola (topc:x', 0)).toBe('')
  expect(withoutFilterPart('canola kind:fact', 0)).toBe('kind:fact')
})
