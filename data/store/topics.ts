import { say } from '../messages/index.ts'
import { fold } from '../model/fold.ts'
import { Problem } from '../model/problem.ts'
import { type Topic, topicLevels } from '../model/topic.ts'
import { list, type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'
import { countEveryTopic, countTopic, type TopicCount } from './topic-counts.ts'

/** The id of the topic at a path; a level may be written by its name or an alias. */
export function findTopic(reader: Reader, path: string): number | undefined {
  return topicLevels(path)?.reduce<number | undefined | null>(
    (parent, level) => (parent === undefined ? undefined : childOf(reader, parent, level)),
    null,
  ) as number | undefined
}

/** The id of the topic at a path. @throws Problem not-found */
export function topicNumber(reader: Reader, path: string): number {
  const id = findTopic(reader, path)
  if (id === undefined) throw new Problem('not-found', { what: 'topic', name: path })
  return id
}

/**
 * The id of the topic at a path, made with all above it when it is not there.
 * @param kept false when a note merely mentions it: such a topic goes with its last mention
 * @throws Problem input-invalid when the text is no topic
 */
export function ensureTopic(writer: Writer, path: string, stamp: Stamp, kept = true): number {
  const levels = topicLevels(path)
  if (!levels) {
    throw new Problem('input-invalid', {
      field: 'topic',
      reason: say('name.topic', { written: path }),
    })
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

/** Takes a name away that leads to a topic. */
export function removeTopicAlias(writer: Writer, topic: number, alias: string): void {
  writer.run(sql`DELETE FROM topic_alias WHERE topic = ${topic} AND alias_folded = ${fold(alias)}`)
}

/** Puts a topic away, or takes it out again: lists and completion leave it out, with all below it. */
export function archiveTopic(writer: Writer, topic: number, archived: boolean): void {
  // One that notes alone mention is kept from now on: who put it away wants it to stay away.
  writer.run(sql`UPDATE topic SET archived = ${archived ? 1 : 0}, kept = 1 WHERE id = ${topic}`)
}

/** Lets go of topics that only notes mentioned and none mentions any more. */
export function dropUnmentionedTopics(writer: Writer): void {
  const { changes } = writer.run(sql`
    DELETE FROM topic WHERE kept = 0
      AND NOT EXISTS (SELECT 1 FROM note_topic WHERE note_topic.topic = topic.id)
      AND NOT EXISTS (SELECT 1 FROM topic AS below WHERE below.parent = topic.id)`)
  if (changes > 0) dropUnmentionedTopics(writer)
}

/** The topic below another of that name or alias, else what the one became that was called so. */
function childOf(reader: Reader, parent: number | null, level: string): number | undefined {
  const folded = fold(level)
  const live = reader.pluck<number>(sql`
    SELECT id FROM topic
    WHERE ifnull(parent, 0) = ${parent ?? 0} AND name_folded = ${folded} AND merged_into IS NULL
    UNION ALL
    SELECT topic.id FROM topic_alias JOIN topic ON topic.id = topic_alias.topic
    WHERE alias_folded = ${folded} AND ifnull(parent, 0) = ${parent ?? 0} AND merged_into IS NULL`)[0]
  return live ?? becameTopic(reader, parent, folded)
}

function becameTopic(reader: Reader, parent: number | null, folded: string): number | undefined {
  return reader.pluck<number>(sql`
    WITH RECURSIVE became (id, next) AS (
      SELECT id, merged_into FROM topic
      WHERE ifnull(parent, 0) = ${parent ?? 0} AND name_folded = ${folded}
      UNION
      SELECT topic.id, topic.merged_into FROM became JOIN topic ON topic.id = became.next
    ) SELECT id FROM became WHERE next IS NULL`)[0]
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

/** Which topics a list shows. */
export interface TopicListing {
  /** Also those that are archived, with all below them. */
  readonly archived?: boolean | undefined
}

/** The whole tree, parents before children, each level by name. Counts take in all below. */
export function listTopics(reader: Reader, { archived = false }: TopicListing = {}): Topic[] {
  const rows = reader.all<TopicRow>(sql`
    WITH RECURSIVE tree (id, path, sort, above) AS (
      SELECT id, name, name_folded, 0 FROM topic WHERE parent IS NULL AND merged_into IS NULL
      UNION ALL
      SELECT topic.id, tree.path || '/' || topic.name, tree.sort || char(1) || topic.name_folded,
        above OR parent.archived
      FROM tree JOIN topic AS parent ON parent.id = tree.id JOIN topic ON topic.parent = tree.id
      WHERE topic.merged_into IS NULL AND (${archived ? 1 : 0} OR parent.archived = 0)
    )
    ${SELECT_TOPIC}
    WHERE (${archived ? 1 : 0} OR archived = 0) AND (kept = 1
      OR EXISTS (SELECT 1 FROM note_topic WHERE note_topic.topic = topic.id)
      OR EXISTS (SELECT 1 FROM topic AS child WHERE child.parent = topic.id AND child.merged_into IS NULL))
    ORDER BY tree.sort`)
  const claims = countEveryTopic(reader, 'claim')
  const notes = countEveryTopic(reader, 'note')
  return rows.map((row) => toTopic(row, claims.get(row.id), notes.get(row.id)))
}

/** These topics, in their order. */
export function describeTopics(reader: Reader, ids: readonly number[]): Topic[] {
  const rows = reader.all<TopicRow>(sql`
    WITH RECURSIVE up (id, at, rest, above) AS (
      SELECT topic.id, topic.parent, topic.name, 0 FROM topic WHERE topic.id IN (${list(ids)})
      UNION ALL
      SELECT up.id, topic.parent, topic.name || '/' || rest, above OR topic.archived
      FROM up JOIN topic ON topic.id = up.at
    ), tree (id, path, above) AS (SELECT id, rest, above FROM up WHERE at IS NULL)
    ${SELECT_TOPIC}`)
  const place = new Map(ids.map((id, at) => [id, at]))
  return rows
    .toSorted((one, other) => place.get(one.id)! - place.get(other.id)!)
    .map((row) => {
      const within = topicsWithin(reader, row.id)
      return toTopic(
        row,
        countTopic(reader, 'claim', row.id, within),
        countTopic(reader, 'note', row.id, within),
      )
    })
}

/** A topic's number with those of all below it. */
export function topicsWithin(reader: Reader, id: number): number[] {
  return reader.pluck<number>(sql`
    WITH RECURSIVE within (id) AS (
      SELECT ${id} UNION SELECT topic.id FROM topic JOIN within ON topic.parent = within.id
    ) SELECT id FROM within`)
}

function toTopic(
  { uuid, path, name, aliases, archived, above }: TopicRow,
  claims: TopicCount | undefined,
  notes: TopicCount | undefined,
): Topic {
  return {
    uuid,
    path,
    name,
    aliases: JSON.parse(aliases) as string[],
    archived: archived === 1 ? 'itself' : above === 1 ? 'above' : undefined,
    claims: claims?.all ?? 0,
    own: claims?.own ?? 0,
    notes: notes?.all ?? 0,
  }
}

interface TopicRow {
  readonly id: number
  readonly uuid: string
  readonly path: string
  readonly name: string
  readonly aliases: string
  readonly archived: number
  readonly above: number
}

const SELECT_TOPIC = sql`
    SELECT topic.id, topic.uuid, tree.path, topic.name, archived, above,
      (SELECT json_group_array(alias) FROM topic_alias WHERE topic_alias.topic = topic.id) AS aliases
    FROM tree JOIN topic ON topic.id = tree.id`
