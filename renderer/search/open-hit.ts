import type { Ref } from '#data/model/refs.ts'
import type { Hit } from '#preload/contract/search.ts'
import { useClient } from '#renderer/api/client.tsx'
import { type DeskId, useDesk } from '#renderer/ui/desk.ts'
import { useStable } from '#renderer/ui/stable.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'

/**
 * Opens hits at their place: a note or a source at the words, a claim among the words of the source that it rests
 * on, where it rests on any.
 */
export function useOpenHit(): (hit: Hit, beside: boolean) => void {
  const client = useClient()
  const desk = useDesk()
  const tell = useTell()

  async function openClaim(ref: Ref<'claim'>, beside: boolean): Promise<void> {
    try {
      const [first] = (await client.claims.get({ ref })).evidence
      if (first) desk.open(first.source, { claim: ref, beside })
      else desk.open(ref, { beside })
    } catch (error) {
      tell.trouble(error)
    }
  }

  return useStable((hit: Hit, beside: boolean) => {
    if (hit.type === 'claim') void openClaim(hit.ref as Ref<'claim'>, beside)
    else desk.open(hit.ref as DeskId, { at: hit.at, beside })
  })
}
