import { Problem } from '../../model/problem.ts'
import { formatRef } from '../../model/refs.ts'
import { usesOf } from '../entity-moves.ts'
import { list, type Reader, sql, type Writer } from '../sql.ts'
import type { Stamp } from '../stamp.ts'
import { taggedWith } from '../topic-moves.ts'
import { topicPaths } from '../topics.ts'
import { putInTrash } from '../trash.ts'
import { moveSignposts } from './delete-claims.ts'
import { mergedInto, uuidOf } from './deleted.ts'

/**
 * Puts a topic into the trash with those below it, and those that became one of them.
 * @param withTags whether claims that are tagged with one of them lose the tag
 * @returns its UUID
 * @throws Problem topic-tags, topic-mentioned
 */
export function deleteTopic(
  writer: Writer,
  topic: number,
  withTags: boolean,
  stamp: Stamp,
): string {
  const within = topicsNaming(writer, topic)
  const paths = topicPaths(writer)
  const path = paths.get(topic)!
  const tagged = taggedWith(writer, within)
  if (tagged.notes.length > 0) {
    throw new Problem('topic-mentioned', { topic: path, notes: tagged.notes.length })
  }
  if (tagged.claims > 0 && !withTags) {
    throw new Problem('topic-tags', { topic: path, claims: tagged.claims })
  }
  const uuid = uuidOf(writer, 'topic', topic)
  writer.run(sql`DELETE FROM claim_topic WHERE topic IN (${list(within)})`)
  writer.run(sql`DELETE FROM topic_alias WHERE topic IN (${list(within)})`)
  for (const one of within) {
    const name = paths.get(one)!
    putInTrash(
      writer,
      { uuid: uuidOf(writer, 'topic', one), noun: 'topic', name, title: name },
      one === topic ? null : uuid,
      stamp,
    )
    writer.run(sql`DELETE FROM topic WHERE id = ${one}`)
  }
  return uuid
}

/**
 * Puts an entity into the trash, and those that became it.
 * @returns its UUID
 * @throws Problem entity-used
 */
export function deleteEntity(writer: Writer, entity: number, stamp: Stamp): string {
  moveSignposts(writer, { entity })
  const { claims, sources } = usesOf(writer, [entity])
  const { uuid, name } = entityRow(writer, entity)
  if (claims + sources > 0) throw new Problem('entity-used', { name, claims, sources })
  for (const merged of mergedInto(writer, 'entity', entity)) deleteOne(writer, merged, uuid, stamp)
  deleteOne(writer, entity, null, stamp)
  return uuid
}

function deleteOne(writer: Writer, entity: number, along: string | null, stamp: Stamp): void {
  const { uuid, name } = entityRow(writer, entity)
  putInTrash(
    writer,
    { uuid, noun: 'entity', name: formatRef('entity', entity), title: name },
    along,
    stamp,
  )
  writer.run(sql`DELETE FROM entity_alias WHERE entity = ${entity}`)
  writer.run(sql`DELETE FROM grading WHERE entity = ${entity}`)
  writer.run(sql`DELETE FROM entity WHERE id = ${entity}`)
}

/**
 * Puts a saved search into the trash.
 * @throws Problem not-found
 */
export function deleteSavedSearch(writer: Writer, uuid: string, stamp: Stamp): void {
  const search = writer.get<{ name: string; query: string }>(
    sql`SELECT name, query FROM saved_search WHERE uuid = ${uuid}`,
  )
  if (!search) throw new Problem('not-found', { what: 'saved search', name: uuid })
  const { name, query } = search
  putInTrash(writer, { uuid, noun: 'saved_search', name, title: query }, null, stamp)
  writer.run(sql`DELETE FROM saved_search WHERE uuid = ${uuid}`)
}

function entityRow(reader: Reader, entity: number): { uuid: string; name: string } {
  return reader.get(sql`SELECT uuid, name FROM entity WHERE id = ${entity}`)!
}

/** A topic, those below it and those that became one of them: each before whatever it names. */
function topicsNaming(reader: Reader, topic: number): number[] {
  const rows = reader.all<{ id: number; parent: number | null; merged_into: number | null }>(sql`
    WITH RECURSIVE within (id) AS (
      SELECT ${topic}
      UNION SELECT topic.id FROM topic JOIN within ON parent = within.id OR merged_into = within.id
    ) SELECT id, parent, merged_into FROM topic WHERE id IN (SELECT id FROM within)`)
  const sorted: number[] = []
  let rest = rows
  while (rest.length > 0) {
    const named = new Set(rest.flatMap(({ parent, merged_into }) => [parent, merged_into]))
    const free = rest.filter(({ id }) => !named.has(id))
    if (free.length === 0) throw new Error('topics name each other in a circle')
    sorted.push(...free.map(({ id }) => id))
    rest = rest.filter(({ id }) => named.has(id))
  }
  return sorted
}
