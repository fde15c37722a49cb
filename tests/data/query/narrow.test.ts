import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatQuery } from '#data/query/format.ts'
import { parseQuery } from '#data/query/grammar.ts'
import {
  narrowTo,
  type Narrowing,
  partsIn,
  sortBy,
  toggleValue,
  valuesIn,
  withoutPart,
  withPart,
} from '#data/query/narrow.ts'
import { queryText } from '#tests/support/query-arbitrary.ts'

describe('a query is narrowed in its own text', () => {
  it.each<[string, Narrowing, string, string]>([
    ['', 'type', 'claims', 'in:claims'],
    ['canola', 'topic', 'trade/tariffs', 'canola topic:trade/tariffs'],
    ['canola', 'speaker', 'Colin Robertson', 'canola speaker:"Colin Robertson"'],
    ['canola  "a b"', 'kind', 'fact', 'canola  "a b" kind:fact'],
    ['canola', 'year', '2026', 'canola said:2026'],
    ['a OR b', 'status', 'open', '(a OR b) status:open'],
    ['(a OR b)', 'status', 'open', '(a OR b) status:open'],
    ['(a OR b) OR (c OR d)', 'status', 'open', '((a OR b) OR (c OR d)) status:open'],
    ['status:open x', 'status', 'disputed', 'x (status:open OR status:disputed)'],
    [
      '(status:open OR status:disputed)',
      'status',
      'refuted',
      '(status:open OR status:disputed OR status:refuted)',
    ],
    ['said:>=2025 x', 'year', '2026', 'said:>=2025 x said:2026'],
    ['-status:refuted x', 'status', 'open', '-status:refuted x status:open'],
    ['publisher:"A \\"B\\""', 'publisher', 'C', '(publisher:"A \\"B\\"" OR publisher:C)'],
  ])('%s by %s %s', (query, by, value, narrowed) => {
    expect(toggleValue(query, by, value)).toBe(narrowed)
    expect(valuesIn(narrowed, by)).toContain(value)
  })

  it.each<[string, Narrowing, string, string]>([
    ['in:claims', 'type', 'claims', ''],
    ['a  in:claims  b', 'type', 'claims', 'a b'],
    ['a (kind:fact OR kind:opinion) b', 'kind', 'opinion', 'a b kind:fact'],
    ['speaker:"colin robertson" x', 'speaker', 'Colin Robertson', 'x'],
    ['(kind:fact) x', 'kind', 'fact', 'x'],
    ['(kind:fact x)', 'kind', 'fact', '(x)'],
    ['kind:fact sort:date', 'kind', 'fact', 'sort:date'],
  ])('and widened again: %s without %s %s', (query, by, value, widened) => {
    expect(toggleValue(query, by, value)).toBe(widened)
  })

  it.each<[string, Narrowing]>([
    ['-kind:fact', 'kind'],
    ['kind:fact OR x', 'kind'],
    ['(kind:fact OR status:open) x', 'kind'],
    ['topic:=trade', 'topic'],
    ['said:2026-01', 'year'],
    ['said:2025..2026', 'year'],
    ['about:China', 'speaker'],
  ])('%s is not narrowed by %s', (query, by) => {
    expect(valuesIn(query, by)).toEqual([])
  })

  it.each<[string, string, string]>([
    ['', 'canola', 'canola'],
    ['canola', ' kind:fact ', 'canola kind:fact'],
    ['canola', '', 'canola'],
    ['a OR b', 'c OR d', '(a OR b) (c OR d)'],
    ['(a OR b)', 'c', '(a OR b) c'],
    ['a OR b', '', 'a OR b'],
  ])('%s and %s is %s', (query, part, both) => {
    expect(withPart(query, part)).toBe(both)
  })

  it('falls into the parts that must all hold, and each can be taken off', () => {
    const query = 'canola (status:open OR status:disputed) -"a b" sort:date'
    expect(partsIn(query)).toEqual(['canola', '(status:open OR status:disputed)', '-"a b"'])
    expect(withoutPart(query, 1)).toBe('canola -"a b" sort:date')
    expect(withoutPart('a OR b', 0)).toBe('')
    expect(withoutPart('(a OR b)', 0)).toBe('')
    expect(withoutPart('(a b)', 1)).toBe('(a)')
    expect(withoutPart(query, 9)).toBe(query)
  })

  it('there and back is the same query, whatever it was', () => {
    let tried = 0
    fc.assert(
      fc.property(queryText, fc.constantFrom('A', 'B "b"', '李'), (text, value) => {
        let before: ReturnType<typeof parseQuery>
        try {
          before = parseQuery(text)
        } catch {
          return
        }
        if (valuesIn(text, 'speaker').length > 0) return
        tried += 1
        const narrowed = toggleValue(text, 'speaker', value)
        expect(valuesIn(narrowed, 'speaker')).toEqual([value])
        const back = toggleValue(narrowed, 'speaker', value)
        expect(formatQuery(parseQuery(back))).toBe(formatQuery(before))
        expect(valuesIn(narrowTo(text, 'speaker', [value, 'C']), 'speaker')).toEqual([value, 'C'])
      }),
      { numRuns: 2_000 },
    )
    expect(tried).toBeGreaterThan(200)
  })
})

describe('an order is written into the query', () => {
  it.each([
    ['canola', 'date', 'canola sort:date'],
    ['canola sort:ref x', 'date', 'canola x sort:date'],
    ['sort:date', undefined, ''],
    ['', 'ref', 'sort:ref'],
  ] as const)('%s by %s', (query, order, sorted) => {
    expect(sortBy(query, order)).toBe(sorted)
  })
})
