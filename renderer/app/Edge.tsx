import { type KeyboardEvent, type PointerEvent, useRef } from 'react'

interface EdgeProps {
  readonly label: string
  readonly width: number
  readonly least: number
  readonly most: number
  /** `1` where the pane grows to the right, `-1` where it grows to the left. */
  readonly grows: 1 | -1
  readonly onWidth: (width: number) => void
}

const STEP = 16

/** The edge of a pane of fixed width: dragged, or moved by the arrow keys. */
export function Edge({ label, width, least, most, grows, onWidth }: EdgeProps) {
  const from = useRef<{ x: number; width: number }>(undefined)
  const set = (next: number) => onWidth(Math.round(Math.min(Math.max(next, least), most)))

  function onPointerMove(event: PointerEvent): void {
    if (from.current) set(from.current.width + (event.clientX - from.current.x) * grows)
  }

  function onKey(event: KeyboardEvent): void {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key]
    if (by === undefined) return
    event.preventDefault()
    set(width + by * grows)
  }

  return (
    <div
      className={grows === 1 ? 'edge right' : 'edge left'}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, width }
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => (from.current = undefined)}
      onKeyDown={onKey}
    />
  )
}
