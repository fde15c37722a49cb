import { useVirtualizer } from '@tanstack/react-virtual'
import type { CSSProperties, KeyboardEvent, ReactNode, RefObject } from 'react'
import { useEffect, useMemo, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { askRemoval } from '#renderer/ui/removal.ts'
import { useStable } from '#renderer/ui/stable.ts'
import { ClaimsHead } from './ClaimsHead.tsx'
import { useClaimsView } from './claims-view.ts'
import { type Column, layoutOf } from './columns.ts'
import { ClaimCell } from './cells/ClaimCell.tsx'
import { isEdited } from './cells/edited.ts'
import { useCells } from './cells/use-cells.ts'
import { cellId, GridRow, WaitingRow } from './GridRow.tsx'
import { clear, toggle } from '#renderer/ui/selection.ts'
import { type ChangeTable, reorder } from './table.ts'
import { useCursor } from './use-cursor.ts'
import { type Listing, useRows } from './use-rows.ts'

interface ClaimsGridProps {
  readonly listing: Listing
  readonly columns: readonly Column[]
  /** How many rows the list has. */
  readonly total: number
  readonly grid: RefObject<HTMLDivElement | null>
  readonly onOpen: (ref: Ref<'claim'>, beside: boolean) => void
  readonly onTable: ChangeTable
  /** Stands where the rows would. */
  readonly empty: ReactNode
}

/** Below this width, in px, a row has two lines. */
const NARROW = 640
const ROW = 32
const ROW_OF_TWO = 48

/** The rows of the claims list, of which only those in sight are on the page, and only those near are here. */
export function ClaimsGrid(props: ClaimsGridProps) {
  const { listing, columns, total, grid, onOpen, onTable, empty } = props
  const { selection, select } = useClaimsView()
  const { cursor, at, selected } = selection
  const narrow = useNarrow(grid)
  const [focused, setFocused] = useState(false)
  const { style, areas } = useMemo(() => layoutOf(columns, narrow), [columns, narrow])
  const height = narrow ? ROW_OF_TWO : ROW
  // What it gives is read here and nowhere else, so nothing can go stale.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => grid.current,
    estimateSize: () => height,
    overscan: 12,
    // The head sticks above the rows.
    scrollMargin: ROW,
    scrollPaddingStart: ROW,
  })
  useEffect(() => virtual.measure(), [virtual, height])
  const inSight = virtual.getVirtualItems()
  const rows = useRows(listing, inSight[0]?.index ?? 0, inSight.at(-1)?.index ?? 0)
  const { move, extend, selectAll } = useCursor({
    listing,
    total,
    rows,
    onPlace: (place) => virtual.scrollToIndex(place),
  })
  const under = rows.get(at)
  const claim = under?.ref === cursor ? under : undefined
  const cells = useCells({ columns, claim, grid, onBelow: () => move(at + 1) })
  const { column, edited } = cells
  useEffect(() => {
    if (cursor === undefined) return
    const cell = document.getElementById(cellId(cursor, column))
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [cursor, column])

  function onKey(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget) return
    const ctrl = event.ctrlKey || event.metaKey
    const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / height) - 2)
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: total - 1,
    }[event.key]
    const across = ({ ArrowRight: 1, ArrowLeft: -1 } as const)[event.key]
    if (to !== undefined) void (event.shiftKey ? extend(to) : move(to))
    else if (across !== undefined && !ctrl && !event.altKey) cells.move(across)
    else if (ctrl && event.key === 'a') void selectAll()
    else if (event.key === 'Enter' && !ctrl && cursor !== undefined) enter(cursor, false)
    else if (event.key === 'F2' && cells.begin()) virtual.scrollToIndex(at)
    else if (event.key === ' ' && cursor !== undefined) select((now) => toggle(now, at, cursor))
    else if (event.key === 'Delete' && (selected.size > 0 || cursor !== undefined)) {
      if (!event.repeat) remove()
    } else if (event.key === 'Escape' && selected.size > 0) select(clear)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function remove(): void {
    if (selected.size > 0) askRemoval({ noun: 'claims', refs: [...selected] })
    else if (cursor !== undefined) {
      askRemoval({ noun: 'claims', refs: [cursor] }, () => goOn(cursor, at))
    }
  }

  /** From a row that is gone the cursor goes on to one beside it, and stays with that. */
  const goOn = useStable((gone: Ref<'claim'>, place: number) => {
    const now = useClaimsView.getState().selection.cursor
    if (now === gone) move(place + 1 < total ? place + 1 : place - 1)
    else if (now === undefined) move(place)
  })

  const click = useStable(
    (ref: Ref<'claim'>, place: number, held: { extend: boolean; add: boolean }, one?: Column) => {
      grid.current?.focus({ preventScroll: true })
      if (one) cells.stand(one)
      if (held.extend) void extend(place)
      else if (held.add) select((now) => toggle(now, place, ref))
      else move(place)
    },
  )
  const enter = useStable((ref: Ref<'claim'>, beside: boolean) => {
    if (beside || !cells.begin()) onOpen(ref, beside)
  })

  useCommand({
    id: 'claims.select',
    title: say('window.claims.select'),
    key: 'x',
    run: () => cursor !== undefined && select((now) => toggle(now, at, cursor)),
  })
  useCommand(
    {
      id: 'claims.beside',
      title: say('window.claims.beside'),
      key: 'Ctrl+Enter',
      run: () => cursor !== undefined && onOpen(cursor, true),
    },
    focused && cursor !== undefined,
  )
  useCommand(
    {
      id: 'claims.cell',
      title: say('window.cell.change'),
      key: 'F2',
      run: () => void cells.begin(),
    },
    focused && !edited && isEdited(column),
  )

  return (
    <>
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        className="data-grid claims-grid"
        style={{ ...style, '--digits': `${total}`.length } as CSSProperties}
        data-narrow={narrow || undefined}
        data-selecting={selected.size > 0 || undefined}
        aria-label={say('window.claims')}
        aria-multiselectable
        aria-rowcount={total + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={cursor !== undefined && under ? cellId(cursor, column) : undefined}
        onKeyDown={onKey}
        onFocus={(event) => {
          setFocused(true)
          // A cursor from the start, so that the arrows have somewhere to go from.
          if (event.target === event.currentTarget && at < 0 && total > 0) move(0)
        }}
        onBlur={() => setFocused(false)}
      >
        <ClaimsHead
          columns={columns}
          order={listing}
          onSort={(column) => onTable({ order: reorder(listing, column) })}
        />
        {total === 0 && empty}
        <div role="rowgroup" className="rows-of-grid" style={{ height: virtual.getTotalSize() }}>
          {inSight.map(({ index, start }) => {
            const claim = rows.get(index)
            const top = start - ROW
            return claim ? (
              <GridRow
                key={claim.ref}
                claim={claim}
                index={index}
                top={top}
                columns={columns}
                areas={areas}
                current={claim.ref === cursor}
                column={claim.ref === cursor ? column : undefined}
                editing={edited?.claim.ref === claim.ref}
                selected={selected.has(claim.ref)}
                onClick={click}
                onEnter={enter}
              />
            ) : (
              <WaitingRow key={index} top={top} narrow={narrow} />
            )
          })}
        </div>
      </div>
      {edited && (
        <ClaimCell key={`${edited.claim.ref} ${edited.column}`} {...edited} onEnd={cells.end} />
      )}
    </>
  )
}

/** Whether a list has no room for rows of one line. */
function useNarrow(grid: RefObject<HTMLElement | null>): boolean {
  const [narrow, setNarrow] = useState(false)
  useEffect(() => {
    const element = grid.current
    if (!element) return undefined
    const observer = new ResizeObserver(([entry]) =>
      setNarrow((entry?.contentRect.width ?? NARROW) < NARROW),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [grid])
  return narrow
}
