import { expect, test } from 'vitest'
import { parseNote } from '#data/markdown/parse.ts'
import { toPlainText } from '#data/markdown/plain-text.ts'
import { nodeIn } from '#tests/support/markdown.ts'

test.each([
  ['- [ ] open', false],
  ['- [x] done', true],
  ['-\n  [x] done', true],
  ['- words', null],
])('%j is a task that is done: %j', (text, checked) => {
  expect(nodeIn(text, 'listItem').checked).toBe(checked)
})

test.each(['-\n[ ] words', '> -\n[x] words', 'a\n\n-\n[ ] words\n\nb'])(
  'what looks like a box behind an empty item stays words: %j',
  (text) => {
    expect(toPlainText(parseNote(text).tree)).toMatch(/\[[ x]\] words/)
    expect(nodeIn(text, 'listItem').checked).toBeNull()
  },
)
