import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Buffered } from '#preload/contract/buffers.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { Buffers } from '#renderer/api/buffers.ts'

const BOOK = 'a notebook'
const NOTE = { kind: 'note', note: 'N-1' } as const
const words = (text: string): Buffered => ({ ...NOTE, base: 1, sent: [], waiting: [], text })

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A service that writes down what it was asked. */
function service() {
  const asked: { call: string; text: string | undefined; window: string }[] = []
  const state = { refuses: [] as string[] }
  const take = (call: string) => (place: { window: string; what: object }) => {
    if (state.refuses.includes(call)) return Promise.reject(new Error('the disk is full'))
    const text = 'text' in place.what ? String(place.what.text) : undefined
    asked.push({ call, text, window: place.window })
    return Promise.resolve()
  }
  const client = { buffers: { keep: take('keep'), drop: take('drop') } }
  const buffers = new Buffers(client as unknown as NotebookClient)
  const texts = () => asked.map(({ call, text }) => text ?? call)
  return { buffers, asked, texts, state }
}

describe('what is typed', () => {
  test('is kept after a pause, as it is then', async () => {
    const { buffers, texts } = service()
    let text = 'a'
    buffers.keep(BOOK, NOTE, () => words(text))
    await vi.advanceTimersByTimeAsync(200)
    text = 'ab'
    buffers.keep(BOOK, NOTE, () => words(text))
    await vi.advanceTimersByTimeAsync(749)
    expect(texts()).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(texts()).toEqual(['ab'])
  })

  test('is kept after a shorter pause in a form, which nothing saves', async () => {
    const { buffers, asked } = service()
    const draft = { kind: 'draft', key: 'claim 1' } as const
    buffers.keep(BOOK, draft, () => ({ ...draft, value: 'a' }))
    await vi.advanceTimersByTimeAsync(299)
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(asked.map(({ call }) => call)).toEqual(['keep'])
  })

  test('is kept a second after a key at the latest, however fast the next ones follow', async () => {
    const { buffers, texts } = service()
    for (let at = 1; at <= 40; at += 1) {
      buffers.keep(BOOK, NOTE, () => words(String(at)))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(texts().length).toBeGreaterThanOrEqual(3)
    expect(Number(texts().at(-1))).toBeGreaterThan(30)
  })

  test('is kept at once when the window is left', async () => {
    const { buffers, texts } = service()
    buffers.keep(BOOK, NOTE, () => words('a'))
    await buffers.flush()
    expect(texts()).toEqual(['a'])
  })

  test('asks for nothing where it was saved before it had to be kept', async () => {
    const { buffers, texts } = service()
    buffers.keep(BOOK, NOTE, () => words('a'))
    buffers.drop(BOOK, NOTE)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(texts()).toEqual([])
  })

  test('is forgotten once it is saved, and what is typed then is kept again', async () => {
    const { buffers, texts } = service()
    buffers.keep(BOOK, NOTE, () => words('a'))
    await vi.advanceTimersByTimeAsync(750)
    buffers.drop(BOOK, NOTE)
    buffers.keep(BOOK, NOTE, () => words('ab'))
    await vi.advanceTimersByTimeAsync(750)
    buffers.drop(BOOK, NOTE)
    await vi.advanceTimersByTimeAsync(0)
    expect(texts().filter((text) => text !== 'drop')).toEqual(['a', 'ab'])
    expect(texts().at(-1)).toBe('drop')
  })

  test('is tried again until it can be kept', async () => {
    const { buffers, texts, state } = service()
    state.refuses = ['keep']
    buffers.keep(BOOK, NOTE, () => words('a'))
    await vi.advanceTimersByTimeAsync(3_000)
    state.refuses = []
    await vi.advanceTimersByTimeAsync(1_000)
    expect(texts()).toEqual(['a'])
  })
})

test('what cannot be saved here is left under another name, as by a window that is gone', async () => {
  const { buffers, asked } = service()
  buffers.keep(BOOK, NOTE, () => words('a'))
  await vi.advanceTimersByTimeAsync(750)
  buffers.leave(BOOK, NOTE)
  await vi.advanceTimersByTimeAsync(0)
  expect(asked.map(({ call }) => call)).toEqual(['keep', 'keep', 'drop'])
  expect(asked[1]!.window).not.toBe(buffers.window)
  expect(asked[2]!.window).toBe(buffers.window)
})

test('what was kept stays where it cannot be left under another name, until that can be done', async () => {
  const { buffers, asked, state } = service()
  buffers.keep(BOOK, NOTE, () => words('a'))
  await vi.advanceTimersByTimeAsync(750)
  // A full disk takes nothing new, but gives up what it has.
  state.refuses = ['keep']
  buffers.leave(BOOK, NOTE)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(asked.map(({ call }) => call)).toEqual(['keep'])
  state.refuses = []
  await vi.advanceTimersByTimeAsync(1_000)
  expect(asked.map(({ call, text }) => [call, text])).toEqual([
    ['keep', 'a'],
    ['keep', 'a'],
  ])
})

test('words that another window kept are dropped by the one that took them over', async () => {
  const { buffers, texts } = service()
  const draft = { kind: 'draft', key: 'claim 1' } as const
  buffers.adopt(BOOK, draft)
  buffers.drop(BOOK, draft)
  await vi.advanceTimersByTimeAsync(0)
  expect(texts()).toEqual(['drop'])
})
