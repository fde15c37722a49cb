import { useId } from 'react'
import { say } from '#data/messages/index.ts'
import type { DateEntry } from './date-entry.ts'
import { isUnread, readEntry } from './date-entry.ts'
import './inputs.css'

interface DateFieldProps {
  readonly label: string
  readonly entry: DateEntry
  readonly onChange: (entry: DateEntry) => void
  readonly id?: string | undefined
  /** Puts the caret into the field at first. */
  readonly autoFocus?: boolean | undefined
}

/** A date as people say it; shows beside it how it was read, or that it was not. */
export function DateField({ label, entry, onChange, id, autoFocus = false }: DateFieldProps) {
  const reading = useId()
  const unread = isUnread(entry)
  return (
    <span className="date-field" data-unread={unread || undefined}>
      <input
        id={id}
        type="text"
        autoFocus={autoFocus}
        aria-label={label}
        aria-describedby={reading}
        aria-invalid={unread}
        autoComplete="off"
        value={entry.text}
        onChange={(event) => onChange(readEntry(event.target.value))}
      />
      <span id={reading} className="reading" title={say('window.date.hint')}>
        {unread ? say('window.date.unread') : entry.date}
      </span>
    </span>
  )
}
