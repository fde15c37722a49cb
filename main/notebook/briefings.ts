import { Problem } from '#data/model/problem.ts'
import type { Ref } from '#data/model/refs.ts'
import type { Session } from './session.ts'

export async function exportBriefing(
  _session: Session,
  _input: { readonly note: Ref<'note'> },
  _signal: AbortSignal | undefined,
): Promise<{ file: string; pages: number; citations: number; warnings: { message: string }[] }> {
  throw new Problem('press-failed', { reason: 'not yet' })
}
