import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import type { SourceSummary } from '#data/model/source.ts'
import { clear } from '#renderer/ui/selection.ts'
import type { Field } from '../columns.ts'
import { ImportButton } from '../ImportButton.tsx'
import { dealtWith } from '../queue.ts'
import { useQueueView } from '../queue-view.ts'
import { StateFilter } from '../StateFilter.tsx'

/** What is filled for many most often, in the order of the columns; the others by F2 in their cells. */
const FILLED = [
  'state',
  'publisher',
  'published',
  'handling',
  'reliability',
] as const satisfies readonly Field[]

interface TableBarProps {
  readonly all: readonly SourceSummary[]
  readonly selected: ReadonlySet<Ref<'source'>>
  /** Begins to change a column for all selected. */
  readonly onFill: (field: Field) => void
  /** Where the focus goes when the selection is gone. */
  readonly onDone: () => void
}

/** Stands above the table: how many there are, or, once some are selected, what to fill for all of them. */
export function TableBar({ all, selected, onFill, onDone }: TableBarProps) {
  const select = useQueueView((view) => view.select)
  if (selected.size === 0) {
    return (
      <header className="desk-bar">
        <h1>{say('window.view.sources')}</h1>
        <p className="quiet">
          {say('window.table.count', { count: all.length, dealt: dealtWith(all) })}
        </p>
        <StateFilter named />
        <ImportButton />
      </header>
    )
  }

  function end(): void {
    select(clear)
    onDone()
  }

  return (
    <header className="desk-bar bulk">
      <p className="count" role="status">
        {say('window.table.chosen', { count: selected.size })}
      </p>
      {FILLED.map((field) => (
        <button key={field} type="button" className="bulk-act" onClick={() => onFill(field)}>
          {say(`window.table.column.${field}.long`)}
        </button>
      ))}
      <button type="button" className="bulk-clear" onClick={end}>
        {say('window.bulk.clear')} <kbd>{say('window.key.esc')}</kbd>
      </button>
    </header>
  )
}
