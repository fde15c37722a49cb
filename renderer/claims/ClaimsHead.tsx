import { say } from '#data/messages/index.ts'
import type { ClaimColumn, ClaimOrder } from '#data/model/claim.ts'
import { ColumnHead } from '#renderer/ui/ColumnHead.tsx'
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
      {columns.map((column) =>
        isSortable(column) ? (
          <ColumnHead
            key={column}
            column={column}
            name={say(
              column === 'status' ? 'window.column.status.long' : `window.column.${column}`,
            )}
            long={say(`window.column.${column}.long`)}
            narrow={column === 'status'}
            order={order}
            onSort={() => onSort(column)}
          />
        ) : (
          <span role="columnheader" key={column} className={`cell-${column}`}>
            {say(`window.column.${column}`)}
          </span>
        ),
      )}
    </div>
  )
}
