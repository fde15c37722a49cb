import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentencesAround } from '#data/model/sentences-around.ts'

/** What stands around the words in square brackets. */
function around(marked: string) {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  return sentencesAround(marked.replace(/[[\]]/g, ''), { start, end })
}

test.each<[string, string, string, string]>([
  ['the sentences beside it', 'One. Two. [Three.] Four. Five.', 'Two. ', ' Four.'],
  [
    'what is left of its own, too',
    'One. Two says [three] or four. Five. Six.',
    'One. Two says ',
    ' or four. Five.',
  ],
  ['the mark that ends it, too', 'One. [Two]. Three. Four.', 'One. ', '. Three.'],
  ['nothing of another paragraph', 'One.\n\n[Two.]\n\nThree.', '', ''],
  ['nothing where nothing stands there', '[One.]', '', ''],
])('around a passage stand %s', (_, marked, before, after) => {
  expect(around(marked)).toEqual({ before, after })
})

test('a long sentence is cut at a word, and says so', () => {
  const long = 'so many words '.repeat(100)
  const { before, after } = around(`${long}[here] ${long}`)
  expect(before).toMatch(/^… \w+ .* $/)
  expect(after).toMatch(/^ .* \w+ …$/)
  expect(before.length + after.length).toBeLessThan(1_300)
})

test('what it tells stands in the text, right beside the passage', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'B', '. ', '! ', ' ', '\n\n', '漢', '𝒜') })
  fc.assert(
    fc.property(texts, texts, texts, (head, words, tail) => {
      const span = { start: head.length, end: head.length + words.length }
      const { before, after } = sentencesAround(`${head}${words}${tail}`, span)
      expect(head.endsWith(before.trimStart().replace(/^… /, ''))).toBe(true)
      expect(tail.startsWith(after.replace(/ …$/, ''))).toBe(true)
    }),
  )
})
