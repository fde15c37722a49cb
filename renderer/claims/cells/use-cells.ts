import type { RefObject } from 'react'
import { useState } from 'react'
import type { ClaimSummary } from '#data/model/claim.ts'
import type { NextCell } from '#renderer/ui/cell/cell.ts'
import { useClaimsView } from '../claims-view.ts'
import type { Column } from '../columns.ts'
import { editedBeside, isEdited } from './edited.ts'

interface CellsOver {
  readonly columns: readonly Column[]
  /** The claim under the cursor, once it is there. */
  readonly claim: ClaimSummary | undefined
  readonly grid: RefObject<HTMLElement | null>
  /** Moves the cursor a row down. */
  readonly onBelow: () => void
}

/** The column that the cursor stands in, and the cell under it that is being changed. */
export function useCells({ columns, claim, grid, onBelow }: CellsOver) {
  const wanted = useClaimsView(({ column }) => column)
  /** As it was when its change began: the row may move meanwhile, as where the list is sorted by the cell. */
  const [begun, setBegun] = useState<ClaimSummary>()
  const column = columns.includes(wanted) ? wanted : columns[0]!
  const stand = (to: Column) => useClaimsView.setState({ column: to })

  /** Begins to change the cell under the cursor; `false` where it cannot be. */
  function begin(): boolean {
    if (claim === undefined || !isEdited(column)) return false
    setBegun(claim)
    return true
  }

  function end(next: NextCell): void {
    const beside =
      next === 'after' || next === 'before'
        ? editedBeside(columns, column, next === 'after' ? 1 : -1)
        : undefined
    if (next === 'below') onBelow()
    // Whoever goes on along the row goes on changing it.
    if (beside) return stand(beside)
    setBegun(undefined)
    grid.current?.focus({ preventScroll: true })
  }

  function move(by: 1 | -1): void {
    stand(columns[columns.indexOf(column) + by] ?? column)
  }

  const now = claim?.ref === begun?.ref ? claim : begun
  const edited = begun && now && isEdited(column) ? { claim: now, column } : undefined
  return { column, edited, stand, move, begin, end }
}
