import type { ClaimOverview } from '../model/claim-overview.ts'
import type { GapReason } from '../model/gap.ts'
import { type Timeline, timelineOf } from '../model/timeline.ts'
import type { Topic } from '../model/topic.ts'
import { overviewOf, spreadsOf } from './claim-overview.ts'
import { gapsOfClaims } from './gaps.ts'
import { list, type Reader, type Sql, sql } from './sql.ts'
import { describeTopics, topicNumber, topicsWithin } from './topics.ts'

/** Topics below one that are told at most. */
const MOST_BELOW = 100

/** A topic with what is tagged with it, or with a topic below it. */
export interface TopicPage extends Topic {
  /** The first of those directly below it, archived ones too, by name; and how many there are. */
  readonly below: readonly Topic[]
  readonly branches: number
  readonly overview: ClaimOverview
  /** When the claims were said, and the times they are about: one row each. */
  readonly said: Timeline
  readonly on: Timeline
  /** Why it rests on little, if it does. */
  readonly gaps: readonly GapReason[]
}

/**
 * Everything about the topic at a path; one of its former paths leads to it.
 * @param before what was said last before this day is old
 * @throws Problem not-found
 */
export function getTopicPage(reader: Reader, path: string, before: string): TopicPage {
  const id = topicNumber(reader, path)
  const within = topicsWithin(reader, id)
  const claims = taggedClaims(within)
  const children = reader.pluck<number>(sql`
    SELECT id FROM topic WHERE parent = ${id} AND merged_into IS NULL ORDER BY name_folded`)
  const [topic, ...below] = describeTopics(reader, [id, ...children.slice(0, MOST_BELOW)])
  const { said, on } = spreadsOf(reader, claims)
  return {
    ...topic!,
    below,
    branches: children.length,
    overview: overviewOf(reader, claims, { topics: within }),
    said: timelineOf([said]),
    on: timelineOf([on]),
    gaps: gapsOfClaims(reader, claims, topic!.path, before),
  }
}

/** The claims that are tagged with one of these topics. */
export function taggedClaims(topics: readonly number[]): Sql {
  return sql`SELECT DISTINCT claim FROM claim_topic WHERE topic IN (${list(topics)})`
}
