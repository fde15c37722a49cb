import { describe, expect, it } from 'vitest'
import { findQuote } from '#data/model/quote.ts'
import { type Cursor, numberOf, onWords, quotationOf, step } from '#renderer/sources/cursor.ts'
import { sentencesOf } from '#renderer/sources/sentences.ts'

const TEXT = 'One. Two. Three.\nFour.'
const SENTENCES = sentencesOf(TEXT)

type Key = '↓' | '↑' | 'Home' | 'End' | '⇧↓' | '⇧↑' | '⇧Home' | '⇧End'
const STEPS = { '↓': 'next', '↑': 'previous', Home: 'first', End: 'last' } as const

function press(...keys: Key[]): string {
  let cursor: Cursor | undefined
  for (const key of keys) {
    const plain = key.replace('⇧', '') as keyof typeof STEPS
    cursor = step(SENTENCES, cursor, STEPS[plain], key.startsWith('⇧'))
  }
  return cursor ? numberOf(SENTENCES, cursor) : ''
}

describe('the cursor', () => {
  it.each<[keys: Key[], sentences: string]>([
    [['↓'], '1'],
    [['↑'], '1'],
    [['End'], '4'],
    [['↓', '↓'], '2'],
    [['↓', '↑'], '1'],
    [['End', '↓'], '4'],
    [['End', 'Home'], '1'],
    [['↓', '↓', '⇧↓'], '2–3'],
    [['↓', '↓', '⇧↓', '⇧↓'], '2–4'],
    [['↓', '↓', '⇧↓', '⇧↑'], '2'],
    [['↓', '↓', '⇧↓', '⇧↑', '⇧↑'], '1–2'],
    [['↓', '↓', '⇧End'], '2–4'],
    [['↓', '↓', '⇧Home'], '1–2'],
    [['↓', '↓', '⇧↓', '↓'], '4'],
    [['↓', '↓', '⇧↓', '↑'], '1'],
    [['⇧↓'], '1'],
  ])('stands after %j on %s', (keys, sentences) => {
    expect(press(...keys)).toBe(sentences)
  })

  it('has nowhere to stand in an empty text', () => {
    expect(step([], undefined, 'next')).toBe(undefined)
  })

  it('stands on selected words without the white space around them', () => {
    expect(onWords(TEXT, { start: 4, end: 10 })).toEqual({ start: 5, end: 9, anchor: 5 })
    expect(onWords(TEXT, { start: 4, end: 5 })).toBe(undefined)
  })

  it.each([
    ['They [say so clea]rly.', 'say so clearly'],
    ['The min[ister’s of]fice', 'minister’s office'],
    ['是[加拿]大。', '加拿大'],
  ])('stands on whole words: %s', (marked, words) => {
    const start = marked.indexOf('[')
    const text = marked.replace(/[[\]]/g, '')
    const cursor = onWords(text, { start, end: marked.indexOf(']') - 1 })
    expect(text.slice(cursor?.start, cursor?.end)).toBe(words)
  })
})

describe('a quotation', () => {
  it('is the words alone where they stand once', () => {
    expect(quotationOf(TEXT, { start: 5, end: 9 })).toEqual({ exact: 'Two.' })
  })

  it('takes as many words before it as tell it from the others', () => {
    const line = 'The answer of the ministry to the question was not long in coming. No.\n'
    const text = `First. ${line}Second. ${line}`
    const start = text.lastIndexOf('No.')
    const { exact, prefix } = quotationOf(text, { start, end: start + 3 })
    expect(exact).toBe('No.')
    expect(findQuote(text, `${prefix}${exact}`)).toHaveLength(1)
  })
})
