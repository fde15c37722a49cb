import type { Span } from '../model/quote.ts'
import type { FieldName, SortOrder } from './fields.ts'

/** A query as it was understood. Spans are UTF-16 units of the query's text, half open. */
export interface Query {
  /** Absent for the query that finds everything. */
  readonly expression: Expression | undefined
  readonly sort: SortOrder | undefined
}

export type Expression = Junction | Negation | Words | Field

/** At least two parts, none of them a junction of the same kind. */
export interface Junction {
  readonly type: 'and' | 'or'
  readonly parts: readonly Expression[]
  readonly span: Span
}

export interface Negation {
  readonly type: 'not'
  readonly part: Expression
  readonly span: Span
}

/** Words to be found: `canola`, `"canola seed"`, `cano*`, `*nol*`; `text` is without its marks. */
export interface Words {
  readonly type: 'words'
  readonly form: 'word' | 'phrase' | 'prefix' | 'inside'
  readonly text: string
  readonly span: Span
}

export interface Field {
  readonly type: 'field'
  readonly name: FieldName
  readonly value: FieldValue
  readonly span: Span
}

/** What is asked of a field: `x`, `=x` (a topic alone), `<=x`, `x..y` with an end that may be open. */
export type FieldValue =
  | { readonly form: 'is' | 'alone'; readonly text: string }
  | { readonly form: 'compare'; readonly sign: Sign; readonly text: string }
  | {
      readonly form: 'range'
      readonly from: string | undefined
      readonly to: string | undefined
    }

export type Sign = '<' | '<=' | '>' | '>='
