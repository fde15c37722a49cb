import { useCallback, useSyncExternalStore } from 'react'
import { parseRef, type Ref } from '#data/model/refs.ts'

/** Where the person is. Notes, sources and topics show in the centre, a claim beside them. */
export interface Place {
  /** `N-8`, `S-3` or `#trade/tariffs`; absent where nothing is open. */
  readonly centre?: string | undefined
  readonly claim?: Ref<'claim'> | undefined
}

/** The place that the address names: it outlives a reload, and Back leads to the one before. */
export function usePlace(): [Place, (place: Place) => void] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  const go = useCallback((place: Place) => {
    const next = writePlace(place)
    if (next === window.location.hash) return
    window.history.pushState(null, '', next === '' ? window.location.pathname : next)
    for (const listener of listeners) listener()
  }, [])
  return [readPlace(hash), go]
}

/** Forgets where the person is, without a way back. */
export function leavePlace(): void {
  window.history.replaceState(null, '', window.location.pathname)
}

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

/** Reads the part of an address after `#`; what is no place is none. */
export function readPlace(hash: string): Place {
  const parts = new URLSearchParams(hash.slice(1))
  const centre = parts.get('open') ?? undefined
  const claim = parts.get('claim') ?? ''
  return {
    ...(centre !== undefined && isCentre(centre) ? { centre } : {}),
    ...(parseRef(claim)?.noun === 'claim' ? { claim: claim as Ref<'claim'> } : {}),
  }
}

/** The part of an address that names a place; empty for none. */
export function writePlace({ centre, claim }: Place): string {
  const parts = new URLSearchParams()
  if (centre !== undefined) parts.set('open', centre)
  if (claim !== undefined) parts.set('claim', claim)
  return parts.size === 0 ? '' : `#${parts.toString()}`
}

function isCentre(id: string): boolean {
  const noun = parseRef(id)?.noun
  return noun === 'note' || noun === 'source' || (id.startsWith('#') && id.length > 1)
}
