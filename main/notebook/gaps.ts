import type { Gaps } from '#data/model/gap.ts'
import { findGaps } from '#data/store/gaps.ts'
import type { Session } from './session.ts'

export function listGaps(
  { store }: Session,
  { before, most }: { readonly before: string; readonly most: number },
): Gaps {
  return findGaps(store.read, before, most)
}
