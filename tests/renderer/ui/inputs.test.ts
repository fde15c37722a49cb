import { expect, test } from 'vitest'
import { chipChoices, withChip } from '#renderer/ui/chip-choices.ts'
import { dateEntry, isUnread, readEntry } from '#renderer/ui/date-entry.ts'

const topics = ['trade/tariffs/canola', 'trade/tariffs', 'security', 'energy/oil', 'Québec']

test.each([
  ['tar', ['trade/tariffs/canola', 'trade/tariffs']],
  ['can tra', ['trade/tariffs/canola']],
  ['quebec', ['Québec']],
  ['ariffs', []],
  ['', topics],
])('for %j these values are offered: %j', (typed, offered) => {
  expect(chipChoices(topics, [], typed)).toEqual(offered)
})

test('a value that is there already is neither offered nor added a second time', () => {
  expect(chipChoices(topics, ['trade/tariffs'], 'tar')).toEqual(['trade/tariffs/canola'])
  expect(withChip(['China'], 'china')).toEqual(['China'])
  expect(withChip(['China'], 'Canada')).toEqual(['China', 'Canada'])
})

test('no more than six values are offered', () => {
  const many = Array.from({ length: 40 }, (_, at) => `topic ${at}`)
  expect(chipChoices(many, [], 'topic')).toHaveLength(6)
})

test.each([
  ['about 2018', '2018~', false],
  ['13 Jan 2026', '2026-01-13', false],
  ['', undefined, false],
  ['some day', undefined, true],
])('%j in a date field is read as %j', (text, date, unread) => {
  const entry = readEntry(text)
  expect(entry).toEqual({ text, date })
  expect(isUnread(entry)).toBe(unread)
})

test('a stored date stands in its field in words that are read back', () => {
  expect(dateEntry('2017/..')).toEqual({ text: 'since 2017', date: '2017/..' })
  expect(readEntry(dateEntry('2017/..').text).date).toBe('2017/..')
  expect(dateEntry(undefined)).toEqual({ text: '', date: undefined })
})
