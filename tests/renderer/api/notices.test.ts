import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ChangeNotice } from '#preload/contract/changes.ts'
import type { NotebookClient } from '#preload/contract/index.ts'
import { followNotices } from '#renderer/api/notices.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it.each([
  [[{ noun: 'note', ids: ['N-1'] }], ['notes'], ['notes', 'search', 'searches']],
  [[{ noun: 'claim', ids: ['C-1'] }], ['notes', 'search'], ['notes', 'search', 'searches']],
  [
    [
      { noun: 'note', ids: ['N-1'] },
      { noun: 'saved-search', ids: [] },
    ],
    ['notes', 'searches'],
    ['notes', 'search', 'searches'],
  ],
] as [ChangeNotice[], string[], string[]][])(
  'after %j asks at once for %j, and at rest for %j',
  async (notices, atOnce, atRest) => {
    const asked = ['notes', 'search', 'searches']
    const queries = new QueryClient()
    for (const noun of asked) queries.setQueryData([noun], [])
    const outdated = () => asked.filter((noun) => queries.getQueryState([noun])?.isInvalidated)
    const ended = new AbortController()
    const watch = async function* () {
      yield* notices
      await new Promise((resolve) => ended.signal.addEventListener('abort', resolve))
    }
    const client = { changes: { watch: () => Promise.resolve(watch()) } }
    void followNotices(
      client as unknown as NotebookClient,
      queries,
      ended.signal,
      'a window',
      () => {},
      () => {},
    )
    await vi.advanceTimersByTimeAsync(100)
    expect(outdated()).toEqual(atOnce)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(outdated()).toEqual(atRest)
    ended.abort()
  },
)
