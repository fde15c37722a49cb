import { memo } from 'react'
import { say } from '#data/messages/index.ts'
import { sayDateBriefly } from '#data/messages/dates.ts'
import type { ClaimSummary } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import { Grade } from '#renderer/ui/Grade.tsx'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'

interface PlaceOfRow {
  /** Place in the list, from 0. */
  readonly index: number
  /** Px from the top of the rows. */
  readonly top: number
  readonly narrow: boolean
}

interface GridRowProps extends PlaceOfRow {
  readonly claim: ClaimSummary
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
  const { claim, index, top, narrow, current, selected, onClick, onOpen } = props
  const { ref, passages, independent } = claim
  return (
    <div
      role="row"
      id={rowId(ref)}
      className={narrow ? 'grid-row of-two' : 'grid-row'}
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
      <span role="gridcell" className="cell-ref ref">
        {ref}
      </span>
      <span role="gridcell" className="cell-status">
        <StatusMark status={claim.status} />
      </span>
      <span role="gridcell" className="cell-statement" title={claim.statement}>
        {claim.statement}
      </span>
      <span role="gridcell" className="cell-speaker" title={claim.speaker}>
        {claim.publisher ?? claim.speaker}
      </span>
      <span role="gridcell" className="cell-grade">
        <Grade
          reliability={claim.reliability}
          credibility={claim.credibility}
          documents={claim.documents}
        />
      </span>
      <span role="gridcell" className="cell-said" title={claim.said}>
        {claim.said !== undefined && sayDateBriefly(claim.said)}
      </span>
      <span role="gridcell" className="cell-independent" title={independentText(claim)}>
        {passages === 0 ? say('window.independent.none') : independent}
      </span>
    </div>
  )
})

/** Keeps the place of a row that is on its way. */
export function WaitingRow({ top, narrow }: Omit<PlaceOfRow, 'index'>) {
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

function independentText({ passages, independent }: ClaimSummary): string {
  return passages === 0
    ? say('window.unsourced')
    : say('window.independent', { count: independent })
}
