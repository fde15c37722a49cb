import type { Span } from '#data/model/quote.ts'
import type { Ref } from '#data/model/refs.ts'
import { claimsRestingOn, type Passage } from '#data/model/source.ts'
import type { ClaimSuggestion } from '#preload/contract/claim-suggestions.ts'

/** A suggestion, and what was decided on it. */
export interface Triaged {
  /** Names it among those for one text. */
  readonly key: string
  readonly suggestion: ClaimSuggestion
  /** `claimed`: a claim rests on its words, or is on its way. */
  readonly stage: 'open' | 'claimed' | 'dismissed'
  /** The claims that rest on its words now. */
  readonly claims: readonly Ref<'claim'>[]
}

/** What was decided so far. */
interface Decided {
  readonly passages: readonly Pick<Passage, 'start' | 'end' | 'claims'>[]
  /** Keys of what was dismissed. */
  readonly dismissed: readonly string[]
  /** Keys of what becomes a claim just now. */
  readonly underWay: readonly string[]
}

export function keyOf({ start, end }: Span): string {
  return `${start}-${end}`
}

/** Every suggestion with what was decided on it, in the order of the text. */
export function triage(
  suggestions: readonly ClaimSuggestion[],
  { passages, dismissed, underWay }: Decided,
): Triaged[] {
  return suggestions.map((suggestion) => {
    const key = keyOf(suggestion)
    const claims = claimsRestingOn(passages, suggestion)
    const claimed = claims.length > 0 || underWay.includes(key)
    const stage = claimed ? 'claimed' : dismissed.includes(key) ? 'dismissed' : 'open'
    return { key, suggestion, stage, claims }
  })
}

/** The next one to decide on after another, from the first on after the last; `undefined` when none is left. */
export function nextOpen(list: readonly Triaged[], after?: string): Triaged | undefined {
  const from = list.findIndex(({ key }) => key === after) + 1
  return [...list.slice(from), ...list.slice(0, from)].find(
    ({ key, stage }) => stage === 'open' && key !== after,
  )
}

/** The neighbour of one in a list, which ends at both ends. */
export function neighbour(
  list: readonly Triaged[],
  of: string | undefined,
  by: 1 | -1,
): Triaged | undefined {
  const at = list.findIndex(({ key }) => key === of)
  return list[Math.min(Math.max(at + by, 0), list.length - 1)]
}

/** The one that claims rested on and that is to be decided on again, as when its claim was taken back. */
export function reopened(before: readonly Triaged[], now: readonly Triaged[]): Triaged | undefined {
  const claimed = new Set(before.flatMap(({ key, claims }) => (claims.length > 0 ? key : [])))
  return now.find(({ key, stage }) => stage === 'open' && claimed.has(key))
}
