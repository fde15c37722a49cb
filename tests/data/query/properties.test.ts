import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '#data/model/problem.ts'
import type { Query } from '#data/query/ast.ts'
import { excerpt } from '#data/query/excerpt.ts'
import { formatQuery } from '#data/query/format.ts'
import { parseQuery } from '#data/query/grammar.ts'
import { queryText } from '#tests/support/query-arbitrary.ts'

/** A query without its places, which writing it anew may move. */
function bare(query: Query): unknown {
  return JSON.parse(JSON.stringify(query, (key, value) => (key === 'span' ? undefined : value)))
}

/** Reads; a mistake's place for a mistake. Whatever else is thrown is a fault. */
function read(text: string): Query | { readonly start: number; readonly end: number } {
  try {
    return parseQuery(text)
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'query-broken') throw error
    const { at, length } = error.values as { at: number; length: number }
    return { start: at - 1, end: at - 1 + length }
  }
}

describe('for any text', () => {
  it('reading tells a query or a mistake inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), queryText), (text) => {
        const answer = read(text)
        const { start, end } = 'start' in answer ? answer : { start: 0, end: text.length }
        expect(0 <= start && start <= end && end <= text.length).toBe(true)
      }),
      { numRuns: 5_000 },
    )
  })

  it('a query written and read again is the same query', () => {
    let understood = 0
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), queryText), (text) => {
        const query = read(text)
        if ('start' in query) return
        understood += 1
        expect(bare(parseQuery(formatQuery(query)))).toEqual(bare(query))
      }),
      { numRuns: 5_000 },
    )
    expect(understood).toBeGreaterThan(500)
  })

  it('marks lie inside the snippet, in order, apart, and cut no character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('canola', 'Tarif', '李强', '😀', 'é', ' ', '\n', '\uE000', 'x')),
        fc.constantFrom('canola', 'tar*', '李强', '😀', '"canola canola"', 'x OR canola'),
        (pieces, text) => {
          const { expression } = parseQuery(text)
          const words = expression?.type === 'or' ? expression.parts : [expression]
          const { snippet, marks } = excerpt(
            [pieces.join('')],
            words.filter((part) => part?.type === 'words'),
          )
          let before = 0
          for (const [start, end] of marks) {
            expect(start).toBeGreaterThanOrEqual(before)
            expect(end).toBeGreaterThan(start)
            expect(snippet.slice(start, end).isWellFormed()).toBe(true)
            before = end
          }
          expect(before).toBeLessThanOrEqual(snippet.length)
          expect(snippet.isWellFormed()).toBe(true)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
