import { expect, test } from 'vitest'
import { pastedLink } from '#renderer/editor/pasted-link.ts'

test.each<[string, string, string | undefined]>([
  ['the report', 'https://a.example/x', '[the report](https://a.example/x)'],
  ['the report', ' https://a.example/x\n', '[the report](https://a.example/x)'],
  ['a [b] c', 'https://a.example/x_(y)', String.raw`[a \[b\] c](<https://a.example/x_(y)>)`],
  ['the desk', 'mailto:desk@a.example', '[the desk](mailto:desk@a.example)'],
  ['the report', 'words', undefined],
  ['the report', 'https://a.example and more', undefined],
  ['the report', 'javascript:alert(1)', undefined],
  ['https://a.example', 'https://b.example', undefined],
  ['two\nlines', 'https://a.example', undefined],
  [' ', 'https://a.example', undefined],
])('over %j, %j becomes %j', (words, pasted, made) => {
  expect(pastedLink(words, pasted)).toBe(made)
})
