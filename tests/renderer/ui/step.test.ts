import { expect, test } from 'vitest'
import { stepAround, stepOf } from '#renderer/ui/step.ts'

test.each([
  [-1, 'ArrowDown', 0],
  [-1, 'ArrowUp', 2],
  [0, 'ArrowDown', 1],
  [2, 'ArrowDown', 0],
  [0, 'ArrowUp', 2],
])('of three choices, from %i %s leads to %i', (at, key, to) => {
  expect(stepAround(at, stepOf(key)!, 3)).toBe(to)
})

test('of one choice, every arrow leads to it', () => {
  for (const step of [1, -1] as const) expect(stepAround(-1, step, 1)).toBe(0)
})

test('other keys are no steps', () => {
  expect(stepOf('Enter')).toBeUndefined()
})
