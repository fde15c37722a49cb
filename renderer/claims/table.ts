import { CLAIM_COLUMNS, type ClaimColumn, type ClaimOrder } from '#data/model/claim.ts'
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
