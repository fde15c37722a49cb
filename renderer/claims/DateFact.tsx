import { useState } from 'react'
import { sayDateBriefly } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { Edtf } from '#data/model/dates.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { dateEntry, type DateEntry, isUnread } from '#renderer/ui/date-entry.ts'

interface DateFactProps {
  readonly name: string
  readonly date: Edtf | undefined
  readonly onSet: (date: Edtf | null) => void
}

/** A date in words and as it is kept; changed where it stands. Enter keeps it, Esc leaves it. */
export function DateFact({ name, date, onSet }: DateFactProps) {
  const [entry, setEntry] = useState<DateEntry>()

  function keep(): void {
    if (entry && isUnread(entry)) return
    if (entry && entry.date !== date) onSet(entry.date ?? null)
    setEntry(undefined)
  }

  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {entry ? (
          <span
            onBlur={keep}
            onKeyDown={(event) => {
              if (event.key === 'Enter') keep()
              else if (event.key === 'Escape') setEntry(undefined)
              else return
              event.preventDefault()
              event.stopPropagation()
            }}
          >
            <DateField label={name} entry={entry} autoFocus onChange={setEntry} />
          </span>
        ) : (
          <button
            type="button"
            className="fact-button"
            title={say('window.date.change', { name })}
            onClick={() => setEntry(dateEntry(date))}
          >
            {date === undefined ? (
              <span className="quiet">{say('window.date.none')}</span>
            ) : (
              <>
                {sayDateBriefly(date)} <span className="ref">{date}</span>
              </>
            )}
          </button>
        )}
      </dd>
    </div>
  )
}
