import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges } from '#data/model/text-change.ts'
import { parseQuery } from '#data/query/grammar.ts'
import { rewriteQuery } from '#data/query/rewrite.ts'
import { queryText } from '#tests/support/query-arbitrary.ts'

const NAMES: Readonly<Record<string, string>> = {
  'trade/old': 'trade/new',
  'Colin Robertson': 'C. Robertson',
  李强: '李克强',
  plain: 'two words',
}

function rewritten(query: string): string {
  const changes = rewriteQuery(query, (field, value) =>
    field === 'topic' || field === 'speaker' || field === 'about' ? NAMES[value] : undefined,
  )
  return applyChanges(query, changes)
}

describe('a query after a rename', () => {
  it.each([
    ['topic:trade/old canola', 'topic:trade/new canola'],
    ['-topic:=trade/old', '-topic:=trade/new'],
    ['  (topic:trade/old  OR  x)  sort:date', '  (topic:trade/new  OR  x)  sort:date'],
    ['TOPIC:"trade/old"', 'TOPIC:"trade/new"'],
    ['speaker:"Colin Robertson" kind:fact', 'speaker:"C. Robertson" kind:fact'],
    ['speaker:“Colin Robertson”', 'speaker:"C. Robertson"'],
    ['about:李强 😀', 'about:李克强 😀'],
    ['about:plain', 'about:"two words"'],
    ['topic:trade/old topic:trade/old', 'topic:trade/new topic:trade/new'],
  ])('%s becomes %s', (query, wanted) => {
    expect(rewritten(query)).toBe(wanted)
    expect(() => parseQuery(wanted)).not.toThrow()
  })

  it.each([
    'trade/old',
    '"topic:trade/old"',
    'topic:trade/older',
    'publisher:plain',
    'topic:trade/old ("',
  ])('%s stays as it is', (query) => {
    expect(rewritten(query)).toBe(query)
  })

  it('reads as before but for the values that were renamed', () => {
    fc.assert(
      fc.property(queryText, fc.string({ minLength: 1 }), (query, name) => {
        fc.pre(name.trim() !== '')
        const changes = rewriteQuery(query, (field) => (field === 'speaker' ? name : undefined))
        const wanted = JSON.stringify(read(query, name))
        expect(JSON.stringify(read(applyChanges(query, changes)))).toBe(wanted)
      }),
    )
  })
})

/** A query as it is understood, without places; every speaker is called `speaker` where one is given. */
function read(query: string, speaker?: string): unknown {
  try {
    return JSON.parse(JSON.stringify(parseQuery(query)), (key, value: unknown) => {
      if (key === 'span') return undefined
      const isSpeaker =
        typeof value === 'object' && value !== null && 'name' in value && value.name === 'speaker'
      return isSpeaker && speaker !== undefined
        ? { ...value, value: { form: 'is', text: speaker } }
        : value
    }) as unknown
  } catch {
    return undefined
  }
}
