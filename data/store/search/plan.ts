import type { Expression } from '../../query/ast.ts'
import type { SortOrder } from '../../query/fields.ts'
import { joinSql, type Sql, sql } from '../sql.ts'
import { condition, isIndexed, matchOf } from './conditions.ts'
import type { HitType } from './fields.ts'
import type { Names } from './names.ts'

/** How the rows of one type are found. */
export interface Plan {
  readonly type: HitType
  /** Whether the index leads, so that rows can be had by relevance. */
  readonly ranked: boolean
  readonly from: Sql
  readonly where: Sql
}

/** A row that was found. */
export interface Found {
  readonly type: HitType
  readonly id: number
  /** The lower, the more relevant. */
  readonly score: number
  readonly day: string | null
}

interface Table {
  readonly name: Sql
  readonly index: Sql
  readonly id: Sql
  /** Rows that people see. */
  readonly there: Sql
  /** By which day a list is sorted. */
  readonly day: Sql
  /** The statement or title weighs more than what stands below it. */
  readonly rank: Sql
}

const TABLES: Readonly<Record<HitType, Table>> = {
  claim: {
    name: sql`claim`,
    index: sql`claim_fts`,
    id: sql`claim.id`,
    there: sql`claim.merged_into IS NULL`,
    day: sql`ifnull(claim.said_from, claim.said_to)`,
    rank: sql`'bm25(4.0, 1.0, 1.0)'`,
  },
  note: {
    name: sql`note`,
    index: sql`note_fts`,
    id: sql`note.id`,
    there: sql`note.merged_into IS NULL`,
    day: sql`substr(note.changed_at, 1, 10)`,
    rank: sql`'bm25(4.0, 1.0)'`,
  },
  source: {
    name: sql`source`,
    index: sql`source_fts`,
    id: sql`source.id`,
    there: sql`1`,
    day: sql`ifnull(source.published_from, source.published_to)`,
    rank: sql`'bm25(4.0, 1.0)'`,
  },
}

/**
 * How to find the rows of a type: words that must all be there go to the index in one expression and
 * lead; the rest are conditions on what it finds.
 * @throws Problem query-broken for what cannot be answered yet
 */
export function planFor(type: HitType, expression: Expression | undefined, names: Names): Plan {
  const { name, index, id, there } = TABLES[type]
  const parts = expression?.type === 'and' ? expression.parts : expression ? [expression] : []
  const words = parts.filter(isIndexed)
  const rest = parts.filter((part) => !isIndexed(part))
  const ranked = words.length > 0
  const conditions = [
    ...(ranked ? [sql`${index} MATCH ${words.map(matchOf).join(' AND ')}`] : []),
    there,
    ...rest.map((part) => condition(part, type, names)),
  ]
  return {
    type,
    ranked,
    // CROSS JOIN: the index always leads.
    from: ranked ? sql`${index} CROSS JOIN ${name} ON ${id} = ${index}.rowid` : name,
    where: joinSql(conditions, ' AND '),
  }
}

/** Every row that is found, as `id`. */
export function everyRow({ type, from, where }: Plan): Sql {
  return sql`SELECT ${TABLES[type].id} AS id FROM ${from} WHERE ${where}`
}

/** How many rows are found. */
export function countRows({ from, where }: Plan): Sql {
  return sql`SELECT count(*) FROM ${from} WHERE ${where}`
}

/** The first rows in an order, as `id`, `score`, `day`. Relevance is for plans that are ranked. */
export function firstRows({ type, from, where }: Plan, order: SortOrder, limit: number): Sql {
  const { id, day, rank } = TABLES[type]
  switch (order) {
    case 'relevance':
      return sql`SELECT ${id} AS id, rank AS score, NULL AS day FROM ${from}
        WHERE ${where} AND rank MATCH ${rank} ORDER BY rank, ${id} DESC LIMIT ${limit}`
    case 'date':
      return sql`SELECT ${id} AS id, 0 AS score, ${day} AS day FROM ${from}
        WHERE ${where} ORDER BY day DESC, ${id} DESC LIMIT ${limit}`
    case 'ref':
      return sql`SELECT ${id} AS id, 0 AS score, NULL AS day FROM ${from}
        WHERE ${where} ORDER BY ${id} DESC LIMIT ${limit}`
  }
}
