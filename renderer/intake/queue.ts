import type { Ref } from '#data/model/refs.ts'
import type { SourceSummary } from '#data/model/source.ts'

type Queued = Pick<SourceSummary, 'ref' | 'state'>

/** How many sources of the queue are dealt with: read to the end, or set aside. */
export function dealtWith(sources: readonly Queued[]): number {
  return sources.filter((source) => !isWaiting(source)).length
}

/** The next source to read after one: the first that waits below it, else from the top. */
export function nextToRead(
  sources: readonly Queued[],
  current: string | undefined,
): Ref<'source'> | undefined {
  const at = sources.findIndex(({ ref }) => ref === current)
  const others = [...sources.slice(at + 1), ...sources.slice(0, Math.max(at, 0))]
  return others.find(isWaiting)?.ref
}

function isWaiting({ state }: Queued): boolean {
  return state === 'new' || state === 'reading'
}
