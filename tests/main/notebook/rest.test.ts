import { expect, test } from 'vitest'
import { Rest } from '#main/notebook/rest.ts'

/** A clock that a test moves on. */
function byHand() {
  const waiting = new Map<symbol, { milliseconds: number; work: () => void }>()
  return {
    waiting,
    log: { info: () => undefined, error: () => undefined },
    later(milliseconds: number, work: () => void) {
      const id = Symbol('timer')
      waiting.set(id, { milliseconds, work })
      return () => waiting.delete(id)
    },
    pass() {
      const due = [...waiting.values()]
      waiting.clear()
      for (const { work } of due) work()
    },
  }
}

test('the -wal is folded in once for all that was written before the rest', () => {
  const clock = byHand()
  let folded = 0
  const rest = new Rest(clock, () => ({
    hashRest: () => true,
    foldIn: () => Boolean((folded += 1)),
  }))
  for (let at = 0; at < 5; at += 1) rest.wrote()
  expect(clock.waiting.size).toBe(1)
  clock.pass()
  expect(folded).toBe(1)
  expect(clock.waiting.size).toBe(0)
})

test('where somebody was reading it is tried again, later', () => {
  const clock = byHand()
  const answers = [false, true]
  const rest = new Rest(clock, () => ({ hashRest: () => true, foldIn: () => answers.shift()! }))
  rest.wrote()
  const [first] = clock.waiting.values()
  clock.pass()
  const [second] = clock.waiting.values()
  expect(second!.milliseconds).toBeGreaterThan(first!.milliseconds)
  clock.pass()
  expect([answers.length, clock.waiting.size]).toEqual([0, 0])
})

test('nothing is done any more after the end, and a disk that fails ends nothing', () => {
  const clock = byHand()
  const rest = new Rest(clock, () => ({
    hashRest: () => true,
    foldIn: () => {
      throw new Error('the disk is full')
    },
  }))
  rest.wrote()
  expect(() => clock.pass()).not.toThrow()
  rest.wrote()
  rest.stop()
  expect(clock.waiting.size).toBe(0)
})

test('what waits for the rest is done in slices, and the -wal is folded in after the last', () => {
  const clock = byHand()
  const done: string[] = []
  const left = [false, false, true]
  const rest = new Rest(clock, () => ({
    hashRest: () => {
      done.push('slice')
      return left.shift()!
    },
    foldIn: () => Boolean(done.push('fold')),
  }))
  rest.wrote()
  while (clock.waiting.size > 0) clock.pass()
  expect(done).toEqual(['slice', 'slice', 'slice', 'fold'])
})
