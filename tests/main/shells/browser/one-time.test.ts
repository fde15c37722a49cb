import { expect, test } from 'vitest'
import { oneTimeSecret } from '#main/shells/browser/one-time.ts'
import { rate } from '#main/shells/rate.ts'

function secrets(tries = 3) {
  let time = 0
  let count = 0
  const one = oneTimeSecret(
    () => `secret-${(count += 1)}`,
    60_000,
    tries,
    () => time,
  )
  return { one, pass: (milliseconds: number) => (time += milliseconds) }
}

test('a secret opens once', () => {
  const { one } = secrets()
  const given = one.renew()
  expect([one.redeem(given), one.redeem(given)]).toEqual([true, false])
})

test('a secret is good for its time', () => {
  const { one, pass } = secrets()
  const given = one.renew()
  pass(59_999)
  const renewed = one.renew()
  expect(one.redeem(given)).toBe(false)
  pass(60_000)
  expect(one.redeem(renewed)).toBe(false)
})

test('too many wrong ones void a secret', () => {
  const { one } = secrets(2)
  const given = one.renew()
  for (const wrong of ['', given.slice(1)]) expect(one.redeem(wrong)).toBe(false)
  expect(one.redeem(given)).toBe(false)
  expect(one.redeem(one.renew())).toBe(true)
})

test('nothing opens before the first secret, nor after the end', () => {
  const { one } = secrets()
  expect(one.redeem('')).toBe(false)
  const given = one.renew()
  one.end()
  expect(one.redeem(given)).toBe(false)
})

test('a rate gives its measure at once and then evenly', () => {
  let time = 0
  const two = rate(2, 1_000, () => time)
  expect([two.take(), two.take(), two.take()]).toEqual([true, true, false])
  time += 500
  expect([two.take(), two.take()]).toEqual([true, false])
  time += 60_000
  expect([two.take(), two.take(), two.take()]).toEqual([true, true, false])
})
