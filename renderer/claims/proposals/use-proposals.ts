import { useState } from 'react'
import type { ProposalKind } from '#data/model/claim-pairs.ts'
import type { Proposal } from '#data/model/proposal.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { proposed, type Settlement, useSettlePair } from './use-settle-pair.ts'

/** As many as one page shows. */
export const MOST = 200
const NONE: readonly Proposal[] = []

/** What is proposed, as the view shows it, and what can be done with it. */
export interface Proposals {
  readonly items: readonly Proposal[]
  readonly isLoaded: boolean
  /** Absent: of either kind. */
  readonly kind: ProposalKind | undefined
  readonly current: Proposal | undefined
  readonly show: (kind: ProposalKind | undefined) => void
  readonly go: (proposal: Proposal) => void
  readonly step: (by: 1 | -1) => void
  /** As it is proposed, unless said otherwise. */
  readonly settle: (as?: Settlement) => void
}

export function useProposals(): Proposals {
  const settlePair = useSettlePair()
  const [kind, setKind] = useState<ProposalKind>()
  const [at, setAt] = useState<string>()
  const input = kind === undefined ? { most: MOST } : { kind, most: MOST }
  const found = useAsk('proposals', 'list', input, { keep: true }).data
  const items = found ?? NONE
  const current = items.find((item) => keyOf(item) === at) ?? items[0]
  const place = current === undefined ? -1 : items.indexOf(current)

  async function settle(as?: Settlement): Promise<void> {
    if (!current || (as === 'merged' && !current.sameSpeaker)) return
    const next = items[place + 1] ?? items[place - 1]
    if (await settlePair(current, as ?? proposed(current))) setAt(next && keyOf(next))
  }

  return {
    items,
    isLoaded: found !== undefined,
    kind,
    current,
    show: (wanted) => {
      setKind(wanted)
      setAt(undefined)
    },
    go: (item) => setAt(keyOf(item)),
    step: (by) => {
      const to = items[Math.min(Math.max(place + by, 0), items.length - 1)]
      if (to) setAt(keyOf(to))
    },
    settle: (as) => void settle(as),
  }
}

/** Tells one pair from another. */
export function keyOf({ one, other }: Proposal): string {
  return `${one.ref} ${other.ref}`
}
