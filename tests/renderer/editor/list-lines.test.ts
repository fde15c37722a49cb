import { expect, test } from 'vitest'
import { applyChanges } from '#data/model/text-change.ts'
import { continueLine, shiftItem } from '#renderer/editor/list-lines.ts'

/** A line after Enter at its `|`; `undefined`: nothing of its own is done. */
function entered(marked: string): string | undefined {
  const caret = marked.indexOf('|')
  const line = marked.replace('|', '')
  const change = continueLine(line, caret)
  return change && applyChanges(line, [change])
}

test.each<[string, string | undefined]>([
  ['- one|', '- one\n- '],
  ['- on|e', '- on\n- e'],
  ['  * deep|', '  * deep\n  * '],
  ['9. nine|', '9. nine\n10. '],
  ['2) two|', '2) two\n3) '],
  ['- [x] done|', '- [x] done\n- [ ] '],
  ['1. [ ] open|', '1. [ ] open\n2. [ ] '],
  ['> said|', '> said\n> '],
  ['> > twice|', '> > twice\n> > '],
  ['> - said|', '> - said\n> - '],
  ['> [!judgement] Likely|', '> [!judgement] Likely\n> '],
  ['- |', '\n'],
  ['  3. |', '\n'],
  ['- [ ] |', '\n'],
  ['> |', '\n'],
  ['> - |', '>\n> '],
  ['|- one', undefined],
  ['-| one', undefined],
  ['words|', undefined],
  ['-none|', undefined],
  ['|', undefined],
])('Enter in %j makes %j', (marked, made) => {
  expect(entered(marked)).toBe(made)
})

const shifted = (text: string, at: number, way: 'in' | 'out') => {
  const lines = text.split('\n')
  const made = shiftItem(lines, at, way)
  return made && [...lines.slice(0, at), ...made, ...lines.slice(at + made.length)].join('\n')
}

test.each<[string, number, 'in' | 'out', string | undefined]>([
  ['- a\n- b', 1, 'in', '- a\n  - b'],
  ['1. a\n2. b', 1, 'in', '1. a\n   1. b'],
  ['1. a\n   1. b\n2. c', 2, 'in', '1. a\n   1. b\n   2. c'],
  ['1. a\n   1. b', 1, 'out', '1. a\n2. b'],
  ['- a\n\nWords\n\n- b', 4, 'in', '- a\n\nWords\n\n- b'],
  ['- [ ] a\n- b', 1, 'in', '- [ ] a\n  - b'],
  ['- a\n- b\n  more\n  - c\n- d', 1, 'in', '- a\n  - b\n    more\n    - c\n- d'],
  ['- a\n  - b\n  - c', 2, 'in', '- a\n  - b\n    - c'],
  ['> - a\n> - b', 1, 'in', '> - a\n>   - b'],
  ['- a', 0, 'in', '- a'],
  ['- a\n  - b', 1, 'in', '- a\n  - b'],
  ['- a\n  - b\n    - c', 1, 'out', '- a\n- b\n  - c'],
  ['> - a\n>   - b', 1, 'out', '> - a\n> - b'],
  ['- a', 0, 'out', '- a'],
  ['words', 0, 'in', undefined],
])('%j, line %i a level %s', (text, at, way, made) => {
  expect(shifted(text, at, way)).toBe(made)
})
