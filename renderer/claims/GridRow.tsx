import { memo } from 'react'
import { say } from '#data/messages/index.ts'
import type { ClaimSummary } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import { shownIn, titleIn } from './cell.tsx'
import type { Column, RowLayout } from './columns.ts'

interface PlaceOfRow {
  /** Place in the list, from 0. */
  readonly index: number
  /** Px from the top of the rows. */
  readonly top: number
}

interface GridRowProps extends PlaceOfRow {
  readonly claim: ClaimSummary
  readonly columns: readonly Column[]
  /** Where each cell stands in a row of two lines; absent: in one line. */
  readonly areas: RowLayout['areas']
  readonly current: boolean
  /** The column with the cursor, where the cursor is in this row. */
  readonly column: Column | undefined
  readonly editing: boolean
  readonly selected: boolean
  readonly onClick: (
    ref: Ref<'claim'>,
    place: number,
    held: { extend: boolean; add: boolean },
    column?: Column,
  ) => void
  /** Begins to change a cell that can be; opens the claim from any other. */
  readonly onEnter: (ref: Ref<'claim'>, beside: boolean) => void
}

/** One claim as a row of the claims list. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { claim, index, top, columns, areas, current, column, editing, selected } = props
  const { onClick, onEnter } = props
  const { ref } = claim
  return (
    <div
      role="row"
      className={areas ? 'grid-row of-two' : 'grid-row'}
      // No transform: what is anchored to a cell would miss it.
      style={{ top }}
      tabIndex={-1}
      data-current={current || undefined}
      aria-rowindex={index + 2}
      aria-selected={selected}
      onMouseDown={(event) => {
        // Shift+click extends the selection, not the words that are marked.
        if (event.shiftKey) event.preventDefault()
      }}
      onClick={(event) => {
        const held = { extend: event.shiftKey, add: event.ctrlKey || event.metaKey }
        onClick(ref, index, held, columnAt(event.target, columns))
      }}
      onDoubleClick={(event) => onEnter(ref, event.ctrlKey || event.metaKey)}
    >
      <span role="gridcell" className="pick">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          aria-label={say('window.claims.pick', { ref })}
          onChange={() => {}}
          onClick={(event) => {
            event.stopPropagation()
            onClick(ref, index, { extend: event.shiftKey, add: !event.shiftKey })
          }}
        />
      </span>
      {columns.map((one) => (
        <span
          key={one}
          role="gridcell"
          id={cellId(ref, one)}
          className={`cell cell-${one}`}
          style={{ gridArea: areas?.get(one) }}
          data-current={one === column || undefined}
          data-editing={(editing && one === column) || undefined}
          title={titleIn(claim, one)}
        >
          {shownIn(claim, one)}
        </span>
      ))}
    </div>
  )
})

/** Keeps the place of a row that is on its way. */
export function WaitingRow({ top, narrow }: { readonly top: number; readonly narrow: boolean }) {
  return (
    <div
      className={narrow ? 'grid-row of-two waits' : 'grid-row waits'}
      style={{ top }}
      aria-hidden="true"
    >
      <span className="cell-statement" />
    </div>
  )
}

function columnAt(target: EventTarget, columns: readonly Column[]): Column | undefined {
  return columns.find((one) => target instanceof Element && target.closest(`.cell-${one}`))
}

/** Id of a cell on the page. */
export function cellId(ref: Ref<'claim'>, column: Column): string {
  return `claim-${ref}-${column}`
}
