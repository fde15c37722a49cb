import type { ClaimStatus } from '../model/claim.ts'
import type { Credibility } from '../model/ratings.ts'
import { type Reader, sql } from './sql.ts'
import { topicPaths } from './topics.ts'

/** What several claims have alike. */
export interface Alike {
  /** Absent where they differ. */
  readonly status?: ClaimStatus | undefined
  /** Absent where they differ or are ungraded. */
  readonly credibility?: Credibility | undefined
  /** Paths of the topics of all of them, and of those that only some have, those of most first. */
  readonly all: string[]
  readonly some: string[]
}

/** What these claims have alike, however many they are. */
export function alikeIn(reader: Reader, claims: readonly number[]): Alike {
  const wanted = JSON.stringify(claims)
  const row = reader.get<{
    status: ClaimStatus | null
    credibility: Credibility | null
    count: number
  }>(sql`
    SELECT iif(min(status) = max(status), min(status), NULL) AS status,
      iif(min(ifnull(credibility, 0)) = max(ifnull(credibility, 0)), min(credibility), NULL)
        AS credibility,
      count(*) AS count
    FROM json_each(${wanted}) JOIN claim ON claim.id = value`)
  const tagged = reader.all<{ topic: number; count: number }>(sql`
    SELECT topic, count(*) AS count
    FROM json_each(${wanted}) JOIN claim_topic ON claim_topic.claim = value GROUP BY topic`)
  const paths = topicPaths(reader)
  const pathsWhere = (isWanted: (count: number) => boolean) =>
    tagged
      .filter(({ count }) => isWanted(count))
      .map(({ topic, count }) => ({ path: paths.get(topic) ?? '', count }))
      .toSorted((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1))
      .map(({ path }) => path)
  return {
    status: row?.status ?? undefined,
    credibility: row?.credibility ?? undefined,
    all: pathsWhere((count) => count === row?.count),
    some: pathsWhere((count) => count !== row?.count),
  }
}
