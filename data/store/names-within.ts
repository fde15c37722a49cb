import { fold } from '../model/fold.ts'
import { formatRef } from '../model/refs.ts'
import { isUnspaced, wordsOf } from '../query/text.ts'
import { type Reader, type Sql, sql } from './sql.ts'
import { topicPaths } from './topics.ts'

/** What is called by a name that may stand in a text. */
export interface NamedThing {
  /** The name that is meant: title, name or alias. */
  readonly name: string
  readonly type: 'note' | 'topic' | 'entity'
  /** Its reference, or a topic's path. */
  readonly id: string
  /** What it is called first of all. */
  readonly called: string
}

/**
 * The notes, topics and entities whose names may stand in a text, notes before topics before entities.
 * Names are followed through their indexes word by word (character by character where a script has no
 * spaces), so that it takes longer for a longer text and hardly so for a larger notebook.
 */
export function namesWithin(reader: Reader, text: string): NamedThing[] {
  const parts = partsOf(text)
  const things: Row[] = []
  let begun = parts.map((_, at) => at)
  for (let length = 0; begun.length > 0; length += 1) {
    const keys = begun.map((at) => between(text, parts[at]!, parts[at + length]!))
    const signed = begun.flatMap((at) => withSigns(text, parts[at]!, parts[at + length]!))
    things.push(...reader.all<Row>(namedSo([...new Set([...keys, ...signed])])))
    const longer = new Set(reader.pluck<string>(beginningSo([...new Set(keys)])))
    begun = begun.filter(
      (at, index) =>
        longer.has(keys[index]!) && isBeside(text, parts[at + length], parts[at + length + 1]),
    )
  }
  const unique = new Map(things.map((row) => [`${row.type} ${row.id} ${row.name}`, row]))
  return [
    ...[...unique.values()].filter(({ type }) => type === 'note').map(thingOf),
    ...topicsWithin(reader, new Set(parts.map(({ folded }) => folded))),
    ...[...unique.values()].filter(({ type }) => type === 'entity').map(thingOf),
  ]
}

interface Row {
  readonly type: 'note' | 'entity'
  readonly id: number
  readonly called: string
  readonly name: string
}

function thingOf({ id, ...row }: Row): NamedThing {
  return { ...row, id: formatRef(row.type, id) }
}

/** A word, or a character of a script without spaces. */
interface Part {
  readonly folded: string
  readonly start: number
  readonly end: number
}

const CHARACTERS = /[\p{L}\p{N}\p{Co}]\p{M}*/gu

function partsOf(text: string): Part[] {
  return [...wordsOf(text)].flatMap((word) => {
    if (!isUnspaced(word.folded)) return [word]
    return [...text.slice(word.start, word.end).matchAll(CHARACTERS)].map(({ 0: part, index }) => ({
      folded: fold(part),
      start: word.start + index,
      end: word.start + index + part.length,
    }))
  })
}

function between(text: string, first: Part, last: Part): string {
  return first === last ? first.folded : fold(text.slice(first.start, last.end))
}

/** The same with the signs that stand right behind it: a name may end with some. */
function withSigns(text: string, first: Part, last: Part): string[] {
  if (/\s/.test(text[last.end] ?? ' ')) return []
  const signs = /^[^\s\p{L}\p{N}]+/u.exec(text.slice(last.end, last.end + 4))?.[0]
  return signs === undefined ? [] : [fold(text.slice(first.start, last.end + signs.length))]
}

/** Whether one name may hold both: so much at most stands between two words of one. */
function isBeside(text: string, part: Part | undefined, next: Part | undefined): boolean {
  if (!part || !next || next.start - part.end > 4) return false
  return !/[\r\n]/.test(text.slice(part.end, next.start))
}

/** Everything that has one of these folded names. */
export function namedSo(keys: readonly string[]): Sql {
  const given = JSON.stringify(keys)
  return sql`
    WITH key (k) AS MATERIALIZED (SELECT value FROM json_each(${given}))
    SELECT 'note' AS type, note.id, title AS called, title AS name
    FROM key CROSS JOIN note ON title_folded = k AND merged_into IS NULL
    UNION ALL
    SELECT 'note', note.id, title, alias
    FROM key CROSS JOIN note_alias ON alias_folded = k JOIN note ON note.id = note_alias.note
    WHERE NOT EXISTS (
      SELECT 1 FROM note AS titled WHERE titled.title_folded = k AND titled.merged_into IS NULL)
    UNION ALL
    SELECT 'entity', entity.id, entity.name, entity.name
    FROM key CROSS JOIN entity ON name_folded = k AND merged_into IS NULL
    UNION ALL
    SELECT 'entity', entity.id, entity.name, alias
    FROM key CROSS JOIN entity_alias ON alias_folded = k JOIN entity ON entity.id = entity_alias.entity
    WHERE merged_into IS NULL`
}

/** Of these folded beginnings those that a longer name of a note or an entity has. */
export function beginningSo(keys: readonly string[]): Sql {
  const given = JSON.stringify(keys)
  // No character sorts behind the last one that there is.
  return sql`
    WITH key (k) AS MATERIALIZED (SELECT value FROM json_each(${given}))
    SELECT k FROM key
    WHERE EXISTS (
        SELECT 1 FROM note WHERE title_folded > k AND title_folded < k || char(1114111))
      OR EXISTS (
        SELECT 1 FROM note_alias WHERE alias_folded > k AND alias_folded < k || char(1114111))
      OR EXISTS (
        SELECT 1 FROM entity
        WHERE name_folded > k AND name_folded < k || char(1114111) AND merged_into IS NULL)
      OR EXISTS (
        SELECT 1 FROM entity_alias WHERE alias_folded > k AND alias_folded < k || char(1114111))`
}

/** Topics by the name of their own level or an alias; what was put away is left out, with all below it. */
function topicsWithin(reader: Reader, folded: ReadonlySet<string>): NamedThing[] {
  const paths = topicPaths(reader)
  const away = reader
    .pluck<number>(sql`SELECT id FROM topic WHERE archived = 1`)
    .map((id) => `${paths.get(id)}/`)
  return reader
    .all<{ id: number; name: string }>(sql`
      SELECT id, name FROM topic WHERE merged_into IS NULL
      UNION ALL
      SELECT id, alias FROM topic_alias JOIN topic ON topic.id = topic_alias.topic
      WHERE merged_into IS NULL`)
    .filter(({ name }) => partsOf(name).every((part) => folded.has(part.folded)))
    .map(({ id, name }): NamedThing => {
      const path = paths.get(id) ?? name
      return { name, type: 'topic', id: path, called: path }
    })
    .filter(({ id }) => !away.some((path) => `${id}/`.startsWith(path)))
}
