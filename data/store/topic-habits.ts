import { wordsOf } from '../query/text.ts'
import { type Reader, sql } from './sql.ts'

/** The latest claims of an entity that are looked at: enough to see a habit. */
const LATEST = 200

/** A topic that claims can be tagged with. */
export interface TopicName {
  readonly id: number
  /** The folded words of its own name; then those of each alias. */
  readonly names: readonly (readonly string[])[]
}

/** Every topic that is in use, with its names: neither it nor one above it is archived. */
export function topicNames(reader: Reader): TopicName[] {
  const rows = reader.all<{ id: number; name: string; aliases: string }>(sql`
    SELECT id, name,
      (SELECT json_group_array(alias) FROM topic_alias WHERE topic_alias.topic = topic.id) AS aliases
    FROM topic WHERE merged_into IS NULL AND kept = 1
      AND id NOT IN (
        WITH RECURSIVE away (id) AS (
          SELECT id FROM topic WHERE archived = 1
          UNION SELECT topic.id FROM away JOIN topic ON topic.parent = away.id
        ) SELECT id FROM away)`)
  return rows.map(({ id, name, aliases }) => ({
    id,
    names: [name, ...(JSON.parse(aliases) as string[])].map((each) =>
      [...wordsOf(each)].map(({ folded }) => folded),
    ),
  }))
}

/** How often the latest claims about an entity, by its row, have each topic, as shares of 1. */
export function topicsAbout(reader: Reader, entity: number): Map<number, number> {
  const rows = reader.all<{ topic: number; share: number }>(sql`
    WITH latest AS MATERIALIZED (
      SELECT claim FROM claim_entity WHERE entity = ${entity} ORDER BY claim DESC LIMIT ${LATEST})
    SELECT topic, count(*) * 1.0 / (SELECT count(*) FROM latest) AS share
    FROM latest JOIN claim_topic ON claim_topic.claim = latest.claim GROUP BY topic`)
  return new Map(rows.map(({ topic, share }) => [topic, share]))
}

/** A claim as far as it is compared with what is suggested. */
export interface Compared {
  readonly id: number
  readonly statement: string
  readonly speaker: string
  /** Rows of its topics. */
  readonly topics: readonly number[]
}

/** These claims, by their rows, as far as suggestions are compared with them. */
export function comparedClaims(reader: Reader, claims: readonly number[]): Compared[] {
  const rows = reader.all<Omit<Compared, 'topics'> & { topics: string }>(sql`
    SELECT claim.id, statement, ifnull(entity.name, source.title) AS speaker,
      (SELECT json_group_array(topic) FROM claim_topic WHERE claim_topic.claim = claim.id) AS topics
    FROM json_each(${JSON.stringify(claims)}) AS wanted JOIN claim ON claim.id = wanted.value
      LEFT JOIN entity ON entity.id = speaker_entity
      LEFT JOIN source ON source.id = speaker_source
    ORDER BY wanted.key`)
  return rows.map((row) => ({ ...row, topics: JSON.parse(row.topics) as number[] }))
}
