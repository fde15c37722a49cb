import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Region } from '#data/model/source.ts'
import { between, regionByKey } from '#renderer/sources/original/region.ts'

test('a rectangle is the one between two points, whichever is first; one too small is none', () => {
  const region = { x: 0.2, y: 0.1, width: 0.3, height: 0.4 }
  expect(between({ x: 0.2, y: 0.5 }, { x: 0.5, y: 0.1 })).toEqual(region)
  expect(between({ x: 0.5, y: 0.1 }, { x: 0.2, y: 0.5 })).toEqual(region)
  expect(between({ x: 0.2, y: 0.1 }, { x: 0.201, y: 0.5 })).toBeUndefined()
})

test('arrow keys begin one in the middle, move it, and with Shift size it; others do nothing', () => {
  const first = regionByKey(undefined, 'ArrowRight', false)
  expect(first).toEqual({ x: 0.4, y: 0.4, width: 0.2, height: 0.2 })
  expect(regionByKey(first, 'ArrowRight', false)).toMatchObject({ x: 0.42, width: 0.2 })
  expect(regionByKey(first, 'ArrowDown', true)).toMatchObject({ y: 0.4, height: 0.22 })
  expect(regionByKey(first, 'Enter', false)).toBeUndefined()
})

test('whatever is dragged and pressed, a rectangle lies within the picture', () => {
  const point = fc.record({
    x: fc.double({ min: -2, max: 3, noNaN: true }),
    y: fc.double({ min: -2, max: 3, noNaN: true }),
  })
  const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown')
  const presses = fc.array(fc.tuple(keys, fc.boolean()), { maxLength: 80 })
  fc.assert(
    fc.property(point, point, presses, (one, other, pressed) => {
      let region: Region | undefined = between(one, other)
      for (const [key, size] of pressed) region = regionByKey(region, key, size)
      if (!region) return
      const { x, y, width, height } = region
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(Math.min(width, height)).toBeGreaterThan(0)
      expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1.000_001)
    }),
  )
})
