import { useState } from 'react'
import { sayDateBriefly } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { Edtf } from '#data/model/dates.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { dateEntry, isUnread } from '#renderer/ui/date-entry.ts'
import { EditedFact } from './Fact.tsx'

interface DateFactProps {
  readonly name: string
  readonly date: Edtf | undefined
  readonly onSet: (date: Edtf | null) => void
}

/** A date in words and as it is kept. */
export function DateFact({ name, date, onSet }: DateFactProps) {
  const [entry, setEntry] = useState(() => dateEntry(date))

  function keep(): boolean {
    if (isUnread(entry)) return false
    if (entry.date !== date) onSet(entry.date ?? null)
    return true
  }

  return (
    <EditedFact
      name={name}
      shown={
        date === undefined ? (
          <span className="quiet">{say('window.date.none')}</span>
        ) : (
          <>
            {sayDateBriefly(date)} <span className="ref">{date}</span>
          </>
        )
      }
      onBegin={() => setEntry(dateEntry(date))}
      onKeep={keep}
    >
      <DateField label={name} entry={entry} autoFocus onChange={setEntry} />
    </EditedFact>
  )
}
