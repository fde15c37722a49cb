import { expect, it } from 'vitest'
import { CLAIM_COLUMNS } from '#data/model/claim.ts'
import {
  type Column,
  COLUMNS,
  isSortable,
  layoutOf,
  moveColumn,
  readColumns,
  turnColumn,
  USUAL_COLUMNS,
} from '#renderer/claims/columns.ts'
import { filterParts, withoutFilterPart } from '#renderer/claims/filter/parts.ts'
import {
  type ClaimsTable,
  followTopic,
  readTable,
  reorder,
  USUAL_TABLE,
} from '#renderer/claims/table.ts'

it.each([undefined, null, 'x', [], { query: 3, order: { by: 'nothing' } }])(
  'a table that was kept as %j is the usual one',
  (kept) => expect(readTable(kept)).toEqual(USUAL_TABLE),
)

it('a table comes back as it was kept', () => {
  const table: ClaimsTable = {
    query: 'canola',
    order: { by: 'said', down: true },
    columns: ['statement', 'topics', 'ref'],
  }
  expect(readTable(JSON.parse(JSON.stringify(table)))).toEqual(table)
})

it('a column chosen again turns the order; dates begin with the last, words with the first', () => {
  const bySaid = reorder({ by: 'ref', down: true }, 'said')
  expect(bySaid).toEqual({ by: 'said', down: true })
  expect(reorder(bySaid, 'said')).toEqual({ by: 'said', down: false })
  expect(reorder(bySaid, 'statement')).toEqual({ by: 'statement', down: false })
})

it.each([
  ['canola topic:trade', 'canola topic:commerce'],
  ['-topic:"Trade/tariffs" topic:=trade', '-topic:"commerce/tariffs" topic:=commerce'],
  ['topic:trades', 'topic:trades'],
  ['speaker:trade', 'speaker:trade'],
  ['topic:trade topc:x', 'topic:trade topc:x'],
])('a filter follows a topic to its new path: %s', (query, led) => {
  expect(followTopic({ ...USUAL_TABLE, query }, 'trade', 'commerce').query).toBe(led)
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

const THREE: readonly Column[] = ['ref', 'statement', 'said']

it('a column is shown behind the others, hidden and moved; the statement always shows', () => {
  expect(turnColumn(THREE, 'topics')).toEqual(['ref', 'statement', 'said', 'topics'])
  expect(turnColumn(THREE, 'ref')).toEqual(['statement', 'said'])
  expect(turnColumn(THREE, 'statement')).toBe(THREE)
  expect(moveColumn(THREE, 'said', -1)).toEqual(['ref', 'said', 'statement'])
  expect(moveColumn(THREE, 'ref', 2)).toEqual(['statement', 'said', 'ref'])
  expect(moveColumn(THREE, 'said', 1)).toBe(THREE)
  expect(moveColumn(THREE, 'topics', -1)).toBe(THREE)
})

it('columns that were kept come back, each once; without a statement they say nothing', () => {
  expect(readColumns(['said', 'gone', 'statement', 'said', 3])).toEqual(['said', 'statement'])
  expect(readColumns(['said'])).toBe(USUAL_COLUMNS)
  expect(readColumns('said')).toBe(USUAL_COLUMNS)
  expect(COLUMNS.filter(isSortable)).toEqual(CLAIM_COLUMNS)
})

it('a row has a track for each column, and one more for the box; two lines share the tracks', () => {
  const tracks = (columns: readonly Column[], name: '--columns' | '--columns-of-two') =>
    layoutOf(columns, true).style[name]?.split(/ (?![^(]*\))/)
  expect(tracks(COLUMNS, '--columns')).toHaveLength(COLUMNS.length + 1)
  // The statement stands above the others, of which the first has its track.
  expect(tracks(USUAL_COLUMNS, '--columns-of-two')).toHaveLength(USUAL_COLUMNS.length)
  expect([...(layoutOf(USUAL_COLUMNS, true).areas ?? [])]).toEqual([
    ['ref', '1 / 2'],
    ['status', '1 / 3'],
    ['statement', '1 / 4 / 2 / -1'],
    ['speaker', '2 / 4'],
    ['grade', '2 / 5'],
    ['said', '2 / 6'],
    ['independent', '2 / 7'],
  ])
  expect(layoutOf(USUAL_COLUMNS, false).areas).toBeUndefined()
})
