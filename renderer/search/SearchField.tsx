import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { CHOICES_ID, choiceId, Completions } from './Completions.tsx'
import { FIELD_ID, focusOn, HITS_ID } from './ids.ts'
import { queryPieces } from './query-pieces.ts'
import { useCompletion } from './use-completion.ts'
import type { Search } from './use-search.ts'
import './search.css'

/** The search field: the query in its colours; an arrow down leads to the hits, Enter opens the first. */
export function SearchField({ search }: { search: Search }) {
  const { query, setQuery, mistake, enter } = search
  const field = useRef<HTMLInputElement>(null)
  const colours = useRef<HTMLDivElement>(null)
  const completion = useCompletion(field, query, setQuery)
  const { choices, active } = completion
  useCommand({
    id: 'search.focus',
    title: say('window.search.go'),
    key: 'Ctrl+K | Ctrl+Shift+F',
    run: () => {
      field.current?.focus()
      field.current?.select()
    },
  })

  /** The colours lie over the field and scroll with it. */
  function follow(): void {
    if (colours.current && field.current) colours.current.scrollLeft = field.current.scrollLeft
  }
  useLayoutEffect(follow)

  function onKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (completion.press(event)) return event.preventDefault()
    if (event.key === 'ArrowDown') focusOn(HITS_ID)
    else if (event.key === 'Enter') enter(event.ctrlKey || event.metaKey)
    else if (event.key === 'Escape' && query !== '') setQuery('')
    else return
    event.preventDefault()
  }

  return (
    <div className="search-field" role="search">
      <Icon name="search" />
      <div className="query">
        <input
          ref={field}
          id={FIELD_ID}
          type="text"
          role="combobox"
          aria-label={say('window.search')}
          aria-autocomplete="list"
          aria-expanded={choices.length > 0}
          aria-controls={choices.length > 0 ? CHOICES_ID : search.chosen && HITS_ID}
          aria-activedescendant={active < 0 ? undefined : choiceId(active)}
          aria-invalid={mistake !== undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={say('window.search.hint')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            completion.follow(true)
          }}
          onKeyDown={onKey}
          onScroll={follow}
          onBlur={completion.close}
          onSelect={() => {
            follow()
            completion.follow(false)
          }}
        />
        <div className="colours" ref={colours} aria-hidden="true">
          {queryPieces(query, mistake).map(({ text, sign, wrong }, at) => (
            <span key={at} className={sign ? 'sign' : undefined} data-wrong={wrong || undefined}>
              {text}
            </span>
          ))}
        </div>
      </div>
      <Completions completion={completion} />
      <kbd>{query === '' ? 'Ctrl K' : 'Esc'}</kbd>
    </div>
  )
}
