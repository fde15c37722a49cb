import type { ClaimSummary } from '#data/model/claim.ts'

/** What all claims have alike; `undefined` where they differ. */
export function commonOf<T>(
  claims: readonly ClaimSummary[],
  of: (claim: ClaimSummary) => T,
): T | undefined {
  const [first, ...others] = claims.map(of)
  return others.every((other) => other === first) ? first : undefined
}

/** The topics that all claims have, and those that some have. */
export function sharedTopics(claims: readonly ClaimSummary[]): { all: string[]; some: string[] } {
  const counts = new Map<string, number>()
  for (const { topics } of claims) {
    for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  }
  const paths = [...counts.keys()].sort()
  return {
    all: paths.filter((path) => counts.get(path) === claims.length),
    some: paths.filter((path) => counts.get(path) !== claims.length),
  }
}

/** What was added to a set of values, and what was taken from it. */
export function difference(
  before: readonly string[],
  after: readonly string[],
): { added: string[]; removed: string[] } {
  return {
    added: after.filter((value) => !before.includes(value)),
    removed: before.filter((value) => !after.includes(value)),
  }
}
