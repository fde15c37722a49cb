import { describe, expect, test } from 'vitest'
import type { Field } from '#renderer/intake/columns.ts'
import { sourceCell } from '#renderer/intake/table/cell-entry.ts'
import { readDateCell } from '#renderer/ui/cell/cell.ts'
import { readEntry } from '#renderer/ui/date-entry.ts'

const offered = (field: Field, typed: string, publishers: string[] = []) =>
  sourceCell(field, '', publishers)
    .words?.offer(typed)
    .map(({ label }) => label)
const readCell = (field: Field, typed: string) => sourceCell(field, '', []).words?.read(typed)
const wordsOf = (field: Field, value: string) => sourceCell(field, value, []).words?.first

describe('a cell of few values', () => {
  test('offers all of them, and of what fits first what begins so', () => {
    expect(offered('type', '')).toContain('Conversation')
    expect(offered('reliability', 'c')?.[0]).toBe('C – fairly reliable')
    expect(offered('handling', 'amber')).toEqual([])
    expect(offered('handling', 'tlp:amber')).toEqual(['TLP:AMBER+STRICT', 'TLP:AMBER'])
  })

  test('takes the one that is meant, none where that is one of them, and nothing else', () => {
    expect(readCell('handling', 'tlp:amber')).toEqual({ value: 'TLP:AMBER' })
    expect(readCell('reliability', 'As its publisher')).toEqual({ value: null })
    expect(readCell('state', 'set')).toEqual({ value: 'set-aside' })
    expect(readCell('type', 'novel')).toEqual({ wrong: 'Choose one of the list.' })
  })

  test('begins with the word of what stands there', () => {
    expect(wordsOf('reliability', 'B')).toBe('B – usually reliable')
    expect(wordsOf('handling', '')).toBe('None')
  })
})

test('a publisher is completed from those that are known, and may be another', () => {
  expect(offered('publisher', 'lett', ['Prairie Letter', 'Gazette'])).toEqual(['Prairie Letter'])
  expect(readCell('publisher', ' Herald ')).toEqual({ value: 'Herald' })
  expect(readCell('publisher', ' ')).toEqual({ value: null })
  expect(readCell('title', '')).toEqual({ wrong: 'A source needs a title.' })
})

test('a language is known by its name or its tag', () => {
  expect(readCell('language', 'french')).toEqual({ value: 'fr' })
  expect(readCell('language', 'EN-gb')).toEqual({ value: 'en-GB' })
  expect(readCell('language', 'sv')).toEqual({ value: 'sv' })
  expect(readCell('language', 'old norse')).toHaveProperty('wrong')
  expect(offered('language', 'fre')).toEqual(['French'])
})

test('a date is read as people type it; what is none stays in the field', () => {
  expect(readDateCell(readEntry('spring 2025'))).toEqual({ value: '2025-21' })
  expect(readDateCell(readEntry(''))).toEqual({ value: null })
  expect(readDateCell(readEntry('soon'))).toHaveProperty('wrong')
})
