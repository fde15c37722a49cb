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
  readonly selected: boolean
  readonly onClick: (
    ref: Ref<'claim'>,
    place: number,
    held: { extend: boolean; add: boolean },
  ) => void
  readonly onOpen: (ref: Ref<'claim'>, beside: boolean) => void
}

/** One claim as a row of the claims list. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { claim, index, top, columns, areas, current, selected, onClick, onOpen } = props
  const { ref } = claim
  return (
    <div
      role="row"
      id={rowId(ref)}
      className={areas ? 'grid-row of-two' : 'grid-row'}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={-1}
      data-current={current || undefined}
      aria-rowindex={index + 2}
      aria-selected={selected}
      onMouseDown={(event) => {
        // Shift+click extends the selection, not the words that are marked.
        if (event.shiftKey) event.preventDefault()
      }}
      onClick={(event) =>
        onClick(ref, index, { extend: event.shiftKey, add: event.ctrlKey || event.metaKey })
      }
      onDoubleClick={(event) => onOpen(ref, event.ctrlKey || event.metaKey)}
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
      {columns.map((column) => (
        <span
          key={column}
          role="gridcell"
          className={`cell-${column}`}
          style={{ gridArea: areas?.get(column) }}
          title={titleIn(claim, column)}
        >
          {shownIn(claim, column)}
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
      style={{ transform: `translateY(${top}px)` }}
      aria-hidden="true"
    >
      <span className="cell-statement" />
    </div>
  )
}

/** Id of a claim's row on the page. */
export function rowId(ref: Ref<'claim'>): string {
  return `claims-${ref}`
}
