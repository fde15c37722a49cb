import { say } from '#data/messages/index.ts'
import type { ClaimColumn, ClaimOrder } from '#data/model/claim.ts'
import { type Column, isSortable } from './columns.ts'

interface ClaimsHeadProps {
  readonly columns: readonly Column[]
  readonly order: ClaimOrder
  readonly onSort: (column: ClaimColumn) => void
}

/** The names of the columns; each that can sorts the list, and the other way when it does so already. */
export function ClaimsHead({ columns, order, onSort }: ClaimsHeadProps) {
  return (
    <div role="row" className="grid-row head-row" aria-rowindex={1}>
      <span role="columnheader" className="pick" aria-label={say('window.claims.selected')} />
      {columns.map((column) => {
        if (!isSortable(column)) {
          return (
            <span role="columnheader" key={column} className={`cell-${column}`}>
              {say(`window.column.${column}`)}
            </span>
          )
        }
        const sorted = order.by === column
        return (
          <span
            role="columnheader"
            key={column}
            className={`cell-${column}`}
            aria-sort={sorted ? (order.down ? 'descending' : 'ascending') : 'none'}
          >
            <button
              type="button"
              // Elsewhere the shown word is the name, and the long one describes it.
              aria-label={column === 'status' ? say('window.column.status.long') : undefined}
              title={say(`window.column.${column}.long`)}
              onClick={() => onSort(column)}
            >
              {column !== 'status' && say(`window.column.${column}`)}
              {sorted && <span aria-hidden="true">{order.down ? ' ↓' : ' ↑'}</span>}
            </button>
          </span>
        )
      })}
    </div>
  )
}
