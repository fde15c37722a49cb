import { useId, useState } from 'react'
import { say } from '#data/messages/index.ts'
import {
  RELIABILITIES,
  RELIABILITY,
  type Reliability,
  TLP_LABELS,
  type TlpLabel,
} from '#data/model/ratings.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { dateEntry, isUnread } from '#renderer/ui/date-entry.ts'
import { Select } from '#renderer/ui/Select.tsx'
import type { GivenFields } from '../import.ts'
import { NameField } from '../NameField.tsx'

interface GivenFieldsFormProps {
  readonly given: GivenFields
  readonly onChange: (given: GivenFields) => void
  /** Whether the date is none. */
  readonly onUnread: (unread: boolean) => void
}

/** What is said of all files that come in: it wins over what each says of itself. */
export function GivenFieldsForm({ given, onChange, onUnread }: GivenFieldsFormProps) {
  const ids = useId()
  const names = useAsk('entities', 'list', undefined).data?.map(({ name }) => name) ?? []
  const [published, setPublished] = useState(() => dateEntry(given.published))
  const none = { value: '', label: say('window.look.as-they-say') }
  return (
    <fieldset className="given-fields">
      <legend>{say('window.look.all')}</legend>
      <label htmlFor={`${ids}-publisher`}>{say('window.table.column.publisher.long')}</label>
      <NameField
        id={`${ids}-publisher`}
        names={names}
        value={given.publisher ?? ''}
        onChange={(name) => onChange({ ...given, publisher: name.trim() || undefined })}
      />
      <label htmlFor={`${ids}-published`}>{say('window.table.column.published.long')}</label>
      <DateField
        id={`${ids}-published`}
        label={say('window.table.column.published.long')}
        entry={published}
        onChange={(entry) => {
          setPublished(entry)
          onUnread(isUnread(entry))
          onChange({ ...given, published: entry.date })
        }}
      />
      <label htmlFor={`${ids}-handling`}>{say('window.source.handling')}</label>
      <Select
        id={`${ids}-handling`}
        value={given.handling ?? ''}
        options={[none, ...TLP_LABELS.map((label) => ({ value: label, label }))]}
        onChange={(label) =>
          onChange({ ...given, handling: label === '' ? undefined : (label as TlpLabel) })
        }
      />
      <label htmlFor={`${ids}-reliability`}>{say('window.table.column.reliability.long')}</label>
      <Select
        id={`${ids}-reliability`}
        value={given.reliability ?? ''}
        options={[
          { value: '', label: say('window.table.inherit') },
          ...RELIABILITIES.map((letter) => ({
            value: letter,
            label: `${letter} – ${RELIABILITY[letter]}`,
          })),
        ]}
        onChange={(letter) =>
          onChange({ ...given, reliability: letter === '' ? undefined : (letter as Reliability) })
        }
      />
    </fieldset>
  )
}
