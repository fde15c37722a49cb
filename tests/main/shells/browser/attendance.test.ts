import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchAttendance } from '#main/shells/browser/attendance.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const MINUTE = 60_000

function watch() {
  const events: string[] = []
  const attendance = watchAttendance({
    onEmpty: () => events.push('empty'),
    onNoShow: () => events.push('no show'),
    onOver: () => events.push('over'),
  })
  return { attendance, events }
}

test('waits for the first window without end', () => {
  const { attendance, events } = watch()
  attendance.count(0)
  vi.advanceTimersByTime(1_000 * MINUTE)
  expect(events).toEqual([])
})

test('ends ten minutes after the last window is gone', () => {
  const { attendance, events } = watch()
  for (const windows of [1, 2, 1, 0]) attendance.count(windows)
  vi.advanceTimersByTime(10 * MINUTE - 1)
  expect(events).toEqual(['empty'])
  vi.advanceTimersByTime(1)
  expect(events).toEqual(['empty', 'over'])
})

test('a page that is reloaded is no window that went', () => {
  const { attendance, events } = watch()
  for (const windows of [1, 0]) attendance.count(windows)
  vi.advanceTimersByTime(2_000)
  attendance.count(1)
  vi.advanceTimersByTime(100 * MINUTE)
  expect(events).toEqual([])
})

test('a window that comes back within ten minutes stays', () => {
  const { attendance, events } = watch()
  for (const windows of [1, 0]) attendance.count(windows)
  vi.advanceTimersByTime(9 * MINUTE)
  attendance.count(1)
  vi.advanceTimersByTime(100 * MINUTE)
  expect(events).toEqual(['empty'])
})

test.each([
  ['its window first', (end: () => void, leave: () => void) => [leave(), end()]],
  ['itself first', (end: () => void, leave: () => void) => [end(), leave()]],
])('ends with the browser that was started: %s', (_what, go) => {
  const { attendance, events } = watch()
  attendance.count(1)
  go(
    () => attendance.browserEnded(),
    () => attendance.count(0),
  )
  expect(events).toEqual(['over'])
})

test('a window opened by hand outlives the browser that was started, and may be reloaded', () => {
  const { attendance, events } = watch()
  attendance.count(2)
  attendance.browserEnded()
  attendance.count(1)
  vi.advanceTimersByTime(MINUTE)
  attendance.count(0)
  vi.advanceTimersByTime(2_000)
  attendance.count(1)
  vi.advanceTimersByTime(100 * MINUTE)
  expect(events).toEqual([])
})

test('a browser that ends before any window came showed nothing', () => {
  const { attendance, events } = watch()
  attendance.browserEnded()
  expect(events).toEqual(['no show'])
})

test('once stopped, nothing follows', () => {
  const { attendance, events } = watch()
  attendance.count(1)
  attendance.stop()
  attendance.count(0)
  attendance.browserEnded()
  vi.advanceTimersByTime(100 * MINUTE)
  expect(events).toEqual([])
})
