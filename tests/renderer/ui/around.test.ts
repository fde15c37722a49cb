import { expect, it } from 'vitest'
import { wordsAfter, wordsBefore } from '#renderer/ui/around.ts'

it('words around a quotation begin and end whole, and say what was cut off', () => {
  expect(wordsBefore('e agreements of North America. A')).toBe('… agreements of North America. A')
  expect(wordsAfter(' and so to keep its economy saf')).toBe(' and so to keep its economy …')
})

it('at the ends of a text nothing is cut off', () => {
  expect(wordsBefore('\nOnly this. ')).toBe('Only this. ')
  expect(wordsAfter(' The end.\n')).toBe(' The end.')
})

it('a script without spaces is left as it is', () => {
  const words = '孟晚舟'.repeat(11)
  expect([wordsBefore(words), wordsAfter(words)]).toEqual([words, words])
})
