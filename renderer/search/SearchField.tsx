import { type KeyboardEvent, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { QueryInput } from '#renderer/ui/query/QueryInput.tsx'
import { FIELD_ID, focusOn, HITS_ID } from './ids.ts'
import type { Search } from './use-search.ts'
import './search.css'

/** The search field: the query in its colours; an arrow down leads to the hits, Enter opens the first. */
export function SearchField({ search }: { search: Search }) {
  const { query, setQuery, mistake, enter } = search
  const field = useRef<HTMLInputElement>(null)
  useCommand({
    id: 'search.focus',
    title: say('window.search.go'),
    key: 'Ctrl+K | Ctrl+Shift+F',
    run: () => {
      field.current?.focus()
      field.current?.select()
    },
  })

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') focusOn(HITS_ID)
    else if (event.key === 'Enter') enter(event.ctrlKey || event.metaKey)
    else if (event.key === 'Escape' && query !== '') setQuery('')
    else return
    event.preventDefault()
  }

  return (
    <div className="search-field" role="search">
      <Icon name="search" />
      <QueryInput
        field={field}
        id={FIELD_ID}
        label={say('window.search')}
        placeholder={say('window.search.hint')}
        query={query}
        setQuery={setQuery}
        mistake={mistake}
        onKey={onKey}
        controls={search.chosen && HITS_ID}
      />
      <kbd>{query === '' ? 'Ctrl K' : 'Esc'}</kbd>
    </div>
  )
}
