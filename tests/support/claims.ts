import type { ClaimSummary } from '#data/model/claim.ts'
import type { NotebookClient } from '#preload/contract/index.ts'

/** Every claim of a small notebook, the newest first. */
export async function allClaims(client: NotebookClient): Promise<ClaimSummary[]> {
  const { rows } = await client.claims.page({ by: 'ref', down: true, offset: 0, limit: 1_000 })
  return rows
}
