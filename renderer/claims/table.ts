import { CLAIM_COLUMNS, type ClaimColumn, type ClaimOrder } from '#data/model/claim.ts'
import { fold } from '#data/model/fold.ts'
import { applyChanges } from '#data/model/text-change.ts'
import { rewriteQuery } from '#data/query/rewrite.ts'
import { type Column, readColumns, USUAL_COLUMNS } from './columns.ts'

/** What the table of claims shows, and how; kept with the window. */
export interface ClaimsTable {
  /** Which claims it shows, in the language of the search; empty: all. */
  readonly query: string
  readonly order: ClaimOrder
  /** Those that show, in their order. */
  readonly columns: readonly Column[]
}

/** The table as nobody has changed it yet. */
export const USUAL_TABLE: ClaimsTable = {
  query: '',
  order: { by: 'ref', down: true },
  columns: USUAL_COLUMNS,
}

/** Changes the table; what is not given stays as it is. */
export type ChangeTable = (change: Partial<ClaimsTable>) => void

/** Reads a table that was kept, with what is usual in the place of what makes no sense. */
export function readTable(kept: unknown): ClaimsTable {
  const { query, order, columns } = record(kept)
  const { by, down } = record(order)
  const column = CLAIM_COLUMNS.find((one) => one === by)
  return {
    query: typeof query === 'string' ? query : USUAL_TABLE.query,
    order: column ? { by: column, down: down === true } : USUAL_TABLE.order,
    columns: readColumns(columns),
  }
}

/** The table after a topic, and with it all below it, got another path. */
export function followTopic(table: ClaimsTable, from: string, to: string): ClaimsTable {
  const old = fold(from)
  const changes = rewriteQuery(table.query, (field, path) => {
    if (field !== 'topic') return undefined
    const here = fold(path)
    return here === old || here.startsWith(`${old}/`) ? to + path.slice(from.length) : undefined
  })
  return changes.length === 0 ? table : { ...table, query: applyChanges(table.query, changes) }
}

/** The order after a person chose a column: another column, or the same the other way. */
export function reorder(order: ClaimOrder, by: ClaimColumn): ClaimOrder {
  return order.by === by ? { by, down: !order.down } : { by, down: DOWN_FIRST.has(by) }
}

/** What is read from its greatest value. */
const DOWN_FIRST: ReadonlySet<ClaimColumn> = new Set<ClaimColumn>([
  'ref',
  'said',
  'independent',
  'speakers',
  'on',
  'likelihood',
  'added',
  'changed',
])

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
