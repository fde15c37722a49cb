import { useEffect, useRef, useState } from 'react'
import type { Hit } from '#preload/contract/search.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { isNear, type Mistake, mend, mistakeOf } from '#renderer/ui/query/mistake.ts'
import { useOpenHit } from './open-hit.ts'

export type Found = NonNullable<ReturnType<typeof useAsk<'search', 'run'>>['data']>

/** A search as you type: what is asked, what came back, and which hit is chosen. */
export interface Search {
  readonly query: string
  readonly setQuery: (query: string) => void
  /** The query that is asked now: the typed one after a pause. */
  readonly asked: string
  /** What was found last; it stays while the next is on its way, and while the query is broken. */
  readonly found: Found | undefined
  /** What is wrong with the query, once the person has had time to finish it. */
  readonly mistake: Mistake | undefined
  /** What else kept the search from an answer. */
  readonly trouble: unknown
  readonly chosen: Hit | undefined
  readonly choose: (hit: Hit) => void
  /** Chooses the hit so many steps on; `false` where there is none. */
  readonly move: (step: number) => boolean
  readonly open: (hit: Hit, beside: boolean) => void
  /** Opens the chosen hit, as soon as the hits are those of the query; mends a broken query. */
  readonly enter: (beside: boolean) => void
  /** Shows more hits, where there are more. */
  readonly more: (() => void) | undefined
}

const PAUSE_MS = 80
/** How long what is being typed may be broken before that is said. */
const PATIENCE_MS = 800
const PAGE = 100
const MOST = 1_000

/** Runs the query after a short pause in the typing; what is asked for no longer is called off. */
export function useSearch(query: string, setQuery: (query: string) => void): Search {
  const asked = useLate(query.trimEnd(), PAUSE_MS) ?? ''
  const [limit, setLimit] = useState({ asked, shown: PAGE })
  const shown = limit.asked === asked ? limit.shown : PAGE
  const { data, error, isPlaceholderData } = useAsk(
    'search',
    'run',
    { query: asked, limit: shown },
    { when: asked !== '', keep: true },
  )
  const [last, setLast] = useState<Found>()
  if (data && data !== last) setLast(data)
  const found = asked.trim() === '' ? undefined : (data ?? last)
  const late = useLate(error ? asked : undefined, PATIENCE_MS)
  const wrong = error ? mistakeOf(error) : undefined
  const mistake = wrong && (late === asked || !isNear(wrong, asked.length)) ? wrong : undefined
  const [ref, setRef] = useState<string>()
  const openHit = useOpenHit()
  const wanted = useRef<{ query: string; beside: boolean }>(undefined)

  const hits = found?.hits ?? []
  const at = Math.max(
    hits.findIndex((hit) => hit.ref === ref),
    0,
  )
  const chosen = hits[at]
  const isFresh = data !== undefined && !isPlaceholderData && asked === query.trimEnd()

  useEffect(() => {
    const { current } = wanted
    if (!current || !isFresh) return
    wanted.current = undefined
    if (current.query === query && chosen) openHit(chosen, current.beside)
  })

  function enter(beside: boolean): void {
    if (isFresh && chosen) openHit(chosen, beside)
    else if (mistake?.instead !== undefined) setQuery(mend(query, mistake))
    else wanted.current = { query, beside }
  }

  return {
    query,
    setQuery,
    asked,
    found,
    mistake,
    trouble: wrong ? undefined : error,
    chosen,
    choose: (hit) => setRef(hit.ref),
    move: (step) => {
      const next = hits[Math.min(Math.max(at + step, 0), hits.length - 1)]
      if (!next || next === chosen) return false
      setRef(next.ref)
      return true
    },
    open: openHit,
    enter,
    more:
      found && found.total > found.hits.length && shown < MOST
        ? () => setLimit({ asked, shown: shown + PAGE })
        : undefined,
  }
}

/** The value as it was before the last pause of its changes. */
function useLate<T>(value: T, pause: number): T | undefined {
  const [late, setLate] = useState<T>()
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return late
}
