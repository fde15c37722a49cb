import { fold } from '../model/fold.ts'
import { addTopicAlias } from './topics.ts'
import { list, type Reader, sql, type Writer } from './sql.ts'
import type { Stamp } from './stamp.ts'

interface TopicRow {
  readonly id: number
  readonly parent: number | null
  readonly name: string
  readonly name_folded: string
}

/**
 * Calls a topic so and puts it under `parent`, with all below it. Its old path leads to it for ever:
 * as an alias where it stays under the same topic, else by a row that stays behind.
 */
export function placeTopic(
  writer: Writer,
  id: number,
  parent: number | null,
  name: string,
  stamp: Stamp,
): void {
  const old = rowOf(writer, id)
  if (old.parent !== parent) {
    for (const known of [old.name, ...aliasesOf(writer, id)]) {
      leaveBehind(writer, { ...old, name: known }, id, stamp)
    }
  } else if (old.name_folded !== fold(name)) {
    addTopicAlias(writer, id, old.name)
  }
  writer.run(sql`DELETE FROM topic_alias WHERE topic = ${id} AND alias_folded = ${fold(name)}`)
  writer.run(sql`
    UPDATE topic SET parent = ${parent}, name = ${name}, name_folded = ${fold(name)}, kept = 1
    WHERE id = ${id}`)
}

/**
 * Merges a topic into another: its claims and notes go there, the topics below it go below, those of
 * one name become one, and its path leads there for ever.
 */
export function mergeTopic(writer: Writer, from: number, into: number, stamp: Stamp): void {
  const old = rowOf(writer, from)
  const target = rowOf(writer, into)
  for (const alias of aliasesOf(writer, from)) {
    if (old.parent === target.parent) addTopicAlias(writer, into, alias)
    else leaveBehind(writer, { ...old, name: alias }, into, stamp)
  }
  if (old.parent === target.parent) addTopicAlias(writer, into, old.name)
  writer.run(sql`DELETE FROM topic_alias WHERE topic = ${from}`)
  writer.run(sql`UPDATE topic SET merged_into = ${into}, kept = 1 WHERE id = ${from}`)
  writer.run(sql`UPDATE topic SET kept = 1 WHERE id = ${into} AND kept = 0`)
  retag(writer, from, into)
  for (const child of childrenOf(writer, from)) {
    const same = child.live ? liveChild(writer, into, child.name_folded) : undefined
    if (same !== undefined) mergeTopic(writer, child.id, same, stamp)
    else writer.run(sql`UPDATE topic SET parent = ${into} WHERE id = ${child.id}`)
  }
}

/** The notes that mention one of these topics, and how many claims are tagged with one. */
export function taggedWith(
  reader: Reader,
  topics: readonly number[],
): { readonly notes: number[]; readonly claims: number } {
  return {
    notes: reader.pluck<number>(sql`
      SELECT DISTINCT note FROM note_topic
      WHERE topic IN (${list(topics)}) ORDER BY note`),
    claims: reader.pluck<number>(sql`
      SELECT count(DISTINCT claim) FROM claim_topic
      WHERE topic IN (${list(topics)})`)[0]!,
  }
}

/** A row that nobody sees, at the place of a topic that goes: whoever asks for that path is led on. */
function leaveBehind(
  writer: Writer,
  { parent, name }: Pick<TopicRow, 'parent' | 'name'>,
  to: number,
  stamp: Stamp,
): void {
  const { changes } = writer.run(sql`
    UPDATE topic SET merged_into = ${to}
    WHERE ifnull(parent, 0) = ${parent ?? 0} AND name_folded = ${fold(name)}
      AND merged_into IS NOT NULL AND id <> ${to}`)
  if (changes > 0) return
  writer.run(sql`
    INSERT INTO topic (uuid, parent, name, name_folded, kept, merged_into)
    VALUES (${stamp.uuid()}, ${parent}, ${name}, ${fold(name)}, 1, ${to})`)
}

function retag(writer: Writer, from: number, into: number): void {
  writer.run(sql`
    INSERT INTO claim_topic (topic, claim) SELECT ${into}, claim FROM claim_topic WHERE topic = ${from}
    ON CONFLICT DO NOTHING`)
  writer.run(sql`DELETE FROM claim_topic WHERE topic = ${from}`)
  writer.run(sql`
    INSERT INTO note_topic (topic, note) SELECT ${into}, note FROM note_topic WHERE topic = ${from}
    ON CONFLICT DO NOTHING`)
  writer.run(sql`DELETE FROM note_topic WHERE topic = ${from}`)
}

function rowOf(reader: Reader, id: number): TopicRow {
  return reader.get<TopicRow>(
    sql`SELECT id, parent, name, name_folded FROM topic WHERE id = ${id}`,
  )!
}

function aliasesOf(reader: Reader, id: number): string[] {
  return reader.pluck<string>(sql`SELECT alias FROM topic_alias WHERE topic = ${id}`)
}

function childrenOf(reader: Reader, id: number): (TopicRow & { live: number })[] {
  return reader.all(sql`
    SELECT id, parent, name, name_folded, merged_into IS NULL AS live FROM topic WHERE parent = ${id}`)
}

function liveChild(reader: Reader, parent: number, folded: string): number | undefined {
  return reader.pluck<number>(sql`
    SELECT id FROM topic WHERE parent = ${parent} AND name_folded = ${folded} AND merged_into IS NULL`)[0]
}
