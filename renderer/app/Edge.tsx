import { type KeyboardEvent, type PointerEvent, useRef } from 'react'

interface EdgeProps {
  readonly label: string
  readonly className: string
  readonly width: number
  readonly least: number
  readonly most: number
  /** `-1` where the pane grows to the left. */
  readonly grows?: 1 | -1
  /** How many pixels a unit of the width is, asked when it is moved; one unless said. */
  readonly unit?: () => number
  readonly onWidth: (width: number) => void
}

/** How far an arrow key moves it, in pixels. */
const STEP = 16

/** The edge of a pane whose width a person sets: dragged, or moved by the arrow keys. */
export function Edge(props: EdgeProps) {
  const { label, className, width, least, most, grows = 1, unit = pixel, onWidth } = props
  const from = useRef<{ x: number; width: number }>(undefined)

  /** Sets the width so many pixels off another; a tenth of a unit is as fine as it gets. */
  function move(start: number, pixels: number): void {
    const next = start + (pixels * grows) / (unit() || 1)
    onWidth(Math.round(Math.min(Math.max(next, least), most) * 10) / 10)
  }

  function onPointerMove(event: PointerEvent): void {
    if (from.current) move(from.current.width, event.clientX - from.current.x)
  }

  function onKey(event: KeyboardEvent): void {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key]
    if (by === undefined) return
    event.preventDefault()
    move(width, by)
  }

  return (
    <div
      className={`edge ${className}`}
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

function pixel(): number {
  return 1
}
