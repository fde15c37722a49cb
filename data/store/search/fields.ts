import { CORROBORATING } from '../../model/corroboration.ts'
import { CREDIBILITIES, RELIABILITIES } from '../../model/ratings.ts'
import type { Field, FieldValue } from '../../query/ast.ts'
import { type FieldName, NONE } from '../../query/fields.ts'
import { list, type Sql, sql } from '../sql.ts'
import { dayCondition, instantCondition } from './days.ts'
import { likelihoodCondition } from './likelihood.ts'
import type { Named } from './names.ts'

export const HIT_TYPES = ['claim', 'note', 'source'] as const
export type HitType = (typeof HIT_TYPES)[number]

/** What a field asks of a row of each type; a type that it does not concern is never found by it. */
type Conditions = Partial<Record<HitType, Sql>>

/** The condition that a field puts on rows of a type. */
export function fieldCondition(field: Field, type: HitType, named: Named | undefined): Sql {
  return CONDITIONS[field.name](field, named ?? NOTHING)[type] ?? sql`0`
}

const NOTHING: Named = { topics: [], entities: [], sources: [] }

const CONDITIONS: Record<FieldName, (field: Field, named: Named) => Conditions> = {
  topic: ({ value }, { topics }) => {
    const wanted = value.form === 'alone' ? rows(topics) : subtree(topics)
    return {
      claim: sql`claim.id IN (SELECT claim FROM claim_topic WHERE topic IN ${wanted})`,
      note: sql`note.id IN (SELECT note FROM note_topic WHERE topic IN ${wanted})`,
    }
  },
  speaker: (_, { entities, sources }) => ({
    claim: sql`(claim.speaker_entity IN ${rows(entities)} OR claim.speaker_source IN ${rows(sources)})`,
  }),
  about: (_, { entities }) => ({
    claim: sql`claim.id IN (SELECT claim FROM claim_entity WHERE entity IN ${rows(entities)})`,
  }),
  source: (_, { sources }) => ({
    claim: restsOn(rows(sources)),
    note: sql`note.id IN (SELECT note FROM link WHERE to_source IN ${rows(sources)})`,
    source: sql`source.id IN ${rows(sources)}`,
  }),
  publisher: (_, { entities }) => ({
    claim: restsOn(sql`(SELECT id FROM source WHERE publisher IN ${rows(entities)})`),
    source: sql`source.publisher IN ${rows(entities)}`,
  }),
  kind: ({ value }) => ({ claim: sql`claim.kind = ${textOf(value)}` }),
  status: ({ value }) => ({ claim: sql`claim.status = ${textOf(value)}` }),
  state: ({ value }) => ({ source: sql`source.state = ${textOf(value)}` }),
  in: ({ value }) => ({ [textOf(value).slice(0, -1)]: sql`1` }),
  reliability: ({ value }) => ({
    // The list of claims keeps it: to look it up claim by claim takes ten times as long.
    claim: sql`claim.id IN (
      SELECT claim FROM claim_list WHERE ${gradeCondition(LISTED_RELIABILITY, value, RELIABILITIES)})`,
    source: gradeCondition(
      sql`ifnull(source.reliability, (SELECT reliability FROM entity WHERE id = source.publisher))`,
      value,
      RELIABILITIES,
    ),
  }),
  credibility: ({ value }) => ({
    claim: gradeCondition(sql`claim.credibility`, value, CREDIBILITIES),
  }),
  likelihood: (field) => ({ claim: likelihoodCondition(field) }),
  said: ({ value }) => ({
    claim: dayCondition(
      { date: sql`claim.said`, from: sql`claim.said_from`, to: sql`claim.said_to` },
      value,
    ),
  }),
  on: ({ value }) => ({
    claim: dayCondition(
      { date: sql`claim."on"`, from: sql`claim.on_from`, to: sql`claim.on_to` },
      value,
    ),
  }),
  added: ({ value }) => ({
    claim: instantCondition(sql`claim.added_at`, value),
    note: instantCondition(sql`note.added_at`, value),
    source: instantCondition(sql`source.added_at`, value),
  }),
  changed: ({ value }) => ({
    claim: instantCondition(sql`claim.changed_at`, value),
    note: instantCondition(sql`note.changed_at`, value),
  }),
  has: ({ value }) => ({ claim: HAS[textOf(value)] ?? sql`0` }),
  cited: ({ value }) => {
    const yes = textOf(value) === 'yes' ? sql`` : sql`NOT`
    return {
      claim: sql`${yes} EXISTS (SELECT 1 FROM link WHERE to_claim = claim.id)`,
      source: sql`${yes} EXISTS (SELECT 1 FROM link WHERE to_source = source.id)`,
    }
  },
  corroborated: ({ value }) => {
    const than = textOf(value) === 'yes' ? sql`>=` : sql`<`
    return {
      claim: sql`claim.id IN (SELECT claim FROM claim_list WHERE speakers ${than} ${CORROBORATING})`,
    }
  },
  // The order is no condition: it was taken out when the query was read.
  sort: () => ({}),
}

/** The letter of a grade as `claim_list` keeps it: `B2`, `~` for what is not graded. */
const LISTED_RELIABILITY = sql`nullif(substr(claim_list.grade, 1, 1), '~')`

const HAS: Readonly<Record<string, Sql>> = {
  evidence: sql`EXISTS (SELECT 1 FROM evidence WHERE evidence.claim = claim.id)`,
  contradiction: sql`EXISTS (
    SELECT 1 FROM relation WHERE relation.kind = 'contradicts'
      AND (from_claim = claim.id OR to_claim = claim.id))`,
  comment: sql`trim(ifnull(claim.comment, '')) <> ''`,
}

/** Ids as a table, so that a statement's text is the same however many there are. */
function rows(ids: readonly number[]): Sql {
  return sql`(${list(ids)})`
}

/** These topics with all below them. */
function subtree(topics: readonly number[]): Sql {
  return sql`(
    WITH RECURSIVE below (id) AS (
      ${list(topics)}
      UNION
      SELECT topic.id FROM below JOIN topic ON topic.parent = below.id
    ) SELECT id FROM below)`
}

/** A claim with evidence in one of these sources, or made by one in its own voice. */
function restsOn(sources: Sql): Sql {
  return sql`(claim.speaker_source IN ${sources} OR claim.id IN (
    SELECT evidence.claim FROM rendition
      JOIN passage ON passage.rendition = rendition.id
      JOIN evidence ON evidence.passage = passage.id
    WHERE rendition.source IN ${sources}))`
}

/**
 * A grade on a scale whose last step is a verdict apart (F, 6: cannot be judged): it is meant only
 * where it is named, never by a comparison or an open end.
 */
function gradeCondition(column: Sql, value: FieldValue, scale: readonly (string | number)[]): Sql {
  if (value.form === 'is' && value.text === NONE) return sql`${column} IS NULL`
  return sql`${column} IN (${list(gradesIn(value, scale))})`
}

function gradesIn(
  value: FieldValue,
  scale: readonly (string | number)[],
): readonly (string | number)[] {
  const at = (text: string) => scale.findIndex((step) => String(step) === text)
  const degrees = scale.slice(0, -1)
  switch (value.form) {
    case 'compare': {
      const than = at(value.text)
      return degrees.filter((_, index) => COMPARES[value.sign](index, than))
    }
    case 'range':
      return scale.slice(
        value.from === undefined ? 0 : at(value.from),
        value.to === undefined ? -1 : at(value.to) + 1,
      )
    default:
      return scale.filter((step) => String(step) === value.text)
  }
}

const COMPARES = {
  '<': (one: number, other: number) => one < other,
  '<=': (one: number, other: number) => one <= other,
  '>': (one: number, other: number) => one > other,
  '>=': (one: number, other: number) => one >= other,
}

function textOf(value: FieldValue): string {
  if (value.form !== 'is') throw new Error(`a choice was read as ${value.form}`)
  return value.text
}
