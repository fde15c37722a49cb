import type { Claim, ClaimKind, ClaimStatus } from '#data/model/claim.ts'
import type { Edtf } from '#data/model/dates.ts'
import type { Credibility, Likelihood } from '#data/model/ratings.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'

/** What of a claim is changed where it is shown. */
export interface ClaimChange {
  readonly statement?: string
  readonly speaker?: string
  readonly kind?: ClaimKind
  readonly hedge?: string | null
  readonly likelihood?: Likelihood | null
  readonly comment?: string | null
  readonly status?: ClaimStatus
  readonly why?: string
  readonly credibility?: Credibility | null
  readonly topics?: string[]
  readonly entities?: string[]
  readonly said?: Edtf | null
  readonly on?: Edtf | null
}

/** Changes a claim where it is shown; answers whether it went well. */
export type EditClaim = (change: ClaimChange) => Promise<boolean>

export function useEditClaim(claim: Pick<Claim, 'ref' | 'credibility'>): EditClaim {
  const client = useClient()
  const tell = useTell()
  return async (change) => {
    // A grade that is set as it was is no new grading.
    if ('credibility' in change && (change.credibility ?? undefined) === claim.credibility) {
      return true
    }
    try {
      await client.claims.edit({ ...act(), ref: claim.ref, ...change })
      return true
    } catch (error) {
      tell.trouble(error)
      return false
    }
  }
}
