import { type Reader, sql } from '../sql.ts'

/** A column of a journalled table. */
export interface Column {
  readonly name: string
  readonly nullable: boolean
  /** The table whose row it names by row number: an entry names that row by its UUID. */
  readonly refersTo?: string | undefined
  /** Whether it stands in an entry only when the row goes: elsewhere it is kept, or is made again. */
  readonly onlyWhenGone: boolean
}

/** A journalled table, as the live schema has it. */
export interface Table {
  readonly name: string
  /** What an entry holds of a row. */
  readonly columns: readonly Column[]
  /** Names of the columns that tell one row from another, wherever it is. */
  readonly key: readonly string[]
  /** Columns that name, by UUID, the thing that the row is part of; the first that is not empty counts. */
  readonly part: readonly string[]
}

/** What is not journalled, and why. */
export const NOT_JOURNALLED: Readonly<Record<string, string>> = {
  journal: 'is the journal',
  action: 'says who did what, beside the journal',
  current_action: 'says whose entries these are',
  counter: 'only grows',
  scale: 'is the program’s own',
  scale_band: 'is the program’s own',
  blob: 'is known by its hash',
  note_alias: 'derives from texts',
  note_topic: 'derives from texts',
  link: 'derives from texts',
  judgement_claim: 'derives from texts',
  claim_list: 'derives from claims',
  claim_stale: 'derives from claims',
  claim_pair: 'derives from claims',
  claim_unpaired: 'derives from claims',
  review_due: 'holds only while an action is under way',
  review_due_rest: 'holds only while an action is under way',
  hashed_table: 'says how hashes were made',
  row_hash: 'derives from rows',
}

/** What keeps changes itself: an entry is written only when a row goes. */
export const OWN_JOURNAL: ReadonlySet<string> = new Set(['note_change'])

/** Tables whose row number is a reference that people use: an entry keeps it. */
export const REF_TABLES: ReadonlySet<string> = new Set([
  'source',
  'claim',
  'entity',
  'note',
  'judgement',
])

/** What rows are part of, where they are no things of their own. */
const PART_OF: Readonly<Record<string, readonly string[]>> = {
  entity_alias: ['entity'],
  topic_alias: ['topic'],
  source_derived: ['source'],
  rendition: ['source'],
  passage: ['rendition'],
  passage_carry: ['rendition'],
  evidence: ['claim'],
  claim_topic: ['claim'],
  claim_entity: ['claim'],
  claim_apart: ['one'],
  grading: ['claim', 'source', 'entity'],
  relation: ['from_claim'],
  judgement: ['note'],
  note_change: ['note'],
  named_version: ['note'],
  edition: ['note'],
  // Its words are those of what changed.
  review: ['about'],
}

/** Kept elsewhere while the row is there: by hash, by version, or in what it derives from. */
const ONLY_WHEN_GONE: Readonly<Record<string, readonly string[]>> = {
  note: ['text', 'briefing'],
  rendition: ['text'],
}

const known = new WeakMap<Reader, ReadonlyMap<string, Table>>()

/** The journalled tables by name, each after those that its rows refer to. Read once from the schema. */
export function journalledTables(reader: Reader): ReadonlyMap<string, Table> {
  const tables = known.get(reader) ?? readTables(reader)
  known.set(reader, tables)
  return tables
}

function readTables(reader: Reader): Map<string, Table> {
  const names = reader
    .pluck<string>(sql`
      SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
        AND name NOT LIKE 'sqlite%' ORDER BY name`)
    .filter((name) => !(name in NOT_JOURNALLED))
  const found = names.map((name) => readTable(reader, name))
  const sorted = new Map<string, Table>()
  const rest = new Set(found)
  while (rest.size > 0) {
    const next =
      [...rest].find((table) => parentsOf(table).every((name) => isSettled(name, rest))) ??
      [...rest][0]!
    rest.delete(next)
    sorted.set(next.name, next)
  }
  return sorted
}

function isSettled(name: string, rest: ReadonlySet<Table>): boolean {
  return ![...rest].some((other) => other.name === name)
}

/** Tables that must be filled first; what may stay empty for a while does not count. */
function parentsOf({ name, columns }: Table): string[] {
  return columns.flatMap(({ refersTo, nullable }) =>
    refersTo === undefined || refersTo === name || nullable ? [] : [refersTo],
  )
}

function readTable(reader: Reader, name: string): Table {
  const columns = reader.all<{ name: string; notnull: number; pk: number }>(
    sql`SELECT name, "notnull", pk FROM pragma_table_info(${name}) ORDER BY cid`,
  )
  const refersTo = new Map(
    reader
      .all<{ from: string; table: string; to: string }>(sql`
        SELECT "from", "table", "to" FROM pragma_foreign_key_list(${name}) AS key
        WHERE EXISTS (SELECT 1 FROM pragma_table_info(key."table") WHERE name = 'uuid')`)
      .filter(({ to }) => to === 'id')
      .map(({ from, table }) => [from, table]),
  )
  const hasUuid = columns.some((column) => column.name === 'uuid')
  const isRowNumber = (column: { name: string; pk: number }) =>
    hasUuid && column.pk > 0 && !REF_TABLES.has(name)
  return {
    name,
    key: hasUuid ? ['uuid'] : columns.filter(({ pk }) => pk > 0).map((column) => column.name),
    part: PART_OF[name] ?? [],
    columns: columns
      .filter((column) => !isRowNumber(column))
      .map((column) => ({
        name: column.name,
        nullable: column.notnull === 0 && column.pk === 0,
        refersTo: refersTo.get(column.name),
        onlyWhenGone: ONLY_WHEN_GONE[name]?.includes(column.name) ?? false,
      })),
  }
}
