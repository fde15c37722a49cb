import type { ClaimSummary } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'

const MOST = 1_000
const NONE: readonly ClaimSummary[] = []

/** The claims to review: notes cite them, and they are no longer open. */
export function useReview(): readonly ClaimSummary[] {
  const query = 'in:claims cited:yes -status:open'
  const found = useAsk('search', 'run', { query, limit: MOST, sort: 'ref' }, { keep: true }).data
  const refs = (found?.hits ?? []).map(({ ref }) => ref as Ref<'claim'>)
  return useAsk('claims', 'some', { refs }, { when: refs.length > 0, keep: true }).data ?? NONE
}
