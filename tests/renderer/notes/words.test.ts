import { expect, test } from 'vitest'
import { parseNote } from '#data/markdown/parse.ts'
import { countWords } from '#renderer/notes/words.ts'

const words = (text: string) => countWords(parseNote(text).tree)

test('counts what a reader gets, without front matter, comments and marks', () => {
  expect(
    words('---\ntitle: Not counted\n---\n# Two words\n\nand **three more** %%not these%%'),
  ).toBe(5)
  expect(words('')).toBe(0)
})

test('counts words of scripts that put no blanks between them', () => {
  expect(words('加拿大总理访问中国')).toBeGreaterThan(2)
})
