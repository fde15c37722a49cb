import { formatRef, type Ref } from '../../model/refs.ts'
import { rewriteQuery } from '../../query/rewrite.ts'
import { listSavedSearches } from '../saved-searches.ts'
import { list, type Reader, sql, type Writer } from '../sql.ts'
import type { Stamp } from '../stamp.ts'
import { topicsWithin } from '../topics.ts'
import { topicPaths } from '../topics.ts'
import { deleteClaims } from './delete-claims.ts'
import { deleteEntity, deleteSavedSearch, deleteTopic } from './delete-names.ts'
import { deleteNotes } from './delete-notes.ts'
import { deleteSource } from './delete-sources.ts'

/** What was left out of a copy, how many of each. */
export interface LeftOut {
  readonly claims: number
  readonly sources: number
  readonly notes: number
  readonly topics: number
  readonly entities: number
  readonly searches: number
}

/**
 * Takes topics out of a copy with all that is about nothing else: the claims and notes that are tagged
 * with these topics alone, the sources that carry such claims alone, the entities that only these named,
 * and the saved searches that ask for them. A topic that another note mentions stays.
 * @param topics their numbers; those below them count as well
 */
export function leaveOutTopics(writer: Writer, topics: readonly number[], stamp: Stamp): LeftOut {
  const within = [...new Set(topics.flatMap((topic) => topicsWithin(writer, topic)))]
  const paths = topicPaths(writer)
  const claims = taggedOnly(writer, 'claim', within)
  const notes = taggedOnly(writer, 'note', within)
  const sources = carryingOnly(writer, claims)
  const before = unusedEntities(writer)
  const searches = asking(
    writer,
    within.map((topic) => paths.get(topic)!),
  )
  dropEditions(writer, claims, notes)
  deleteClaims(writer, claims, null, stamp)
  for (const source of sources) deleteSource(writer, source, true, stamp)
  deleteNotes(writer, notes, null, stamp)
  for (const topic of within) {
    const isFree = isThere(writer, topic) && !isMentioned(writer, topicsWithin(writer, topic))
    if (isFree) deleteTopic(writer, topic, true, stamp)
  }
  writer.run(sql`DELETE FROM claim_topic WHERE topic IN (${list(within)})`)
  const entities = unusedEntities(writer).filter((entity) => !before.includes(entity))
  for (const entity of entities) deleteEntity(writer, entity, stamp)
  for (const uuid of searches) deleteSavedSearch(writer, uuid, stamp)
  return {
    claims: claims.length,
    sources: sources.length,
    notes: notes.length,
    topics: within.filter((topic) => !isThere(writer, topic)).length,
    entities: entities.length,
    searches: searches.length,
  }
}

/**
 * Takes out of a copy what is only about how it came to be: the trash, the journal, versions of notes and
 * claims' former words, the answers that were given, and files that nothing needs.
 * @param uuid what the copy is known by from now on
 */
export function forgetPast(writer: Writer, uuid: string): void {
  writer.run(sql`DELETE FROM trash`)
  writer.run(sql`UPDATE review SET was = NULL WHERE what = 'statement'`)
  writer.run(sql`
    DELETE FROM review
    WHERE (edition IS NOT NULL AND edition NOT IN (SELECT id FROM edition))
      OR about NOT IN (SELECT uuid FROM claim UNION ALL SELECT uuid FROM source)`)
  writer.run(sql`DELETE FROM named_version`)
  writer.run(sql`DELETE FROM note_change`)
  writer.run(sql`UPDATE note SET version = 1`)
  // A merged note only leads on; what it said went into the other one.
  writer.run(sql`UPDATE note SET text = '' WHERE merged_into IS NOT NULL`)
  writer.run(sql`UPDATE link SET wording = NULL WHERE to_claim IS NULL`)
  // Of passages of corrected texts those that claims rest on, and what tells how surely they do.
  writer.run(sql`
    DELETE FROM passage_carry WHERE NOT EXISTS (
      SELECT 1 FROM evidence WHERE evidence.passage = passage_carry.passage
        OR (state = 'moved' AND evidence.passage = place))`)
  writer.run(sql`
    DELETE FROM passage WHERE NOT EXISTS (SELECT 1 FROM evidence WHERE passage = passage.id)
      AND NOT EXISTS (SELECT 1 FROM passage_carry WHERE passage.id IN (passage, place))`)
  writer.run(sql`
    DELETE FROM blob WHERE hash NOT IN (
      SELECT original FROM source WHERE original IS NOT NULL
      UNION SELECT hash FROM attachment UNION SELECT bytes FROM edition)`)
  writer.run(sql`UPDATE notebook SET uuid = ${uuid}`)
  writer.run(sql`DELETE FROM journal`)
  writer.run(sql`DELETE FROM action`)
}

/** Claims or notes all of whose topics are among these. */
function taggedOnly(reader: Reader, noun: 'claim' | 'note', topics: readonly number[]): number[] {
  const table = { text: `${noun}_topic`, values: [] }
  const column = { text: noun, values: [] }
  return reader.pluck<number>(sql`
    SELECT DISTINCT ${column} FROM ${table} WHERE topic IN (${list(topics)})
      AND ${column} NOT IN (SELECT ${column} FROM ${table} WHERE topic NOT IN (${list(topics)}))`)
}

/** Sources on which claims rest, all of them among these. */
function carryingOnly(reader: Reader, claims: readonly number[]): number[] {
  const going = new Set(claims)
  const carried = reader.all<{ source: number; claim: number }>(sql`
    SELECT rendition.source, evidence.claim FROM evidence
      JOIN passage ON passage.id = passage JOIN rendition ON rendition.id = rendition
    UNION SELECT speaker_source, id FROM claim
      WHERE speaker_source IS NOT NULL AND merged_into IS NULL`)
  const staying = new Set(
    carried.filter(({ claim }) => !going.has(claim)).map(({ source }) => source),
  )
  return [...new Set(carried.map(({ source }) => source))].filter((source) => !staying.has(source))
}

function unusedEntities(reader: Reader): number[] {
  return reader.pluck<number>(sql`
    SELECT id FROM entity WHERE merged_into IS NULL
      AND id NOT IN (SELECT speaker_entity FROM claim
        WHERE speaker_entity IS NOT NULL AND merged_into IS NULL)
      AND id NOT IN (SELECT entity FROM claim_entity)
      AND id NOT IN (SELECT publisher FROM source WHERE publisher IS NOT NULL)`)
}

/** The saved searches that ask for one of these topics. */
function asking(reader: Reader, paths: readonly string[]): string[] {
  const wanted = new Set(paths.map((path) => path.toLowerCase()))
  const names = (query: string) =>
    rewriteQuery(query, (field, value) =>
      field === 'topic' && wanted.has(value.toLowerCase()) ? `${value}-` : undefined,
    ).length > 0
  return listSavedSearches(reader)
    .filter(({ query }) => names(query))
    .map(({ uuid }) => uuid)
}

/** What was issued goes with what it rests on. */
function dropEditions(writer: Writer, claims: readonly number[], notes: readonly number[]): void {
  const editions = writer.pluck<string>(sql`
    SELECT edition FROM edition_rests WHERE claim IN (${list(claims)})
    UNION SELECT id FROM edition WHERE note IN (${list(notes)})`)
  writer.run(sql`DELETE FROM edition_rests WHERE edition IN (${list(editions)})`)
  writer.run(sql`DELETE FROM edition WHERE id IN (${list(editions)})`)
}

function isMentioned(reader: Reader, topics: readonly number[]): boolean {
  return reader.get(sql`SELECT 1 FROM note_topic WHERE topic IN (${list(topics)})`) !== undefined
}

function isThere(reader: Reader, topic: number): boolean {
  return reader.get(sql`SELECT 1 FROM topic WHERE id = ${topic}`) !== undefined
}

/** The notes that a newcomer begins with: briefings first, then those changed last. */
export function beginnings(reader: Reader, most: number): Ref<'note'>[] {
  return reader
    .pluck<number>(sql`
      SELECT id FROM note WHERE merged_into IS NULL
      ORDER BY briefing IS NULL, changed_at DESC, id LIMIT ${most}`)
    .map((id) => formatRef('note', id))
}
