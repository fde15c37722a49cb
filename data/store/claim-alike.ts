import type { ClaimKind, ClaimStatus } from '../model/claim.ts'
import type { Credibility } from '../model/ratings.ts'
import { type Reader, sql } from './sql.ts'
import { topicPaths } from './topics.ts'

/** What several claims have alike. */
export interface Alike {
  /** Absent where they differ. */
  readonly status?: ClaimStatus | undefined
  /** Absent where they differ or are ungraded. */
  readonly credibility?: Credibility | undefined
  /** Absent where they differ. */
  readonly kind?: ClaimKind | undefined
  /** By path. */
  readonly topics: Shared
  /** By name. */
  readonly entities: Shared
}

/** What all of several claims have, and what only some have, those of most first. */
export interface Shared {
  readonly all: string[]
  readonly some: string[]
}

/** What these claims have alike, however many they are. */
export function alikeIn(reader: Reader, claims: readonly number[]): Alike {
  const wanted = JSON.stringify(claims)
  const row = reader.get<{
    status: ClaimStatus | null
    kind: ClaimKind | null
    credibility: Credibility | null
    count: number
  }>(sql`
    SELECT iif(min(status) = max(status), min(status), NULL) AS status,
      iif(min(kind) = max(kind), min(kind), NULL) AS kind,
      iif(min(ifnull(credibility, 0)) = max(ifnull(credibility, 0)), min(credibility), NULL)
        AS credibility,
      count(*) AS count
    FROM json_each(${wanted}) JOIN claim ON claim.id = value`)
  const share = (found: readonly { name: string; count: number }[]): Shared => {
    const sorted = found.toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    const names = (ofAll: boolean) =>
      sorted.filter(({ count }) => (count === row?.count) === ofAll).map(({ name }) => name)
    return { all: names(true), some: names(false) }
  }
  const paths = topicPaths(reader)
  const topics = reader
    .all<{ topic: number; count: number }>(sql`
      SELECT topic, count(*) AS count
      FROM json_each(${wanted}) JOIN claim_topic ON claim_topic.claim = value GROUP BY topic`)
    .map(({ topic, count }) => ({ name: paths.get(topic) ?? '', count }))
  const entities = reader.all<{ name: string; count: number }>(sql`
    SELECT entity.name, count(*) AS count
    FROM json_each(${wanted}) JOIN claim_entity ON claim_entity.claim = value
      JOIN entity ON entity.id = claim_entity.entity GROUP BY entity.id`)
  return {
    status: row?.status ?? undefined,
    credibility: row?.credibility ?? undefined,
    kind: row?.kind ?? undefined,
    topics: share(topics),
    entities: share(entities),
  }
}
