import { fold } from '../model/fold.ts'
import { Problem } from '../model/problem.ts'
import { type Topic, topicLevels } from '../model/topic.ts'
import { type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

/** The id of the topic at a path; a level may be written by its name or an alias. */
export function findTopic(reader: Reader, path: string): number | undefined {
  return topicLevels(path)?.reduce<number | undefined | null>(
    (parent, level) => (parent === undefined ? undefined : childOf(reader, parent, level)),
    null,
  ) as number | undefined
}

/**
 * The id of the topic at a path, made with all above it when it is not there.
 * @param kept false when a note merely mentions it: such a topic goes with its last mention
 * @throws Problem input-invalid when the text is no topic
 */
export function ensureTopic(writer: Writer, path: string, stamp: Stamp, kept = true): number {
  const levels = topicLevels(path)
  if (!levels) {
    throw new Problem('input-invalid', { field: 'topic', reason: `“${path}” is no topic` })
  }
  return levels.reduce<number | null>(
    (parent, level) => ensureChild(writer, parent, level, stamp, kept),
    null,
  ) as number
}

function ensureChild(
  writer: Writer,
  parent: number | null,
  level: string,
  stamp: Stamp,
  kept: boolean,
): number {
  const known = childOf(writer, parent, level)
  if (known === undefined) {
    return writer.run(sql`
      INSERT INTO topic (uuid, parent, name, name_folded, kept)
      VALUES (${stamp.uuid()}, ${parent}, ${level}, ${fold(level)}, ${kept ? 1 : 0})`).id
  }
  if (kept) writer.run(sql`UPDATE topic SET kept = 1 WHERE id = ${known} AND kept = 0`)
  return known
}

/** Gives a topic another name that leads to it. */
export function addTopicAlias(writer: Writer, topic: number, alias: string): void {
  writer.run(sql`
    INSERT INTO topic_alias (alias_folded, topic, alias) VALUES (${fold(alias)}, ${topic}, ${alias})
    ON CONFLICT DO NOTHING`)
}

/** Lets go of topics that only notes mentioned and none mentions any more. */
export function dropUnmentionedTopics(writer: Writer): void {
  const { changes } = writer.run(sql`
    DELETE FROM topic WHERE kept = 0
      AND NOT EXISTS (SELECT 1 FROM note_topic WHERE note_topic.topic = topic.id)
      AND NOT EXISTS (SELECT 1 FROM topic AS below WHERE below.parent = topic.id)`)
  if (changes > 0) dropUnmentionedTopics(writer)
}

function childOf(reader: Reader, parent: number | null, level: string): number | undefined {
  const folded = fold(level)
  return reader.pluck<number>(sql`
    SELECT id FROM topic
    WHERE ifnull(parent, 0) = ${parent ?? 0} AND name_folded = ${folded} AND merged_into IS NULL
    UNION ALL
    SELECT topic.id FROM topic_alias JOIN topic ON topic.id = topic_alias.topic
    WHERE alias_folded = ${folded} AND ifnull(parent, 0) = ${parent ?? 0} AND merged_into IS NULL`)[0]
}

/** The path of every topic, by id. */
export function topicPaths(reader: Reader): Map<number, string> {
  const rows = reader.all<{ id: number; path: string }>(sql`
    WITH RECURSIVE tree (id, path) AS (
      SELECT id, name FROM topic WHERE parent IS NULL
      UNION ALL
      SELECT topic.id, tree.path || '/' || topic.name FROM topic JOIN tree ON topic.parent = tree.id
    ) SELECT id, path FROM tree`)
  return new Map(rows.map(({ id, path }) => [id, path]))
}

/** The whole tree, parents before children, each level by name. Counts take in all below. */
export function listTopics(reader: Reader): Topic[] {
  const rows = reader.all<Omit<Topic, 'aliases'> & { aliases: string }>(sql`
    WITH RECURSIVE tree (id, path, sort) AS (
      SELECT id, name, name_folded FROM topic WHERE parent IS NULL AND merged_into IS NULL
      UNION ALL
      SELECT topic.id, tree.path || '/' || topic.name, tree.sort || char(1) || topic.name_folded
      FROM topic JOIN tree ON topic.parent = tree.id WHERE merged_into IS NULL
    ), below (topic, id) AS (
      SELECT id, id FROM topic
      UNION ALL
      SELECT below.topic, topic.id FROM topic JOIN below ON topic.parent = below.id
    )
    SELECT topic.uuid, tree.path, topic.name,
      (SELECT json_group_array(alias) FROM topic_alias WHERE topic_alias.topic = topic.id) AS aliases,
      (SELECT count(DISTINCT claim) FROM claim_topic JOIN below ON below.id = claim_topic.topic
        WHERE below.topic = topic.id) AS claims,
      (SELECT count(DISTINCT note) FROM note_topic JOIN below ON below.id = note_topic.topic
        WHERE below.topic = topic.id) AS notes
    FROM tree JOIN topic ON topic.id = tree.id WHERE archived = 0 ORDER BY tree.sort`)
  return rows.map((row) => ({ ...row, aliases: JSON.parse(row.aliases) as string[] }))
}
