import { useEffect, useState } from 'react'
import type { Hit } from '#preload/contract/search.ts'
import { useAsk } from '#renderer/api/ask.ts'

/** A search as you type: what is asked, what came back, and which hit is chosen. */
export interface Search {
  readonly query: string
  /** The query that the answer is for. */
  readonly asked: string
  readonly setQuery: (query: string) => void
  readonly result: ReturnType<typeof useAsk<'search', 'run'>>
  readonly chosen: Hit | undefined
  readonly choose: (hit: Hit) => void
  readonly move: (step: number) => void
}

const PAUSE_MS = 80
const LIMIT = 100

/** Runs the query after a short pause in the typing; the last hits stay until the next are there. */
export function useSearch(query: string, setQuery: (query: string) => void): Search {
  const [asked, setAsked] = useState('')
  const [ref, setRef] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setAsked(query.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [query])
  const result = useAsk(
    'search',
    'run',
    { query: asked, limit: LIMIT },
    { when: asked !== '', keep: true },
  )
  const hits = (query.trim() === '' ? undefined : result.data?.hits) ?? []
  const at = Math.max(
    hits.findIndex((hit) => hit.ref === ref),
    0,
  )
  return {
    query,
    asked,
    setQuery,
    result,
    chosen: result.error ? undefined : hits[at],
    choose: (hit) => setRef(hit.ref),
    move: (step) => setRef(hits[Math.min(Math.max(at + step, 0), hits.length - 1)]?.ref),
  }
}
