import { describe, expect, it } from 'vitest'
import type { ClaimSummary } from '#data/model/claim.ts'
import {
  cellOf,
  changeOf,
  EDITED,
  editedBeside,
  type EditedColumn,
} from '#renderer/claims/cells/edited.ts'
import { USUAL_COLUMNS } from '#renderer/claims/columns.ts'

const CLAIM: ClaimSummary = {
  ref: 'C-1',
  statement: 'Canola tariffs may be eased',
  kind: 'forecast',
  speaker: 'Colin Robertson',
  said: '2026-01',
  credibility: 2,
  status: 'open',
  topics: ['farming', 'trade/tariffs'],
  passages: 0,
  documents: 0,
  independent: 0,
  speakers: 1,
  entities: [],
  added: '2026-01-14T00:00:00Z',
  changed: '2026-01-14T00:00:00Z',
}
const KNOWN = {
  entities: ['Canada', 'Colin Robertson'],
  topics: ['farming', 'trade', 'trade/tariffs', 'visits'],
}
const cell = (column: EditedColumn) => cellOf(CLAIM, column, KNOWN)
const offered = (column: EditedColumn, typed: string) => cell(column).words?.offer(typed) ?? []
const read = (column: EditedColumn, typed: string) => cell(column).words?.read(typed)

it('a cell begins with what stands there', () => {
  const first = (column: EditedColumn) => cell(column).words?.first
  expect(first('status')).toBe('open')
  expect(first('grade')).toBe('2 – probably true')
  expect(first('speaker')).toBe('Colin Robertson')
  expect(first('topics')).toBe('farming, trade/tariffs')
  expect(cell('said')).toMatchObject({ value: '2026-01', words: undefined })
  expect(cell('on').value).toBe('')
})

it.each(EDITED)('%s that is kept as it was is no change', (column) => {
  const { value, words } = cell(column)
  if (words) expect(words.read(words.first)).toEqual({ value })
})

describe('a cell of few values', () => {
  it('is set by a digit or the beginning of a word', () => {
    expect(offered('grade', '6')[0]).toMatchObject({ value: '6' })
    expect(read('grade', 'ungraded')).toEqual({ value: null })
    expect(read('status', 'refu')).toEqual({ value: 'refuted' })
    expect(read('kind', 'guess')).toEqual({ wrong: 'Choose one of the list.' })
  })
})

it('a speaker is completed from those that are known, may be new, and cannot be nobody', () => {
  expect(offered('speaker', 'rob').map(({ label }) => label)).toEqual(['Colin Robertson'])
  expect(read('speaker', ' Mark Carney ')).toEqual({ value: 'Mark Carney' })
  expect(read('speaker', ' ')).toHaveProperty('wrong')
})

it('topics are written with commas, and the last of them is completed', () => {
  expect(offered('topics', 'farming, tra')).toEqual([
    { value: 'farming, trade', label: 'trade' },
    { value: 'farming, trade/tariffs', label: 'trade/tariffs' },
  ])
  expect(offered('topics', 'farming, ')).toEqual([])
  expect(read('topics', '#trade, visits,Visits,')).toEqual({ value: 'trade, visits' })
  expect(read('topics', ' ')).toEqual({ value: null })
  expect(read('topics', 'trade, 2026')).toHaveProperty('wrong')
})

it('a new value is a change of the claim', () => {
  expect(changeOf('grade', '6')).toEqual({ credibility: 6 })
  expect(changeOf('grade', null)).toEqual({ credibility: null })
  expect(changeOf('topics', 'trade, visits')).toEqual({ topics: ['trade', 'visits'] })
  expect(changeOf('topics', null)).toEqual({ topics: [] })
  expect(changeOf('said', null)).toEqual({ said: null })
  expect(changeOf('status', 'refuted')).toEqual({ status: 'refuted' })
})

it('Tab goes on to the next cell that can be changed', () => {
  expect(editedBeside(USUAL_COLUMNS, 'status', 1)).toBe('speaker')
  expect(editedBeside(USUAL_COLUMNS, 'speaker', -1)).toBe('status')
  expect(editedBeside(USUAL_COLUMNS, 'said', 1)).toBeUndefined()
})
