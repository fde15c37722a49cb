interface ColumnHeadProps {
  readonly column: string
  readonly name: string
  /** Says more of it than its name. */
  readonly long: string
  /** The column is too narrow for its name to show. */
  readonly narrow: boolean
  /** How the table is ordered; `by` is another column, or this one. */
  readonly order: { readonly by: string; readonly down: boolean }
  readonly onSort: () => void
}

/** The name of a column; it sorts the table, and the other way when it does so already. */
export function ColumnHead({ column, name, long, narrow, order, onSort }: ColumnHeadProps) {
  const sorted = order.by === column
  return (
    <span
      role="columnheader"
      className={`cell-${column}`}
      aria-sort={sorted ? (order.down ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        // Elsewhere the shown word is the name, and the long one describes it.
        aria-label={narrow ? name : undefined}
        title={long}
        onClick={onSort}
      >
        {!narrow && name}
        {sorted && <span aria-hidden="true">{order.down ? ' ↓' : ' ↑'}</span>}
      </button>
    </span>
  )
}
