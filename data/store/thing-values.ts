import type { FieldChange, HistoryField } from '../model/thing-history.ts'
import { formatRef } from '../model/refs.ts'
import type { Row, RowChange } from './journal/entries.ts'
import { type Reader, sql } from './sql.ts'
import { topicPaths } from './topics.ts'

/** A column, or several, as the field that people know it by. */
type Told = (row: Row, names: Names) => string | undefined

/** What rows are called that others name by their UUIDs. */
export class Names {
  readonly #reader: Reader
  #topics: ReadonlyMap<number, string> | undefined

  constructor(reader: Reader) {
    this.#reader = reader
  }

  entity(uuid: string): string {
    const [name] = this.#reader.pluck<string>(sql`SELECT name FROM entity WHERE uuid = ${uuid}`)
    return name ?? this.#wasCalled(uuid, 'name')
  }

  source(uuid: string): string {
    const [id] = this.#reader.pluck<number>(sql`SELECT id FROM source WHERE uuid = ${uuid}`)
    return id === undefined ? this.#wasCalled(uuid, 'title') : formatRef('source', id)
  }

  claim(uuid: string): string {
    const [id] = this.#reader.pluck<number>(sql`SELECT id FROM claim WHERE uuid = ${uuid}`)
    return id === undefined ? this.#wasCalled(uuid, 'statement') : formatRef('claim', id)
  }

  topic(uuid: string): string {
    this.#topics ??= topicPaths(this.#reader)
    const [id] = this.#reader.pluck<number>(sql`SELECT id FROM topic WHERE uuid = ${uuid}`)
    if (id !== undefined) return this.#topics.get(id) ?? ''
    const { parent, name } = this.#last(uuid)
    return typeof parent === 'string' ? `${this.topic(parent)}/${name}` : String(name ?? '')
  }

  /** The words of a passage and their source; empty where it is gone. */
  passage(uuid: string): string {
    const row = this.#reader.get<{ exact: string; source: number }>(sql`
      SELECT exact, source FROM passage JOIN rendition ON rendition.id = passage.rendition
      WHERE passage.uuid = ${uuid}`)
    return row ? `${formatRef('source', row.source)} “${row.exact}”` : ''
  }

  #wasCalled(uuid: string, column: string): string {
    return String(this.#last(uuid)[column] ?? '')
  }

  /** What the journal has last of a thing that is gone. */
  #last(uuid: string): Row {
    const [last] = this.#reader.pluck<string>(sql`
      SELECT ifnull(after, before) FROM journal WHERE thing = ${uuid} AND row = ${uuid}
      ORDER BY id DESC LIMIT 1`)
    return last === undefined ? {} : (JSON.parse(last) as Row)
  }
}

const plain =
  (column: string): Told =>
  (row) =>
    given(row[column])

const likelihood: Told = (row) =>
  given(row['likelihood_scale']) && `${row['likelihood_scale']}:${row['likelihood_band']}`

/** The fields of a thing's own row, in the order in which a change tells them. */
const FIELDS: Readonly<Record<string, Readonly<Partial<Record<HistoryField, Told>>>>> = {
  claim: {
    statement: plain('statement'),
    speaker: (row, names) =>
      named(row['speaker_entity'], (uuid) => names.entity(uuid)) ??
      named(row['speaker_source'], (uuid) => names.source(uuid)),
    kind: plain('kind'),
    said: plain('said'),
    on: plain('on'),
    hedge: plain('hedge'),
    credibility: plain('credibility'),
    likelihood,
    status: plain('status'),
    comment: plain('comment'),
    merged: (row, names) => named(row['merged_into'], (uuid) => names.claim(uuid)),
  },
  source: {
    title: plain('title'),
    type: plain('type'),
    publisher: (row, names) => named(row['publisher'], (uuid) => names.entity(uuid)),
    author: plain('author'),
    url: plain('url'),
    published: plain('published'),
    accessed: plain('accessed'),
    language: plain('language'),
    reliability: plain('reliability'),
    descriptor: plain('descriptor'),
    handling: plain('handling'),
    classification: plain('classification'),
    quotable: (row) => (row['may_be_quoted'] === 1 ? 'yes' : 'no'),
    state: plain('state'),
  },
  judgement: {
    call: plain('call'),
    likelihood,
    confidence: plain('confidence'),
    because: plain('because'),
    until: plain('until'),
    'would-change-if': plain('would_change_if'),
  },
}

/** What is told of a thing that is new: what it says, and how it is graded. */
const TOLD_WHEN_MADE: ReadonlySet<HistoryField> = new Set([
  'statement',
  'title',
  'call',
  'speaker',
  'credibility',
  'likelihood',
  'reliability',
  'confidence',
])

/** Rows that hang on a thing, each one value of a list. */
const LISTS: Readonly<Record<string, { readonly field: HistoryField; readonly told: Told }>> = {
  claim_topic: {
    field: 'topic',
    told: (row, names) => named(row['topic'], (uuid) => names.topic(uuid)),
  },
  claim_entity: {
    field: 'entity',
    told: (row, names) => named(row['entity'], (uuid) => names.entity(uuid)),
  },
  evidence: {
    field: 'evidence',
    told: (row, names) => named(row['passage'], (uuid) => names.passage(uuid)),
  },
  relation: {
    field: 'relation',
    told: (row, names) =>
      named(row['to_claim'], (uuid) => `${given(row['kind'])} ${names.claim(uuid)}`),
  },
  source_derived: {
    field: 'derived-from',
    told: (row, names) => named(row['derived_from'], (uuid) => names.source(uuid)),
  },
  rendition: { field: 'text', told: () => '' },
}

/** What changed in one row, field by field. */
export function fieldChanges({ table, before, after }: RowChange, names: Names): FieldChange[] {
  const list = LISTS[table]
  if (list) {
    const told = (row: Row | undefined) => row && list.told(row, names)
    return [{ field: list.field, before: told(before), after: told(after) }]
  }
  const fields = Object.entries(FIELDS[table] ?? {}) as [HistoryField, Told][]
  return fields
    .map(([field, told]) => ({
      field,
      before: before && told(before, names),
      after: after && told(after, names),
    }))
    .filter(
      (change) =>
        change.before !== change.after &&
        (before !== undefined || TOLD_WHEN_MADE.has(change.field)),
    )
}

function given(value: string | number | null | undefined): string | undefined {
  return value === null || value === undefined ? undefined : String(value)
}

function named(
  uuid: string | number | null | undefined,
  name: (uuid: string) => string,
): string | undefined {
  return uuid === null || uuid === undefined ? undefined : name(String(uuid))
}
