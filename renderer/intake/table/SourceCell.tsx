import { useAsk } from '#renderer/api/ask.ts'
import type { NextCell } from '#renderer/ui/cell/cell.ts'
import { CellEditor } from '#renderer/ui/cell/CellEditor.tsx'
import type { Field } from '../columns.ts'
import { sourceCell } from './cell-entry.ts'

interface SourceCellProps {
  readonly field: Field
  /** What stands in the cell; empty for none. */
  readonly value: string
  readonly note: string | undefined
  readonly onKeep: (value: string | null, next: NextCell) => void
  readonly onLeave: () => void
}

/** A source's cell while it is changed. */
export function SourceCell({ field, value, ...rest }: SourceCellProps) {
  const entities = useAsk('entities', 'list', undefined, { when: field === 'publisher' }).data
  const publishers = entities?.map(({ name }) => name) ?? []
  return <CellEditor cell={sourceCell(field, value, publishers)} {...rest} />
}
