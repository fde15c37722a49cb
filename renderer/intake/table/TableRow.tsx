import { memo, type ReactNode } from 'react'
import { sayDateBriefly } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import type { SourceSummary } from '#data/model/source.ts'
import { languageName } from '#renderer/ui/languages.ts'
import { StateMark } from '#renderer/ui/StateMark.tsx'
import { type Column, COLUMNS, sayReliability } from '../columns.ts'

/** What is held down while a row is clicked. */
export interface Held {
  readonly extend: boolean
  readonly add: boolean
}

interface TableRowProps {
  readonly source: SourceSummary
  /** Place in the list, from 0. */
  readonly index: number
  /** Px from the top of the rows. */
  readonly top: number
  /** The column with the cursor, where the cursor is in this row. */
  readonly column: Column | undefined
  readonly editing: boolean
  readonly selected: boolean
  readonly onClick: (index: number, column: Column, held: Held) => void
  readonly onEdit: () => void
  readonly onOpen: (ref: Ref<'source'>, beside: boolean) => void
}

/** One source as a row of the table. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { source, index, top, column, editing, selected, onClick, onEdit, onOpen } = props
  const { ref } = source
  return (
    <div
      role="row"
      className="grid-row"
      // No transform: what is anchored to a cell would miss it.
      style={{ top }}
      data-current={column !== undefined || undefined}
      aria-rowindex={index + 2}
      aria-selected={selected}
      onMouseDown={(event) => {
        // Shift+click extends the selection, not the words that are marked.
        if (event.shiftKey) event.preventDefault()
      }}
    >
      <span role="gridcell" className="pick">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          aria-label={say('window.table.pick', { ref })}
          onChange={() => {}}
          onClick={(event) =>
            onClick(index, column ?? 'title', { extend: event.shiftKey, add: !event.shiftKey })
          }
        />
      </span>
      {COLUMNS.map((one) => (
        <span
          key={one}
          role="gridcell"
          id={cellId(ref, one)}
          className={`cell cell-${one}`}
          data-current={one === column || undefined}
          data-editing={(editing && one === column) || undefined}
          title={titleOf(source, one)}
          onClick={(event) => {
            const held = { extend: event.shiftKey, add: event.ctrlKey || event.metaKey }
            onClick(index, one, held)
            if (one === 'ref' && !held.extend && !held.add) onOpen(ref, false)
          }}
          onDoubleClick={onEdit}
        >
          {shown(source, one)}
        </span>
      ))}
    </div>
  )
})

/** Id of a cell on the page. */
export function cellId(ref: string, column: Column): string {
  return `source-${ref}-${column}`
}

function shown(source: SourceSummary, column: Column): ReactNode {
  switch (column) {
    case 'ref':
      return <span className="ref">{source.ref}</span>
    case 'state':
      return <StateMark state={source.state} />
    case 'type':
      return say(`window.source.type.${source.type}`)
    case 'published':
      return source.published && sayDateBriefly(source.published)
    case 'handling':
      return source.handling?.replace('TLP:', '')
    case 'reliability':
      return (
        <span className={source.reliabilityFrom === 'publisher' ? 'inherited' : undefined}>
          {source.reliability ?? '–'}
        </span>
      )
    default:
      return source[column]
  }
}

function titleOf(source: SourceSummary, column: Column): string | undefined {
  if (column === 'reliability') return sayReliability(source)
  if (column === 'language') return source.language && languageName(source.language)
  if (column === 'type' || column === 'state') return undefined
  return source[column]
}
