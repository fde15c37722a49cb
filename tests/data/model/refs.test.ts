import { expect, test } from 'vitest'
import { formatRef, parseRef, refNumber } from '#data/model/refs.ts'

test.each([
  ['C-12', { noun: 'claim', number: 12 }],
  ['s-3', { noun: 'source', number: 3 }],
  ['J-4', { noun: 'judgement', number: 4 }],
  ['C-0', undefined],
  ['C-012', undefined],
  ['C12', undefined],
  ['X-1', undefined],
  ['C-1 ', undefined],
  ['C-99999999999', undefined],
])('“%s” is read as %j', (text, ref) => {
  expect(parseRef(text)).toEqual(ref)
})

test('a reference is read back as it is written', () => {
  expect(refNumber('note', formatRef('note', 8))).toBe(8)
  expect(refNumber('claim', formatRef('note', 8))).toBeUndefined()
})
