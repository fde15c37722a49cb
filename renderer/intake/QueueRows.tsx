import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import type { SourceSummary } from '#data/model/source.ts'
import { deleteByKey } from '#renderer/ui/delete-key.ts'
import { removalOf } from '#renderer/ui/removal.ts'
import { StateMark } from '#renderer/ui/StateMark.tsx'

interface QueueRowsProps {
  readonly sources: readonly SourceSummary[]
  readonly current: string | undefined
  readonly onOpen: (ref: Ref<'source'>) => void
}

/** The height of a row where its style does not say. */
const ROW = 28

/** The rows of the queue, of which only those in sight are on the page; Tab reaches one, the arrows the others. */
export function QueueRows({ sources, current, onOpen }: QueueRowsProps) {
  const tree = useRef<HTMLDivElement>(null)
  const { height, above } = useMeasures(tree)
  /** Where the arrows are; the focus follows once the row is there. */
  const [at, setAt] = useState<number>()
  const wanted = useRef<number>(undefined)
  // What it gives is read here and nowhere else, so nothing can go stale.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: sources.length,
    getScrollElement: () => tree.current?.closest<HTMLElement>('.body') ?? null,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: above,
  })
  useEffect(() => virtual.measure(), [virtual, height])
  const open = sources.findIndex(({ ref }) => ref === current)
  useEffect(() => {
    if (open >= 0) virtual.scrollToIndex(open)
  }, [virtual, open])
  const rows = virtual.getVirtualItems()
  const reached = Math.max(0, Math.min(at ?? open, sources.length - 1))
  const stop = rows.some(({ index }) => index === reached) ? reached : rows[0]?.index

  useEffect(() => {
    if (wanted.current === undefined) return
    const row = tree.current?.querySelector<HTMLElement>(`[aria-posinset="${wanted.current + 1}"]`)
    if (!row) return
    wanted.current = undefined
    row.focus()
  })

  function onKey(event: KeyboardEvent<HTMLElement>, place: number): void {
    const { ref } = sources[place]!
    if (deleteByKey(event, removalOf(ref))) return
    const last = sources.length - 1
    const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: last }[event.key]
    if (to !== undefined && to >= 0 && to <= last) {
      wanted.current = to
      setAt(to)
      virtual.scrollToIndex(to)
    } else if (event.key === 'Enter' || event.key === ' ') onOpen(ref)
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={say('window.intake')}
      className="rows queue-rows"
      style={{ height: virtual.getTotalSize() }}
    >
      {rows.map(({ index, start }) => {
        const { ref, title, state, claims } = sources[index]!
        return (
          <div
            key={ref}
            role="treeitem"
            data-row
            data-named={ref}
            className="row"
            style={{ top: start - above }}
            aria-level={1}
            aria-setsize={sources.length}
            aria-posinset={index + 1}
            aria-selected={ref === current}
            tabIndex={index === stop ? 0 : -1}
            title={title}
            onFocus={() => setAt(index)}
            onClick={() => onOpen(ref)}
            onKeyDown={(event) => onKey(event, index)}
          >
            <StateMark state={state} />
            <span className="line">{title}</span>
            {claims > 0 && <span className="number">{claims}</span>}
          </div>
        )
      })}
    </div>
  )
}

/** How high a row is, and what stands above the rows in what scrolls. */
function useMeasures(tree: React.RefObject<HTMLElement | null>): { height: number; above: number } {
  const [measures, setMeasures] = useState({ height: ROW, above: 0 })
  useLayoutEffect(() => {
    const element = tree.current
    const body = element?.closest<HTMLElement>('.body')
    if (!element || !body) return undefined
    const measure = () => {
      const row = element.querySelector<HTMLElement>('.row')?.offsetHeight ?? 0
      const above =
        element.getBoundingClientRect().top - body.getBoundingClientRect().top + body.scrollTop
      setMeasures((old) =>
        old.above === above && (row === 0 || row === old.height)
          ? old
          : { height: row || old.height, above },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    // What stands above them grows and shrinks, and so do the rows when the text does.
    for (const part of [element, ...body.children]) observer.observe(part)
    return () => observer.disconnect()
  }, [tree])
  return measures
}
