import { expect, test } from 'vitest'
import { linkContext } from '#renderer/notes/link-context.ts'

test('shows the words around a link, without their marks', () => {
  expect(linkContext('- Open **[[The visit]]** and see [[C-1]].', ['The visit'])).toEqual({
    before: 'Open ',
    shown: 'The visit',
    after: ' and see C-1.',
  })
})

test('finds the link to the note among others, by title or alias, in any case', () => {
  const line = 'Of [[Start here]] and [[the VISIT#Aims|its aims]] more.'
  expect(linkContext(line, ['The visit'])).toMatchObject({
    before: 'Of Start here and ',
    shown: 'its aims',
  })
  expect(linkContext(line, ['Other', 'Start here']).shown).toBe('Start here')
})

test('cuts a long beginning at a word, so that the link shows', () => {
  const { before, shown } = linkContext(`${'many words '.repeat(20)}lead to [[It]].`, ['It'])
  expect(before).toMatch(/^…(?:many|words) .*lead to $/)
  expect(before.length).toBeLessThan(50)
  expect(shown).toBe('It')
})
