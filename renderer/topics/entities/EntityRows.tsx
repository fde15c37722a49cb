import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Entity } from '#data/model/entity.ts'
import { deleteByKey } from '#renderer/ui/delete-key.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { removalOf } from '#renderer/ui/removal.ts'
import { useEntitiesView } from './entities-view.ts'

/** The height of a row, and of the head that sticks above them. */
const ROW = 32

/**
 * All entities, of which only the rows in sight are on the page; Tab reaches one, the arrows the others.
 * What it stands in scrolls.
 */
export function EntityRows({ entities }: { entities: readonly Entity[] }) {
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  /** The row that gets the focus once it is there. */
  const wanted = useRef<number>(undefined)
  // What it gives is read here and nowhere else, so nothing can go stale.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: entities.length,
    getScrollElement: () => list.current?.parentElement ?? null,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: ROW,
    scrollPaddingStart: ROW,
  })
  const rows = virtual.getVirtualItems()
  const reached = Math.min(at, entities.length - 1)
  const stop = rows.some(({ index }) => index === reached) ? reached : rows[0]?.index

  useEffect(() => {
    const place = wanted.current
    const row = list.current?.querySelector<HTMLElement>(`[data-place="${place}"]`)
    if (place === undefined || !row) return
    wanted.current = undefined
    row.focus({ preventScroll: true })
  })

  function onMove(event: KeyboardEvent, place: number): boolean {
    const last = entities.length - 1
    const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: last }[event.key]
    if (to === undefined || to < 0 || to > last) return false
    wanted.current = to
    setAt(to)
    virtual.scrollToIndex(to)
    event.preventDefault()
    return true
  }

  return (
    <div
      ref={list}
      role="group"
      aria-label={say('window.entities')}
      className="rows-of-grid"
      style={{ height: virtual.getTotalSize() }}
    >
      {rows.map(({ index, start }) => (
        <EntityRow
          key={entities[index]!.ref}
          entity={entities[index]!}
          top={start - ROW}
          index={index}
          stop={index === stop}
          onFocus={() => setAt(index)}
          onMove={(event) => onMove(event, index)}
        />
      ))}
    </div>
  )
}

interface EntityRowProps {
  readonly entity: Entity
  readonly top: number
  readonly index: number
  readonly stop: boolean
  readonly onFocus: () => void
  readonly onMove: (event: KeyboardEvent) => boolean
}

function EntityRow({ entity, top, index, stop, onFocus, onMove }: EntityRowProps) {
  const { ref, name, aliases, kind, speaks, about } = entity
  const { selected, toggle } = useEntitiesView()
  const desk = useDesk()
  const isOn = selected.has(ref)

  function onKey(event: KeyboardEvent<HTMLElement>): void {
    if (deleteByKey(event, removalOf(ref)) || onMove(event)) return
    if (event.key !== ' ') return
    event.preventDefault()
    toggle(ref)
  }

  return (
    <div className="grid-row" style={{ top }} data-chosen={isOn || undefined}>
      <span className="pick">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={say('window.entities.select.one', { name })}
          checked={isOn}
          onChange={() => toggle(ref)}
        />
      </span>
      <span className="ref">{ref}</span>
      <button
        type="button"
        className="line"
        data-row
        data-named={ref}
        data-place={index}
        tabIndex={stop ? 0 : -1}
        onFocus={onFocus}
        title={[name, ...aliases].join(', ')}
        onClick={() => desk.open(ref)}
        onKeyDown={onKey}
      >
        {name}
        {aliases.length > 0 && <span className="quiet"> {aliases.join(', ')}</span>}
      </button>
      <span className="quiet">{say(`window.entity.kind.${kind}`)}</span>
      <span className="number">{say('window.number', { number: speaks })}</span>
      <span className="number">{say('window.number', { number: about })}</span>
    </div>
  )
}
