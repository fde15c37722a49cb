import type { KeyboardEvent, ReactNode } from 'react'
import { useLayoutEffect, useRef } from 'react'

/**
 * A list of which Tab reaches one row, and the arrow keys the others. Rows are the elements inside
 * that carry `data-row`.
 */
export function Rows(props: { label: string; children: ReactNode; className?: string }) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (list.current) keepOneStop(list.current)
  })
  return (
    <div
      ref={list}
      role="group"
      aria-label={props.label}
      className={props.className ?? 'rows'}
      onKeyDown={moveByKey}
      onFocus={(event) => keepOneStop(event.currentTarget)}
    >
      {props.children}
    </div>
  )
}

/** Moves the focus between the rows of a list on the arrow keys, Home and End. */
export function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  const rows = rowsOf(event.currentTarget)
  const at = rows.findIndex((row) => row === document.activeElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  const row = to === undefined || at < 0 ? undefined : rows[to]
  if (!row) return
  event.preventDefault()
  row.focus()
}

/** Lets Tab reach exactly one row: the focused, else the current, else the first. */
export function keepOneStop(list: HTMLElement): void {
  const rows = rowsOf(list)
  const stop =
    rows.find((row) => row === document.activeElement) ??
    rows.find((row) => row.ariaCurrent === 'true' || row.ariaSelected === 'true') ??
    rows[0]
  for (const row of rows) row.tabIndex = row === stop ? 0 : -1
}

function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-row]')]
}
