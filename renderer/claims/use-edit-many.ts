import { say } from '#data/messages/index.ts'
import type { ClaimKind, ClaimStatus } from '#data/model/claim.ts'
import type { Credibility } from '#data/model/ratings.ts'
import type { Ref } from '#data/model/refs.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { working } from '#renderer/ui/work.ts'

interface Changes {
  readonly addTopics?: string[]
  readonly removeTopics?: string[]
  readonly addEntities?: string[]
  readonly removeEntities?: string[]
  readonly kind?: ClaimKind
  readonly credibility?: Credibility | null
  readonly status?: ClaimStatus
  readonly why?: string | undefined
}

/** Changes all the selected claims in one act; answers whether it went well. */
export type EditMany = (changes: Changes) => Promise<boolean>

export function useEditMany(claims: readonly Ref<'claim'>[]): EditMany {
  const client = useClient()
  const tell = useTell()
  return async (changes) => {
    try {
      const acted = act()
      const { refs } = await working(say('window.claims.changing', { count: claims.length }), () =>
        client.claims.editMany({ ...acted, refs: [...claims], ...changes }),
      )
      tell.done(say('window.claims.changed', { count: refs.length }), undoOf(acted))
      return true
    } catch (error) {
      tell.trouble(error)
      return false
    }
  }
}
