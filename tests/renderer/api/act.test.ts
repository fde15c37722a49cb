import { expect, test } from 'vitest'
import { act, actIn } from '#renderer/api/act.ts'

test('each act is one of its own, and says which notebook the window shows', () => {
  const [first, second] = [act(), act()]
  expect(first.action).not.toBe(second.action)
  expect(first).not.toHaveProperty('notebook')
  actIn('one')
  expect(act()).toMatchObject({ notebook: 'one' })
  actIn('other')
  expect(act()).toMatchObject({ notebook: 'other' })
})
