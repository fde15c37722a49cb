import { type KeyboardEvent, useRef } from 'react'
import { fold } from '#data/model/fold.ts'

/** So long a pause begins another name. */
const PAUSE_MS = 700

/**
 * Goes to the next row whose name begins with what is typed, from the one that has the focus. Answers
 * whether a key was such a letter.
 */
export function useTypeAhead(): (event: KeyboardEvent<HTMLElement>) => boolean {
  const typed = useRef({ text: '', at: -Infinity })
  return (event) => {
    const { key, ctrlKey, altKey, metaKey, currentTarget, timeStamp } = event
    if (ctrlKey || altKey || metaKey || [...key].length !== 1 || key === ' ') return false
    const goesOn = timeStamp - typed.current.at < PAUSE_MS
    const text = goesOn ? typed.current.text + key : key
    typed.current = { text, at: timeStamp }
    const rows = [
      ...(currentTarget.closest('[role=tree]')?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
    ]
    const from = rows.indexOf(currentTarget)
    // One letter goes on to the next row of that letter; more stay where they fit.
    const next = [...rows.slice(from), ...rows.slice(0, from)].slice(text.length === 1 ? 1 : 0)
    next.find((row) => fold(labelOf(row)).startsWith(fold(text)))?.focus()
    return true
  }
}

function labelOf(row: HTMLElement): string {
  return row.querySelector('.line')?.textContent ?? ''
}
