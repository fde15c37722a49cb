import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { sayDateBriefly } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { type LookedAt, noteOf, type Standing } from './looked-at.ts'

interface PreviewRowsProps {
  readonly looked: readonly LookedAt[]
  readonly standings: readonly Standing[]
  readonly onWant: (at: number, wanted: boolean) => void
}

const ROW = 44

/** The files, a row each; arrows go along them, the space bar leaves one out or takes it in again. */
export function PreviewRows({ looked, standings, onWant }: PreviewRowsProps) {
  const grid = useRef<HTMLDivElement>(null)
  const id = useId()
  const [at, setAt] = useState(0)
  // What it gives is read here and nowhere else, so nothing can go stale.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: looked.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW,
    overscan: 8,
  })

  // A key that is pressed while the dialog still opens is meant for it.
  useEffect(() => grid.current?.focus(), [])

  function onKey(event: KeyboardEvent): void {
    const last = looked.length - 1
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key]
    if (to !== undefined) {
      const place = Math.max(0, Math.min(to, last))
      setAt(place)
      virtual.scrollToIndex(place)
    } else if (event.key === ' ') turn(at)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function turn(place: number): void {
    if (standings[place] === 'comes') onWant(place, !looked[place]!.wanted)
  }

  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      className="preview-rows"
      aria-label={say('window.look.files')}
      aria-rowcount={looked.length}
      aria-activedescendant={`${id}-${at}`}
      onKeyDown={onKey}
    >
      <div role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            role="row"
            id={`${id}-${index}`}
            className={`preview-row ${standings[index]}`}
            style={{ top: start }}
            data-current={index === at || undefined}
            aria-rowindex={index + 1}
            onClick={() => {
              setAt(index)
              grid.current?.focus()
            }}
          >
            <PreviewCells
              looked={looked[index]!}
              standing={standings[index]!}
              onTurn={() => turn(index)}
            />
          </div>
        ))}
      </div>
    </div>
  )
}

interface PreviewCellsProps {
  readonly looked: LookedAt
  readonly standing: Standing
  readonly onTurn: () => void
}

function PreviewCells({ looked, standing, onTurn }: PreviewCellsProps) {
  const { file, item, wanted } = looked
  const { title, type, publisher, published, pages } = item?.preview ?? {}
  const note = noteOf(looked, standing)
  const facts = [
    type && say(`window.source.type.${type}`),
    publisher,
    published && sayDateBriefly(published),
    pages !== undefined && say('window.look.pages', { count: pages }),
    title !== undefined && file.name,
  ].filter(Boolean)
  return (
    <>
      <span role="gridcell" className="pick">
        {standing === 'comes' ? (
          <input
            type="checkbox"
            tabIndex={-1}
            checked={wanted}
            aria-label={say('window.look.wanted', { name: file.name })}
            onChange={onTurn}
          />
        ) : (
          <Icon name={standing === 'waits' ? 'saving' : standing === 'fails' ? 'cross' : 'same'} />
        )}
      </span>
      <span role="gridcell" className="what">
        <span className="line">{title ?? file.name}</span>
        <span className="line quiet">{facts.join(' · ')}</span>
      </span>
      <span role="gridcell" className="note" title={note}>
        {note}
      </span>
    </>
  )
}
