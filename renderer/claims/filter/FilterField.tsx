import { type KeyboardEvent, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { sortBy, withPart } from '#data/query/narrow.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useCommand } from '#renderer/ui/commands.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { type Mistake, mend, mistakeOf } from '#renderer/ui/query/mistake.ts'
import { MistakeNote } from '#renderer/ui/query/MistakeNote.tsx'
import { QueryInput } from '#renderer/ui/query/QueryInput.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { filterParts, withoutFilterPart } from './parts.ts'
import './filter.css'

interface FilterFieldProps {
  readonly query: string
  readonly onChange: (query: string) => void
  /** Goes down to what is filtered. */
  readonly onLeave: () => void
}

/** Leads to the field. */
const KEY = 'f'

/**
 * By what the claims are filtered: a chip a part, which can be taken off, and a field for another part.
 * Enter adds it, Backspace in the empty field takes the last part back into it, Esc leaves.
 */
export function FilterField({ query, onChange, onLeave }: FilterFieldProps) {
  const client = useClient()
  const tell = useTell()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [mistake, setMistake] = useState<Mistake>()
  const sources = useAsk('sources', 'list', undefined, { when: query.includes('source:') }).data
  const parts = filterParts(query, (ref) => sources?.find((one) => one.ref === ref)?.title)
  useCommand({
    id: 'claims.filter',
    title: say('window.claims.filter.go'),
    key: KEY,
    run: () => field.current?.focus(),
  })

  function write(text: string): void {
    setTyped(text)
    setMistake(undefined)
  }

  /** Adds what was typed, once the notebook knows what it names. */
  async function add(): Promise<void> {
    try {
      await client.claims.listed({ query: typed, refs: [] })
      // The order is the columns' own.
      onChange(withPart(query, sortBy(typed, undefined)))
      write('')
    } catch (error) {
      const wrong = mistakeOf(error)
      if (wrong) setMistake(wrong)
      else tell.trouble(error)
    }
  }

  function takeOff(at: number): void {
    onChange(withoutFilterPart(query, at))
    field.current?.focus()
  }

  function onKey(event: KeyboardEvent): void {
    const empty = typed.trim() === ''
    const last = parts.at(-1)
    if (event.key === 'Enter' && mistake?.instead !== undefined) write(mend(typed, mistake))
    else if (event.key === 'Enter' && !empty) void add()
    else if (event.key === 'Enter' || event.key === 'ArrowDown') onLeave()
    else if (event.key === 'Escape') {
      if (empty) onLeave()
      else write('')
    } else if (event.key === 'Backspace' && typed === '' && last) {
      write(last.text)
      onChange(withoutFilterPart(query, parts.length - 1))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="filter-field" role="group" aria-label={say('window.claims.filter')} data-filter>
      <Icon name="filter" />
      {parts.map(({ text, label }, at) => (
        <span className="chip" key={`${at} ${text}`}>
          <span className="word" title={label}>
            {label}
          </span>
          <button
            type="button"
            className="off"
            aria-label={say('window.chips.remove', { value: label })}
            title={say('window.chips.remove', { value: label })}
            onClick={() => takeOff(at)}
          >
            <Icon name="cross" />
          </button>
        </span>
      ))}
      <QueryInput
        field={field}
        label={say('window.claims.filter.go')}
        placeholder={parts.length === 0 ? say('window.claims.filter.hint') : ''}
        query={typed}
        setQuery={write}
        mistake={mistake}
        onKey={onKey}
      />
      {parts.length + typed.length === 0 && <kbd>{KEY}</kbd>}
      {mistake && (
        <MistakeNote
          mistake={mistake}
          onMend={() => {
            write(mend(typed, mistake))
            field.current?.focus()
          }}
        />
      )}
    </div>
  )
}
