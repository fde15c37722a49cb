import type { ClaimSummary } from '#data/model/claim.ts'
import { useAsk } from '#renderer/api/ask.ts'
import type { NextCell } from '#renderer/ui/cell/cell.ts'
import { CellEditor } from '#renderer/ui/cell/CellEditor.tsx'
import { useEditClaim } from '../use-edit-claim.ts'
import { cellOf, changeOf, type EditedColumn } from './edited.ts'

interface ClaimCellProps {
  readonly claim: ClaimSummary
  readonly column: EditedColumn
  /** Hears where the cursor goes, once the change is on its way or was left. */
  readonly onEnd: (next: NextCell) => void
}

/** A claim's cell while it is changed. */
export function ClaimCell({ claim, column, onEnd }: ClaimCellProps) {
  const edit = useEditClaim(claim)
  const entities = useAsk('entities', 'list', undefined, { when: column === 'speaker' }).data
  const topics = useAsk('topics', 'list', undefined, { when: column === 'topics' }).data
  const cell = cellOf(claim, column, {
    entities: entities?.map(({ name }) => name) ?? [],
    topics: topics?.map(({ path }) => path) ?? [],
  })
  return (
    <CellEditor
      cell={cell}
      onKeep={(value, next) => {
        // What is kept as it was is no change.
        if ((value ?? '') !== cell.value) void edit(changeOf(column, value))
        onEnd(next)
      }}
      onLeave={() => onEnd('here')}
    />
  )
}
