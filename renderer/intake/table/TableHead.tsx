import { say } from '#data/messages/index.ts'
import { type Column, COLUMNS, type QueueOrder } from '../columns.ts'

interface TableHeadProps {
  readonly order: QueueOrder
  readonly onSort: (column: Column) => void
}

/** The names of the columns; each sorts the table, and the other way when it does so already. */
export function TableHead({ order, onSort }: TableHeadProps) {
  return (
    <div role="row" className="grid-row head-row" aria-rowindex={1}>
      <span role="columnheader" className="pick" aria-label={say('window.table.selected')} />
      {COLUMNS.map((column) => {
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
              aria-label={column === 'state' ? say('window.table.column.state') : undefined}
              title={say(`window.table.column.${column}.long`)}
              onClick={() => onSort(column)}
            >
              {column !== 'state' && say(`window.table.column.${column}`)}
              {sorted && <span aria-hidden="true">{order.down ? ' ↓' : ' ↑'}</span>}
            </button>
          </span>
        )
      })}
    </div>
  )
}
