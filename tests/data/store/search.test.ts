import * as fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { Problem } from '#data/model/problem.ts'
import { runSearch, type SearchResult } from '#data/store/search.ts'
import type { Store } from '#data/store/open.ts'
import { sql } from '#data/store/sql.ts'
import { addClaim } from '#tests/support/facts.ts'
import { searchable } from '#tests/support/library.ts'
import { openNotebook } from '#tests/support/notebooks.ts'
import { mistakeIn } from '#tests/support/query.ts'
import { queryText } from '#tests/support/query-arbitrary.ts'

let store: Store
beforeEach(() => {
  store = searchable()
})

/** The references found, sorted, so that cases say what is found and not in which order. */
function found(query: string): string {
  return refs(runSearch(store.read, query)).toSorted().join(' ')
}

/** The references found, in their order. */
function order(query: string, sort?: 'date' | 'ref' | 'relevance'): string {
  return refs(runSearch(store.read, query, { sort })).join(' ')
}

function refs({ hits }: SearchResult): string[] {
  return hits.map(({ ref }) => ref)
}

/** Queries with all that they find. */
const FINDINGS = [
  ['', 'C-1 C-2 C-3 C-4 C-6 N-1 N-2 S-1 S-2'],
  ['canola', 'C-1 C-2 N-1 N-2 S-1'],
  ['CANOLA tariffs', 'C-1 C-2 N-1 S-1'],
  ['"canola tariffs"', 'C-1 S-1'],
  ['"tariffs canola"', ''],
  ['quebec', 'C-3 S-1'],
  ['QUÉBEC', 'C-3 S-1'],
  ['barl*', 'C-4 N-2 S-2'],
  ['b*', 'C-1 C-3 C-4 N-2 S-2'],
  ['dairy OR barley', 'C-3 C-4 N-2 S-1 S-2'],
  ['canola -tariffs', 'N-2'],
  ['-canola -in:notes', 'C-3 C-4 C-6 S-2'],
  ['canola (dairy OR eased)', 'C-1 S-1'],
  ['李强', 'C-2 S-1'],
  ['强', 'C-2 S-1'],
  ['会见*', 'C-2 S-1'],
  ['"李强在北京"', 'S-1'],
  ['tariffs 李强', 'C-2 S-1'],
  ['-李强 in:claims', 'C-1 C-3 C-4 C-6'],
  ['50% duty', 'C-6'],
  ['%', 'C-6 S-2'],
  ['_', 'C-6'],
  ['topic:trade', 'C-1 C-2 C-3 N-1'],
  ['topic:trade canola', 'C-1 C-2 N-1'],
  ['topic:=trade', 'C-3'],
  ['topic:trade/tariffs', 'C-1 C-2 N-1'],
  ['topic:commerce/tariffs/canola', 'C-1'],
  ['topic:trade OR dairy', 'C-1 C-2 C-3 N-1 S-1'],
  ['-topic:trade in:claims', 'C-4 C-6'],
  ['speaker:"Colin Robertson"', 'C-1 C-4 C-6'],
  ['speaker:robertson', 'C-1 C-4 C-6'],
  ['speaker:E-1', 'C-1 C-4 C-6'],
  ['speaker:李强', 'C-2'],
  ['speaker:S-1', 'C-3'],
  ['speaker:"globe report"', 'C-3'],
  ['-speaker:robertson in:claims', 'C-2 C-3'],
  ['about:canada', 'C-2 C-4'],
  ['kind:forecast', 'C-1'],
  ['kind:fact OR kind:denial', 'C-2 C-6'],
  ['status:refuted', 'C-3'],
  ['source:S-1', 'C-1 C-3 N-2 S-1'],
  ['source:"Wire on barley"', 'S-2'],
  ['publisher:"The Globe"', 'C-1 C-3 S-1'],
  ['reliability:a..c', 'C-1 C-3 S-1'],
  ['reliability:<=B in:sources', 'S-1'],
  ['reliability:>B', ''],
  ['reliability:none', 'C-2 C-4 C-6 S-2'],
  ['credibility:<=2', 'C-1'],
  ['credibility:>=4', 'C-2'],
  ['credibility:4..6', 'C-2 C-4'],
  ['credibility:4..', 'C-2'],
  ['credibility:6', 'C-4'],
  ['credibility:none', 'C-3 C-6'],
  ['likelihood:likely', 'C-1'],
  ['likelihood:>=likely', 'C-1 C-4'],
  ['likelihood:"highly likely"', 'C-4'],
  ['likelihood:likely.."almost certain"', 'C-1 C-4'],
  ['likelihood:<likely', ''],
  ['said:2026-01', 'C-1 C-2'],
  ['said:2018', 'C-3 C-6'],
  ['said:>=2026-01-15', 'C-2'],
  ['said:>2026-01-13', 'C-2'],
  ['said:<2026', 'C-3 C-6'],
  ['said:<=2018-05', 'C-3 C-6'],
  ['said:2018-06..2026-01-14', 'C-1 C-6'],
  ['said:none', 'C-4'],
  ['on:2018..2026', 'C-1 C-2'],
  ['on:2027', 'C-2'],
  ['on:>2026', ''],
  ['added:2026-01-14', 'C-1 C-2 C-3 C-4 C-6 N-1 N-2 S-1 S-2'],
  ['added:<2026-01-14', ''],
  ['changed:>2026-01-14', ''],
  ['changed:<=2026-01 in:notes', 'N-1 N-2'],
  ['state:new', 'S-1 S-2'],
  ['has:evidence', 'C-1 C-3'],
  ['has:contradiction', 'C-1 C-2'],
  ['has:comment', 'C-2'],
  ['cited:yes', 'C-1 S-1'],
  ['cited:no', 'C-2 C-3 C-4 C-6 S-2'],
  ['in:notes', 'N-1 N-2'],
  ['in:claims OR in:sources', 'C-1 C-2 C-3 C-4 C-6 S-1 S-2'],
] as const

/** Names that the notebook does not have, with place, reason and suggestion. */
const MISTAKES = [
  ['topic:trad', 7, '“topic:trad” names nothing', 'Did you mean topic:trade?'],
  ['topic:canola', 7, '“topic:canola” names nothing', 'Did you mean topic:trade/tariffs/canola?'],
  ['x speaker:Colin', 11, 'names nothing', 'Did you mean speaker:"Colin Robertson"?'],
  ['speaker:"Colin Robertsen"', 9, 'names nothing', 'Did you mean speaker:"Colin Robertson"?'],
  ['speaker:Li', 9, '2 are called “Li”', 'Say which: speaker:E-2, speaker:E-3.'],
  ['about:E-99', 7, 'names nothing', ''],
  ['source:S-99', 8, 'names nothing', ''],
  ['source:"Globe reprot"', 8, 'names nothing', 'Did you mean source:"Globe report"?'],
  ['publisher:zzz', 11, 'names nothing', ''],
  ['*anol*', 1, 'cannot answer “*anol*” yet', 'Write word*'],
] as const

describe('a search', () => {
  // One notebook answers all of them: making one takes longer than asking it.
  it('finds what its query says, and nothing else', () => {
    expect(FINDINGS.map(([query]) => [query, found(query)])).toEqual(FINDINGS)
  })

  it.each(MISTAKES)('tells that a name is not there: %s', (query, at, reason, suggestion) => {
    const mistake = mistakeIn(() => runSearch(store.read, query))
    expect(mistake.at).toBe(at)
    expect(mistake.reason).toContain(reason)
    expect(mistake.suggestion).toContain(suggestion)
  })
})

describe('a result', () => {
  it('tells the total beyond the limit, snippets with marks, and topics', () => {
    const result = runSearch(store.read, 'topic:trade canola', { limit: 2, sort: 'ref' })
    expect(result).toMatchObject({
      total: 3,
      hits: [
        {
          ref: 'C-2',
          type: 'claim',
          text: 'Tariffs on canola stay in force',
          snippet: 'Tariffs on canola stay in force',
          marks: [[11, 17]],
          topics: ['trade/tariffs'],
        },
        { ref: 'C-1', topics: ['trade/tariffs/canola'] },
      ],
    })
  })

  it('shows a note’s front matter only where nothing else holds the words', () => {
    store.write((writer) => {
      writer.run(
        sql`UPDATE note SET text = ${'---\nto: desk\n---\nNothing on canola'} WHERE id = 2`,
      )
    })
    const snippet = (query: string) => runSearch(store.read, query).hits.at(-1)?.snippet
    expect(snippet('in:notes sort:ref -tariffs')).toBe('Nothing on canola')
    expect(snippet('barley in:notes')).toBe('Barley')
    expect(snippet('desk in:notes')).toBe('--- to: desk --- Nothing on canola')
  })

  it('shows a note as its reader sees it, and tells where in its text the words stand', () => {
    const text = [
      '---\ntitle: x\n---\n# Talks\n\nNothing on wheat.',
      '> [!judgement] likely\n> **Canola** in [[C-1]] and [[Barley|oats]]',
      'More.',
    ].join('\n\n')
    store.write((writer) => {
      writer.run(sql`UPDATE note SET text = ${text} WHERE id = 2`)
    })
    const [hit] = runSearch(store.read, 'canola oats in:notes').hits
    expect(hit).toMatchObject({
      snippet: 'likely Canola in C-1 and oats',
      at: text.indexOf('Canola'),
    })
    const [source] = runSearch(store.read, 'safe in:sources').hits
    expect(source?.snippet.slice(...source.marks[0]!)).toBe('safe')
    expect(source?.at).toBe(source?.snippet.indexOf('safe'))
  })

  it('tells the order that it is in: by reference where no words could be ranked', () => {
    const order = (query: string) => runSearch(store.read, query).order
    expect(order('canola')).toBe('relevance')
    expect(order('topic:trade')).toBe('ref')
    expect(order('canola sort:date')).toBe('date')
  })

  it('counts facets over everything found, a topic with all below it', () => {
    expect(runSearch(store.read, 'in:claims OR in:sources', { limit: 1 }).facets).toEqual({
      topic: [
        { value: 'trade', count: 3 },
        { value: 'trade/tariffs', count: 2 },
        { value: 'farming', count: 1 },
        { value: 'security', count: 1 },
        { value: 'trade/tariffs/canola', count: 1 },
      ],
      speaker: [
        { value: 'Colin Robertson', count: 3 },
        { value: 'Globe report', count: 1 },
        { value: 'Li Qiang', count: 1 },
      ],
      kind: [
        { value: 'commitment', count: 1 },
        { value: 'denial', count: 1 },
        { value: 'fact', count: 1 },
        { value: 'forecast', count: 1 },
        { value: 'opinion', count: 1 },
      ],
      status: [
        { value: 'open', count: 4 },
        { value: 'refuted', count: 1 },
      ],
      publisher: [{ value: 'The Globe', count: 3 }],
      year: [
        { value: '2026', count: 3 },
        { value: '2018', count: 2 },
      ],
    })
  })

  it('every facet value, asked for as a field, finds as many', () => {
    const { facets } = runSearch(store.read, '')
    for (const field of ['topic', 'speaker', 'kind', 'status', 'publisher'] as const) {
      for (const { value, count } of facets[field]) {
        expect([field, value, runSearch(store.read, `${field}:"${value}"`).total]).toEqual([
          field,
          value,
          count,
        ])
      }
    }
  })

  it('comes newest first without words, and by date or reference when asked', () => {
    expect(order('')).toBe('C-6 C-4 C-3 C-2 C-1 N-2 N-1 S-2 S-1')
    expect(order('', 'relevance')).toBe('C-6 C-4 C-3 C-2 C-1 N-2 N-1 S-2 S-1')
    expect(order('in:claims', 'date')).toBe('C-2 C-1 C-3 C-6 C-4')
    expect(order('in:claims sort:date')).toBe('C-2 C-1 C-3 C-6 C-4')
    expect(order('sort:ref canola', 'date')).toBe('C-2 C-1 N-2 N-1 S-1')
    expect(order('canola', 'date')).toBe('C-2 N-2 N-1 S-1 C-1')
  })

  it('comes by relevance with words: the short statement before the long one', () => {
    const other = openNotebook()
    const filler = 'as was said by many at the long and tiring meeting in the old capital'
    for (let count = 0; count < 5; count += 1) addClaim(other, { statement: `Nothing ${count}` })
    addClaim(other, { statement: `Barley rose ${filler}` })
    addClaim(other, { statement: 'Barley rose' })
    addClaim(other, { statement: `Prices rose ${filler}`, comment: 'barley' })
    expect(refs(runSearch(other.read, 'barley'))).toEqual(['C-7', 'C-6', 'C-8'])
  })

  it('follows a merged entity to what it became', () => {
    const other = searchable()
    other.write((writer) => {
      writer.run(sql`UPDATE entity SET merged_into = 1 WHERE id = 3`)
    })
    expect(refs(runSearch(other.read, 'speaker:E-3'))).toEqual(['C-6', 'C-4', 'C-1'])
    expect(refs(runSearch(other.read, 'speaker:Li'))).toEqual(['C-2'])
  })
})

describe('for any query', () => {
  it('the store answers or tells a mistake; no text of a query becomes part of a statement', () => {
    let answered = 0
    fc.assert(
      fc.property(queryText, (query) => {
        try {
          const { total, hits } = runSearch(store.read, query, { limit: 3 })
          expect(hits.length).toBe(Math.min(total, 3))
          answered += 1
        } catch (error) {
          if (!(error instanceof Problem) || error.code !== 'query-broken') throw error
        }
      }),
      { numRuns: 1_000 },
    )
    expect(answered).toBeGreaterThan(50)
    expect(store.read.pluck(sql`SELECT count(*) FROM claim`)).toEqual([6])
  })

  it('the longest and deepest are answered', () => {
    const words = Array.from({ length: 200 }, (_, index) => `canola${index}`)
    for (const query of [
      words.join(' '),
      words.join(' OR '),
      words.map((word) => `-${word}`).join(' '),
      words
        .map((word) => `(${word} OR topic:trade)`)
        .slice(0, 100)
        .join(' '),
      words.map(() => 'publisher:E-5').join(' OR '),
      words.map(() => '-topic:trade').join(' '),
      words.map(() => 'reliability:>=B').join(' OR '),
      words.map(() => '李').join(' '),
      words.map((_, index) => `李${index}`).join(' OR '),
      `${'('.repeat(31)}canola${')'.repeat(31)}`,
      `${'-('.repeat(15)}canola${')'.repeat(15)}`,
    ]) {
      expect(runSearch(store.read, query, { limit: 1 }).total).toBeGreaterThanOrEqual(0)
    }
  })
})
