import { expect, test } from 'vitest'
import { withTyped } from '#renderer/editor/edits.ts'

test.each([
  [
    'at the other end',
    'The visit.',
    'Left. The visit.',
    'The visit. Typed.',
    'Left. The visit. Typed.',
  ],
  [
    'at the same place',
    'The visit.',
    'The visit. Left.',
    'The visit. Typed.',
    'The visit. Typed. Left.',
  ],
  ['in what was taken out', 'One two. End.', 'New. End.', 'One 2 two. End.', 'New2 . End.'],
  ['nothing', 'The visit.', 'Left. The visit.', 'The visit.', 'Left. The visit.'],
])('a text takes in what was typed since it was made: %s', (_, base, made, now, both) => {
  expect(withTyped(base, made, now)).toBe(both)
})
