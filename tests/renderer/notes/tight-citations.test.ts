import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { toHast } from '#data/markdown/to-hast.ts'
import { readNote } from '#renderer/editor/read-note.ts'
import { tightenCitations } from '#renderer/notes/tight-citations.ts'

function set(note: string): string {
  let said = ''
  const root = tightenCitations(toHast(readNote(note).tree, () => undefined))
  visit(root, 'text', ({ value }) => void (said += value))
  return said
}

test('a number stands close behind its word, and numbers that follow one another have commas', () => {
  expect(set('Eased [[C-1]] [[S-2]]. Then [[C-3]], and *more*  [[C-4]].')).toBe(
    'EasedC-1,S-2. ThenC-3, and moreC-4.',
  )
})

test('other links keep their blanks', () => {
  expect(set('See [[The visit]] [[Other]].')).toBe('See The visit Other.')
})
