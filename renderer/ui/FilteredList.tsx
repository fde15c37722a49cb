import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { Empty } from './Empty.tsx'
import { itemsWith } from './items-with.ts'
import './lists.css'

interface FilteredListProps<T> {
  readonly items: readonly T[]
  /** The words that an item is found by. */
  readonly wordsOf: (item: T) => string
  /** What the field is called, such as `Find a topic`. */
  readonly label: string
  readonly noMatch: string
  /** Opens the first that is found, on Enter. */
  readonly onFirst: (item: T) => void
  /** Shows the items; `filtered` where some words were typed. */
  readonly children: (items: readonly T[], filtered: boolean) => ReactNode
}

/** From so many items on they can be looked for. */
const MANY = 20

/**
 * A list with a field that finds in it: every typed word must begin a word of an item. Arrow down goes
 * from the field into the list, Enter opens the first, Esc shows all again.
 */
export function FilteredList<T>(props: FilteredListProps<T>) {
  const { items, wordsOf, label, noMatch, onFirst, children } = props
  const [typed, setTyped] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const filtered = typed.trim() !== ''
  const found = filtered ? itemsWith(items, wordsOf, typed) : items
  const [first] = found

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') {
      list.current?.querySelector<HTMLElement>('[data-row]')?.focus()
    } else if (event.key === 'Enter' && filtered && first !== undefined) onFirst(first)
    else if (event.key === 'Escape' && typed !== '') setTyped('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <>
      {items.length > MANY && (
        <div className="filter">
          <input
            type="text"
            className="field"
            aria-label={label}
            placeholder={label}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKey}
          />
        </div>
      )}
      <div ref={list}>
        {filtered && found.length === 0 ? <Empty>{noMatch}</Empty> : children(found, filtered)}
      </div>
    </>
  )
}
