import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'

/** A line of what is known of a claim: its name, and what it is. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface EditedFactProps {
  readonly name: string
  /** How the fact reads. */
  readonly shown: ReactNode
  /** Stands behind it, such as a way to what it names. */
  readonly act?: ReactNode
  readonly onBegin: () => void
  /** Takes what was typed; `false` where it cannot be taken: the field stays. */
  readonly onKeep: () => boolean
  /** The field that it becomes while it is changed. */
  readonly children: ReactNode
}

/** A fact that is changed where it stands. Enter and leaving the field keep it, Esc does not. */
export function EditedFact({ name, shown, act, onBegin, onKeep, children }: EditedFactProps) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  /** Ended by a key: the focus goes back to the fact, and the field that goes away keeps nothing more. */
  const ended = useRef(false)
  useEffect(() => {
    if (!open && ended.current) button.current?.focus()
    ended.current = false
  }, [open])

  function onKey(event: KeyboardEvent): void {
    // A field's own list may want the key.
    if (event.defaultPrevented) return
    if (event.key === 'Escape') ended.current = true
    else if (event.key === 'Enter' && !event.shiftKey) ended.current = onKeep()
    else return
    if (ended.current) setOpen(false)
    event.preventDefault()
    event.stopPropagation()
  }

  function onBlur(): void {
    if (!ended.current && onKeep()) setOpen(false)
  }

  return (
    <Fact name={name}>
      {open ? (
        <div className="fact-edit" onKeyDown={onKey} onBlur={onBlur}>
          {children}
        </div>
      ) : (
        <>
          <button
            ref={button}
            type="button"
            className="fact-button"
            title={say('window.fact.change', { name })}
            onClick={() => {
              onBegin()
              setOpen(true)
            }}
          >
            {shown}
          </button>
          {act}
        </>
      )}
    </Fact>
  )
}
