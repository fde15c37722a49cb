import type { KeyboardEvent } from 'react'
import type { Ref } from '#data/model/refs.ts'
import type { SourceSummary } from '#data/model/source.ts'
import { clear, extendTo, moveTo, reach, selectAll, toggle } from '#renderer/ui/selection.ts'
import { type Column, COLUMNS } from '../columns.ts'
import { useQueueView } from '../queue-view.ts'
import type { Held } from './TableRow.tsx'

interface CursorOver {
  readonly sources: readonly SourceSummary[]
  /** How many rows a page has. */
  readonly page: () => number
  /** Brings a place into sight. */
  readonly onPlace: (place: number) => void
}

/** The cell that the table's keys are for, and the rows that are selected. */
export function useTableCursor({ sources, page, onPlace }: CursorOver) {
  const { selection, column, select } = useQueueView()
  const { cursor, selected } = selection
  // The rows may have moved under the cursor: it stays with its source.
  const found = sources.findIndex(({ ref }) => ref === cursor)
  const at = found < 0 && cursor !== undefined ? Math.min(selection.at, sources.length - 1) : found

  function move(to: number): void {
    const place = Math.max(0, Math.min(to, sources.length - 1))
    if (sources.length === 0) return
    select((now) => moveTo(now, place, sources[place]!.ref))
    onPlace(place)
  }

  function extend(to: number): void {
    const place = Math.max(0, Math.min(to, sources.length - 1))
    if (sources.length === 0) return
    const from = { ...selection, at }
    const [first, last] = reach(from, place)
    const refs = sources.slice(first, last + 1).map(({ ref }) => ref)
    select((now) => extendTo({ ...now, at }, place, refs))
    onPlace(place)
  }

  function turn(place: number): void {
    const source = sources[place]
    if (source) select((now) => toggle(now, place, source.ref))
  }

  function click(place: number, one: Column, held: Held): void {
    useQueueView.setState({ column: one })
    if (held.extend) extend(place)
    else if (held.add) turn(place)
    else move(place)
  }

  function moveColumn(to: number): void {
    const place = Math.max(0, Math.min(to, COLUMNS.length - 1))
    useQueueView.setState({ column: COLUMNS[place]! })
  }

  /** Does what a key of the cursor does; `false` where it is none. */
  function byKey(event: KeyboardEvent): boolean {
    const ctrl = event.ctrlKey || event.metaKey
    const inRow = COLUMNS.indexOf(column)
    const row = ctrl
      ? { Home: 0, End: sources.length - 1 }[event.key]
      : {
          ArrowDown: at + 1,
          ArrowUp: at - 1,
          PageDown: at + page(),
          PageUp: at - page(),
        }[event.key]
    const across = {
      ArrowRight: inRow + 1,
      ArrowLeft: inRow - 1,
      Home: 0,
      End: COLUMNS.length - 1,
    }[event.key]
    if (row !== undefined) {
      if (event.shiftKey) extend(row)
      else move(row)
    } else if (across !== undefined && !ctrl) moveColumn(across)
    else if (ctrl && event.key === 'a') {
      select((now) =>
        selectAll(
          now,
          sources.map(({ ref }) => ref),
        ),
      )
    } else if (event.key === ' ') turn(at)
    else if (event.key === 'Escape' && selected.size > 0) select(clear)
    else return false
    return true
  }

  /** The sources that a change of the cursor's cell is for: the selected, where its row is one of them. */
  function meant(): readonly Ref<'source'>[] {
    const current = sources[at]?.ref
    if (current === undefined) return []
    // What is selected and not shown is not changed: nobody sees it.
    const shown = sources.flatMap(({ ref }) => (selected.has(ref) ? [ref] : []))
    return column !== 'title' && selected.has(current) ? shown : [current]
  }

  return { at, move, moveColumn, turn, click, byKey, meant }
}
