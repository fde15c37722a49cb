import { type KeyboardEvent, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { HITS_ID, hitId } from './hit-id.ts'

interface SearchFieldProps {
  readonly query: string
  /** The hit that Enter opens, while results show. */
  readonly chosen: string | undefined
  readonly onQuery: (query: string) => void
  readonly onMove: (step: number) => void
  readonly onEnter: () => void
  readonly onLeave: () => void
}

/** The search field; the arrow keys walk through the hits while the caret stays here. */
export function SearchField(props: SearchFieldProps) {
  const { query, chosen, onQuery, onMove, onEnter, onLeave } = props
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
    if (event.key === 'ArrowDown') onMove(1)
    else if (event.key === 'ArrowUp') onMove(-1)
    else if (event.key === 'Enter') onEnter()
    else if (event.key === 'Escape') {
      onLeave()
      field.current?.blur()
    } else return
    event.preventDefault()
  }

  return (
    <div className="search-field" role="search">
      <Icon name="search" />
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={say('window.search')}
        aria-expanded={chosen !== undefined}
        aria-controls={HITS_ID}
        aria-activedescendant={chosen === undefined ? undefined : hitId(chosen)}
        autoComplete="off"
        spellCheck={false}
        placeholder={say('window.search.hint')}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKey}
      />
      <kbd>{query === '' ? 'Ctrl K' : 'Esc'}</kbd>
    </div>
  )
}
