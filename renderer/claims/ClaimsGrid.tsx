import { useVirtualizer } from '@tanstack/react-virtual'
import type { CSSProperties, KeyboardEvent, ReactNode, RefObject } from 'react'
import { useEffect, useMemo, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { ClaimSummary } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { useStable } from '#renderer/ui/stable.ts'
import { COLUMNS } from './arrange.ts'
import { ClaimsHead } from './ClaimsHead.tsx'
import { useClaimsView } from './claims-view.ts'
import { GridRow, rowId } from './GridRow.tsx'
import { clear, extendTo, moveTo, selectAll, toggle } from './selection.ts'

interface ClaimsGridProps {
  readonly rows: readonly ClaimSummary[]
  readonly grid: RefObject<HTMLDivElement | null>
  readonly onOpen: (ref: Ref<'claim'>, beside: boolean) => void
  /** Stands where the rows would. */
  readonly empty: ReactNode
}

/** Below this width, in px, a row has two lines. */
const NARROW = 640
const ROW = 32
const ROW_OF_TWO = 48

/** The rows of the claims list, of which only those in sight are on the page. */
export function ClaimsGrid({ rows, grid, onOpen, empty }: ClaimsGridProps) {
  const { order, selection, sortBy, select } = useClaimsView()
  const { cursor, selected } = selection
  const [narrow, setNarrow] = useState(false)
  const [focused, setFocused] = useState(false)
  const refs = useMemo(() => rows.map(({ ref }) => ref), [rows])
  const at = cursor === undefined ? -1 : refs.indexOf(cursor)
  const height = narrow ? ROW_OF_TWO : ROW
  // What it gives is read here and nowhere else, so nothing can go stale.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => height,
    overscan: 12,
    // The head sticks above the rows.
    scrollMargin: ROW,
    scrollPaddingStart: ROW,
  })
  useEffect(() => virtual.measure(), [virtual, height])
  useEffect(() => {
    const element = grid.current
    if (!element) return undefined
    const observer = new ResizeObserver(([entry]) =>
      setNarrow((entry?.contentRect.width ?? NARROW) < NARROW),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [grid])

  function move(to: number, extend: boolean): void {
    const ref = refs[Math.max(0, Math.min(to, refs.length - 1))]
    if (ref === undefined) return
    select((now) => (extend ? extendTo(now, ref, refs) : moveTo(now, ref)))
    virtual.scrollToIndex(refs.indexOf(ref))
  }

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
      End: refs.length - 1,
    }[event.key]
    if (to !== undefined) move(to, event.shiftKey)
    else if (ctrl && event.key === 'a') select((now) => selectAll(now, refs))
    else if (event.key === 'Enter' && !ctrl && cursor !== undefined) onOpen(cursor, false)
    else if (event.key === ' ' && cursor !== undefined) select((now) => toggle(now, cursor))
    else if (event.key === 'Escape' && selected.size > 0) select(clear)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const click = useStable((ref: Ref<'claim'>, held: { extend: boolean; add: boolean }) => {
    grid.current?.focus({ preventScroll: true })
    select((now) => {
      if (held.extend) return extendTo(now, ref, refs)
      return held.add ? toggle(now, ref) : moveTo(now, ref)
    })
  })
  const open = useStable(onOpen)

  useCommand({
    id: 'claims.select',
    title: say('window.claims.select'),
    key: 'x',
    run: () => cursor !== undefined && select((now) => toggle(now, cursor)),
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

  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      className="claims-grid"
      style={
        {
          '--ref': `${Math.max(4, rows[0]?.ref.length ?? 0, rows.at(-1)?.ref.length ?? 0)}ch`,
        } as CSSProperties
      }
      data-narrow={narrow || undefined}
      data-selecting={selected.size > 0 || undefined}
      aria-label={say('window.claims')}
      aria-multiselectable
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMNS.length + 1}
      aria-activedescendant={cursor !== undefined && at >= 0 ? rowId(cursor) : undefined}
      onKeyDown={onKey}
      onFocus={(event) => {
        setFocused(true)
        // A cursor from the start, so that the arrows have somewhere to go from.
        if (event.target === event.currentTarget && at < 0 && refs.length > 0) move(0, false)
      }}
      onBlur={() => setFocused(false)}
    >
      <ClaimsHead order={order} onSort={sortBy} />
      {rows.length === 0 && empty}
      <div role="rowgroup" className="rows-of-grid" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const claim = rows[index]
          return (
            claim && (
              <GridRow
                key={claim.ref}
                claim={claim}
                index={index}
                top={start - ROW}
                narrow={narrow}
                current={claim.ref === cursor}
                selected={selected.has(claim.ref)}
                onClick={click}
                onOpen={open}
              />
            )
          )
        })}
      </div>
    </div>
  )
}
