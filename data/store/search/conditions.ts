import { say } from '../../messages/index.ts'
import type { Expression, Words } from '../../query/ast.ts'
import { mistake } from '../../query/mistakes.ts'
import { mustBeRead } from '../../query/text.ts'
import { joinSql, type Sql, sql } from '../sql.ts'
import { fieldCondition, type HitType } from './fields.ts'
import type { Names } from './names.ts'

/** Where the words of a type of row stand. */
interface Text {
  readonly id: Sql
  readonly index: Sql
  /** Columns to read where the index does not help. */
  readonly columns: readonly Sql[]
}

const TEXTS: Readonly<Record<HitType, Text>> = {
  claim: {
    id: sql`claim.id`,
    index: sql`claim_fts`,
    columns: [sql`claim.statement`, sql`claim.hedge`, sql`claim.comment`],
  },
  note: { id: sql`note.id`, index: sql`note_fts`, columns: [sql`note.title`, sql`note.text`] },
  source: {
    id: sql`source.id`,
    index: sql`source_fts`,
    columns: [
      sql`source.title`,
      sql`(SELECT text FROM rendition WHERE rendition.id = source.rendition)`,
    ],
  },
}

/**
 * A query as a condition on rows of a type. It is true, false or null; null counts as false.
 * @throws Problem query-broken for what cannot be answered yet
 */
export function condition(expression: Expression, type: HitType, names: Names): Sql {
  if (isIndexed(expression)) return indexed(expression, type)
  switch (expression.type) {
    case 'and':
    case 'or': {
      const parts = expression.parts.map((part) => condition(part, type, names))
      return sql`(${joinSql(parts, expression.type === 'and' ? ' AND ' : ' OR ')})`
    }
    case 'not':
      // A null must not make the negation null too: what has no speaker has not this speaker.
      return sql`(${condition(expression.part, type, names)}) IS NOT TRUE`
    case 'field':
      return fieldCondition(expression, type, names.get(expression))
    case 'words':
      return read(expression, type)
  }
}

/** Whether the full-text index alone finds this. */
export function isIndexed(expression: Expression): boolean {
  switch (expression.type) {
    case 'words':
      return expression.form !== 'inside' && !mustBeRead(expression.text)
    case 'and':
    case 'or':
      return expression.parts.every(isIndexed)
    default:
      return false
  }
}

/** An expression of the index's own language (https://sqlite.org/fts5.html, 3), words in quotation marks. */
export function matchOf(expression: Expression): string {
  switch (expression.type) {
    case 'words': {
      const words = `"${expression.text.replaceAll('"', '""')}"`
      return expression.form === 'prefix' ? `${words} *` : words
    }
    case 'and':
    case 'or': {
      const parts = expression.parts.map(matchOf)
      return `(${parts.join(expression.type === 'and' ? ' AND ' : ' OR ')})`
    }
    default:
      throw new Error(`the index knows no ${expression.type}`)
  }
}

function indexed(expression: Expression, type: HitType): Sql {
  const { id, index } = TEXTS[type]
  return sql`${id} IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ${matchOf(expression)})`
}

function read({ form, text, span }: Words, type: HitType): Sql {
  if (form === 'inside' && !mustBeRead(text)) {
    throw mistake(say('query.not-yet', { form: `*${text}*` }), span, say('query.write-prefix'))
  }
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const parts = TEXTS[type].columns.map((column) => sql`${column} LIKE ${pattern} ESCAPE '\\'`)
  return sql`(${joinSql(parts, ' OR ')})`
}
