import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import type { SourceSummary } from '#data/model/source.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import type { NextCell } from '#renderer/ui/cell/cell.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { askRemoval } from '#renderer/ui/removal.ts'
import { useSettled } from '#renderer/ui/settled.ts'
import { useStable } from '#renderer/ui/stable.ts'
import { type Column, COLUMNS, type Field, valueOf } from '../columns.ts'
import { NoSources } from '../NoSources.tsx'
import { useQueueView, useShown } from '../queue-view.ts'
import { useEditSources } from '../use-edit-sources.ts'
import { SourceCell } from './SourceCell.tsx'
import { TableBar } from './TableBar.tsx'
import { TableHead } from './TableHead.tsx'
import { cellId, TableRow } from './TableRow.tsx'
import { useTableCursor } from './use-table-cursor.ts'
import '#renderer/ui/grid.css'
import './table.css'

const ROW = 32
/** The inspector follows the cursor once it rests. */
const REST_MS = 150

/** The queue of sources as a table, whose cells are changed in place, for one source or for many. */
export function SourcesTable() {
  const sources = useAsk('sources', 'list', undefined)
  return (
    <div className="view sources-table">
      <Answer result={sources}>{(all) => <Table all={all} />}</Answer>
    </div>
  )
}

function Table({ all }: { all: readonly SourceSummary[] }) {
  const { selection, column, order, sortBy } = useQueueView()
  const sources = useShown(all)
  const desk = useDesk()
  const edit = useEditSources()
  const grid = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState(false)
  const [editing, setEditing] = useState(false)
  // What it gives is read here and nowhere else, so nothing can go stale.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: sources.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW,
    overscan: 12,
    // The head sticks above the rows.
    scrollMargin: ROW,
    scrollPaddingStart: ROW,
  })
  const cursor = useTableCursor({
    sources,
    page: () => Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / ROW) - 2),
    onPlace: (place) => virtual.scrollToIndex(place),
  })
  const { at } = cursor
  const current = sources[at]
  const { selected } = selection
  useFocus(current?.ref)

  function begin(field: Column = column): void {
    if (!current || field === 'ref') return
    useQueueView.setState({ column: field })
    virtual.scrollToIndex(at)
    setEditing(true)
  }

  function end(): void {
    setEditing(false)
    grid.current?.focus({ preventScroll: true })
  }

  function keep(field: Field, value: string | null, next: NextCell): void {
    const refs = cursor.meant()
    if (refs.length > 1 || (value ?? '') !== valueOf(current!, field)) void edit(refs, field, value)
    const to = COLUMNS.indexOf(field) + { here: 0, below: 0, after: 1, before: -1 }[next]
    const along = to !== COLUMNS.indexOf(field)
    if (next === 'below' && refs.length === 1) cursor.move(at + 1)
    if (along) cursor.moveColumn(to)
    // Whoever goes on along the row goes on changing it.
    if (along && COLUMNS[to] !== undefined && COLUMNS[to] !== 'ref') return
    end()
  }

  function onKey(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget) return
    const ctrl = event.ctrlKey || event.metaKey
    const isRef = column === 'ref'
    if (cursor.byKey(event)) {
      // Done.
    } else if (event.key === 'Enter' && !ctrl && isRef && current) desk.open(current.ref)
    else if ((event.key === 'Enter' && !ctrl) || event.key === 'F2') begin()
    else if (event.key === 'Delete' && current && !event.repeat) remove(current.ref)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function remove(ref: Ref<'source'>): void {
    // In a column of its own values the key takes the value away, as in any table.
    if (column === 'ref' || column === 'title' || column === 'state' || column === 'type') {
      askRemoval({ noun: 'source', ref }, () => grid.current?.focus())
    } else void edit(cursor.meant(), column, null)
  }

  const click = useStable(cursor.click)
  const open = useStable((ref: Ref<'source'>, beside: boolean) => desk.open(ref, { beside }))
  const beginHere = useStable(() => begin())

  useCommand(
    {
      id: 'sources.select',
      title: say('window.table.select'),
      key: 'x',
      run: () => cursor.turn(at),
    },
    focused && !editing,
  )
  useCommand(
    {
      id: 'sources.beside',
      title: say('window.table.beside'),
      key: 'Ctrl+Enter',
      run: () => current && desk.open(current.ref, { beside: true }),
    },
    focused && current !== undefined,
  )
  useCommand(
    { id: 'sources.cell', title: say('window.table.edit'), key: 'F2', run: beginHere },
    focused && !editing && column !== 'ref',
  )

  return (
    <>
      <TableBar
        all={all}
        selected={selected}
        onFill={(field) => {
          const first = sources.findIndex(({ ref }) => selected.has(ref))
          if (!current || !selected.has(current.ref)) cursor.move(first)
          begin(field)
        }}
        onDone={() => grid.current?.focus()}
      />
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        className="data-grid sources-grid"
        data-selecting={selected.size > 0 || undefined}
        aria-label={say('window.view.sources')}
        aria-multiselectable
        aria-rowcount={sources.length + 1}
        aria-colcount={COLUMNS.length + 1}
        aria-activedescendant={current ? cellId(current.ref, column) : undefined}
        onKeyDown={onKey}
        onFocus={(event) => {
          setFocused(true)
          // A cursor from the start, so that the arrows have somewhere to go from.
          if (event.target === event.currentTarget && !current) cursor.move(0)
        }}
        onBlur={() => setFocused(false)}
      >
        <TableHead order={order} onSort={sortBy} />
        {sources.length === 0 && <NoSources filtered={all.length > 0} />}
        <div role="rowgroup" className="rows-of-grid" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const source = sources[index]!
            return (
              <TableRow
                key={source.ref}
                source={source}
                index={index}
                top={start - ROW}
                column={index === at ? column : undefined}
                editing={editing && index === at}
                selected={selected.has(source.ref)}
                onClick={click}
                onEdit={beginHere}
                onOpen={open}
              />
            )
          })}
        </div>
      </div>
      {editing && current && column !== 'ref' && (
        <SourceCell
          key={`${current.ref} ${column}`}
          field={column}
          value={valueOf(current, column)}
          note={forMany(cursor.meant().length)}
          onKeep={(value, next) => keep(column, value, next)}
          onLeave={end}
        />
      )}
    </>
  )
}

function forMany(count: number): string | undefined {
  return count > 1 ? say('window.table.for-many', { count }) : undefined
}

/** Has the inspector show the source under the cursor, once the cursor rests. */
function useFocus(ref: Ref<'source'> | undefined): void {
  const desk = useDesk()
  const rested = useSettled(ref ?? '', REST_MS)
  useEffect(() => {
    if (rested !== '') desk.focus(rested)
    // The desk is told of the cursor, not of itself.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [rested])
}
