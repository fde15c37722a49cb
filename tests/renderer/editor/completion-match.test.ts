import { expect, test } from 'vitest'
import type { Suggestion } from '#preload/contract/notes.ts'
import { matching } from '#renderer/editor/completion-match.ts'

const claim = (insert: string, label: string): Suggestion => ({
  kind: 'claim',
  insert,
  label,
  detail: 'C2 · Li Qiang',
})
const offered = [
  claim('C-5', 'Doubt about trade drives Canada to China'),
  claim('C-23', 'China’s tariffs on canola have harmed farmers'),
  claim('C-24', 'Québec’s growers were harmed by the tariffs on canola'),
]
const found = (typed: string) => matching(offered, typed).map(({ insert }) => insert)

test('a claim is found by words of its statement, in any order, and by none that are strewn over it', () => {
  expect(found('harmed canola')).toEqual(['C-23', 'C-24'])
  expect(found('canola harm')).toEqual(['C-23', 'C-24'])
  // Each letter stands in the first, in this order.
  expect(found('daotv')).toEqual([])
})

test('case and accents do not matter, and a reference or a speaker finds too', () => {
  expect(found('QUEBEC')).toEqual(['C-24'])
  expect(found('c-5')).toEqual(['C-5'])
  expect(found('qiang doubt')).toEqual(['C-5'])
  expect(found('')).toEqual(['C-5', 'C-23', 'C-24'])
})
