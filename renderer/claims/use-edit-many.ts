import { say } from '#data/messages/index.ts'
import type { ClaimStatus } from '#data/model/claim.ts'
import type { Credibility } from '#data/model/ratings.ts'
import type { Ref } from '#data/model/refs.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'

interface Changes {
  readonly addTopics?: string[]
  readonly removeTopics?: string[]
  readonly credibility?: Credibility | null
  readonly status?: ClaimStatus
  readonly why?: string | undefined
}

/** Changes all the selected claims in one act. */
export type EditMany = (changes: Changes) => Promise<void>

export function useEditMany(claims: readonly Ref<'claim'>[]): EditMany {
  const client = useClient()
  const tell = useTell()
  return async (changes) => {
    try {
      const { refs } = await client.claims.editMany({ ...act(), refs: [...claims], ...changes })
      tell.done(say('window.claims.changed', { count: refs.length }))
    } catch (error) {
      tell.trouble(error)
    }
  }
}
