import type { Claim, Evidence } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'

/** What each source goes back to: sources that derive from no other. One that is not in it is its own. */
export type Origins = ReadonlyMap<Ref<'source'>, readonly Ref<'source'>[]>

/** Of a claim, who says it and where. */
interface Stated extends Pick<Claim, 'speaker'> {
  readonly evidence: readonly Pick<Evidence, 'source' | 'role'>[]
}

/**
 * How many speakers of these claims are independent: each has a source that states a claim of theirs
 * and shares no origin with those of the others counted. Who has the fewest sources chooses first.
 */
export function independentSpeakers(claims: readonly Stated[], origins: Origins): number {
  const sources = new Map<string, Set<Ref<'source'>>>()
  for (const { speaker, evidence } of claims) {
    const stating = evidence.filter(({ role }) => role === 'states').map(({ source }) => source)
    sources.set(speaker, new Set([...(sources.get(speaker) ?? []), ...stating]))
  }
  const taken = new Set<Ref<'source'>>()
  let count = 0
  for (const choice of [...sources.values()].toSorted((one, other) => one.size - other.size)) {
    const free = [...choice]
      .map((source) => origins.get(source) ?? [source])
      .find((roots) => roots.every((root) => !taken.has(root)))
    if (!free) continue
    for (const root of free) taken.add(root)
    count += 1
  }
  return count
}
