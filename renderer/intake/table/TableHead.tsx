import { say } from '#data/messages/index.ts'
import { ColumnHead } from '#renderer/ui/ColumnHead.tsx'
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
      {COLUMNS.map((column) => (
        <ColumnHead
          key={column}
          column={column}
          name={say(`window.table.column.${column}`)}
          long={say(`window.table.column.${column}.long`)}
          narrow={column === 'state'}
          order={order}
          onSort={() => onSort(column)}
        />
      ))}
    </div>
  )
}
