import { say } from '#data/messages/index.ts'
import type { ClaimSummary } from '#data/model/claim.ts'
import type { Proposal } from '#data/model/proposal.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'

/** What can come of a pair: a tie, one claim of two, or nothing. */
export type Settlement = 'contradicts' | 'duplicates' | 'merged' | 'apart'

/** What a pair is proposed to become. */
export function proposed({ kind, sameSpeaker }: Proposal): Settlement {
  if (kind === 'contradiction') return 'contradicts'
  return sameSpeaker ? 'merged' : 'duplicates'
}

/** Settles a pair; answers whether it went well. */
export type SettlePair = (proposal: Proposal, as: Settlement) => Promise<boolean>

export function useSettlePair(): SettlePair {
  const client = useClient()
  const tell = useTell()
  return async ({ one, other }, as) => {
    const acted = act()
    const [gone, into] = rank(one, other)
    try {
      if (as === 'contradicts') {
        await client.claims.contradict({ ...acted, claim: one.ref, by: other.ref })
      } else if (as === 'duplicates') {
        await client.claims.relate({ ...acted, from: other.ref, kind: as, to: one.ref })
      } else if (as === 'merged') {
        await client.claims.merge({ ...acted, ref: gone.ref, into: into.ref })
      } else await client.proposals.tellApart({ ...acted, one: one.ref, other: other.ref })
      const pair =
        as === 'merged' ? { one: into.ref, other: gone.ref } : { one: one.ref, other: other.ref }
      tell.done(say(`window.proposals.done.${as}`, pair), undoOf(acted))
      return true
    } catch (error) {
      tell.trouble(error)
      return false
    }
  }
}

/** Last what rests on most; of those the one that was there first. */
function rank(one: ClaimSummary, other: ClaimSummary): readonly [ClaimSummary, ClaimSummary] {
  return other.passages > one.passages ? [one, other] : [other, one]
}
