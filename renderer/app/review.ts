import type { ClaimSummary } from '#data/model/claim.ts'
import { useAsk } from '#renderer/api/ask.ts'

const MOST = 1_000
const NONE: readonly ClaimSummary[] = []

/** The claims to review: notes cite them, and they are no longer open. */
export function useReview(): readonly ClaimSummary[] {
  const query = 'in:claims cited:yes -status:open'
  const found = useAsk('search', 'run', { query, limit: MOST, sort: 'ref' }, { keep: true }).data
  const claims = useAsk('claims', 'list', undefined).data
  if (!found || !claims || found.hits.length === 0) return NONE
  const refs = new Set(found.hits.map(({ ref }) => ref))
  return claims.filter(({ ref }) => refs.has(ref))
}
