import { say } from '../../messages/index.ts'
import { fold } from '../../model/fold.ts'
import type { Span } from '../../model/quote.ts'
import { formatRef, parseRef, type RefNoun } from '../../model/refs.ts'
import type { Expression, Field } from '../../query/ast.ts'
import { FIELDS } from '../../query/fields.ts'
import { quoteIfNeeded } from '../../query/format.ts'
import { didYouMean, mistake } from '../../query/mistakes.ts'
import { becameEntity } from '../entities.ts'
import { type Reader, sql } from '../sql.ts'
import { findTopic, topicPaths } from '../topics.ts'

/** The rows that a field's value names. */
export interface Named {
  readonly topics: readonly number[]
  readonly entities: readonly number[]
  readonly sources: readonly number[]
}

/** What each field of a query names. */
export type Names = ReadonlyMap<Field, Named>

/**
 * Looks up every topic, entity and source that a query names: topics by path, the others by reference,
 * name, title or alias.
 * @throws Problem query-broken when one is not there, or several are called so
 */
export function resolveNames(reader: Reader, expression: Expression | undefined): Names {
  return new Map(
    fieldsIn(expression)
      .filter(({ name }) => FIELDS[name].takes === 'topic' || FIELDS[name].takes === 'name')
      .map((field) => [field, lookUp(reader, field)]),
  )
}

function fieldsIn(expression: Expression | undefined): Field[] {
  switch (expression?.type) {
    case 'field':
      return [expression]
    case 'not':
      return fieldsIn(expression.part)
    case 'and':
    case 'or':
      return expression.parts.flatMap(fieldsIn)
    default:
      return []
  }
}

const NOTHING: Named = { topics: [], entities: [], sources: [] }

function lookUp(reader: Reader, field: Field): Named {
  const { text } = nameIn(field)
  switch (field.name) {
    case 'topic': {
      const topic = findTopic(reader, text)
      if (topic !== undefined) return { ...NOTHING, topics: [topic] }
      throw unknown(field, topicPaths(reader).values())
    }
    case 'source': {
      const sources = one(field, 'source', sourcesCalled(reader, text))
      if (sources.length > 0) return { ...NOTHING, sources }
      throw unknown(field, sourceTitles(reader))
    }
    case 'speaker': {
      const entities = one(field, 'entity', entitiesCalled(reader, text))
      const sources = one(field, 'source', sourcesCalled(reader, text))
      if (entities.length + sources.length > 0) return { ...NOTHING, entities, sources }
      throw unknown(field, [...entityNames(reader), ...sourceTitles(reader)])
    }
    default: {
      const entities = one(field, 'entity', entitiesCalled(reader, text))
      if (entities.length > 0) return { ...NOTHING, entities }
      throw unknown(field, entityNames(reader))
    }
  }
}

function nameIn({ name, value, span }: Field): { text: string; span: Span } {
  if (value.form !== 'is' && value.form !== 'alone') throw new Error(`${name} names nothing`)
  return { text: value.text, span: { start: span.start + name.length + 1, end: span.end } }
}

function one(field: Field, noun: RefNoun, ids: readonly number[]): readonly number[] {
  if (ids.length < 2) return ids
  const { text, span } = nameIn(field)
  const choices = ids.slice(0, 5).map((id) => `${field.name}:${formatRef(noun, id)}`)
  throw mistake(
    say('query.several-named', { count: ids.length, text }),
    span,
    say('query.say-which', { choices: choices.join(', ') }),
  )
}

function unknown(field: Field, known: Iterable<string>): Error {
  const { text, span } = nameIn(field)
  return mistake(
    say('query.nothing-named', { field: field.name, text }),
    span,
    didYouMean(
      text,
      known,
      (name) => `${field.name}:${quoteIfNeeded(name)}`,
      (name) => `${field.value.form === 'alone' ? '=' : ''}${quoteIfNeeded(name)}`,
    ),
  )
}

function entitiesCalled(reader: Reader, text: string): number[] {
  const ref = parseRef(text)
  if (ref?.noun === 'entity') return [...reader.pluck<number>(becameEntity(ref.number))]
  const folded = fold(text)
  const named = reader.pluck<number>(
    sql`SELECT id FROM entity WHERE name_folded = ${folded} AND merged_into IS NULL`,
  )
  if (named.length > 0) return named
  return reader.pluck<number>(sql`
    SELECT entity FROM entity_alias JOIN entity AS called ON called.id = entity
    WHERE alias_folded = ${folded} AND called.merged_into IS NULL ORDER BY entity`)
}

function sourcesCalled(reader: Reader, text: string): number[] {
  const ref = parseRef(text)
  return ref?.noun === 'source'
    ? reader.pluck<number>(sql`SELECT id FROM source WHERE id = ${ref.number}`)
    : reader.pluck<number>(
        sql`SELECT id FROM source WHERE title_folded = ${fold(text)} ORDER BY id`,
      )
}

/** Names to compare a slip with; a notebook of more is not worth the wait. */
const MOST_NAMES = 10_000

function entityNames(reader: Reader): string[] {
  return reader.pluck<string>(sql`
    SELECT name FROM entity WHERE merged_into IS NULL
    UNION ALL SELECT alias FROM entity_alias LIMIT ${MOST_NAMES}`)
}

function sourceTitles(reader: Reader): string[] {
  return reader.pluck<string>(sql`SELECT title FROM source LIMIT ${MOST_NAMES}`)
}
