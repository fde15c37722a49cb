import { Command } from 'cmdk'
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import './commands.css'

interface PickerProps<Item> {
  /** What is chosen here, for those who do not see it. */
  readonly label: string
  readonly hint: string
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly items: readonly Item[]
  readonly renderItem: (item: Item) => ReactNode
  /** Said where nothing is found. */
  readonly none: string
  /** Keys and what they do, below the list. */
  readonly foot: ReactNode
  /** Called after the picker has gone and the focus is back where it was. */
  readonly onPick: (item: Item, beside: boolean) => void
  readonly onClose: () => void
}

/** A field over the window, and what it finds below it: chosen by the arrows and Enter. */
export function Picker<Item extends { readonly id: string }>(props: PickerProps<Item>) {
  const { items, onClose } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const [chosen, setChosen] = useState('')
  // cmdk trims values; none of ours begins or ends with a space.
  const value = items.some(({ id }) => id === chosen) ? chosen : (items[0]?.id ?? '')
  useLayoutEffect(() => {
    const shown = dialog.current!
    shown.showModal()
    // A dialog gives the focus to its first part that can have it, and that is not the field.
    shown.querySelector('input')?.focus()
    return () => shown.close()
  }, [])

  function pick(id: string, beside: boolean): void {
    const item = items.find((one) => one.id === id)
    if (!item) return
    flushSync(onClose)
    props.onPick(item, beside)
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      pick(value, true)
    }
  }

  return (
    <dialog
      ref={dialog}
      className="picker"
      aria-label={props.label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <Command
        label={props.label}
        shouldFilter={false}
        vimBindings={false}
        value={value}
        onValueChange={setChosen}
        onKeyDown={onKey}
      >
        <Command.Input value={props.query} onValueChange={props.onQuery} placeholder={props.hint} />
        <Command.List label={props.label}>
          {items.map((item) => (
            <Command.Item
              key={item.id}
              value={item.id}
              onSelect={() => pick(item.id, false)}
              className="row"
            >
              {props.renderItem(item)}
            </Command.Item>
          ))}
        </Command.List>
        {items.length === 0 && <p className="none">{props.none}</p>}
        <p className="foot">{props.foot}</p>
      </Command>
    </dialog>
  )
}
