import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef } from 'react'
import type { Span } from '#data/model/quote.ts'
import { choiceId, Completions } from './Completions.tsx'
import { queryPieces } from './query-pieces.ts'
import { useCompletion } from './use-completion.ts'
import './query.css'

interface QueryInputProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly id?: string | undefined
  readonly label: string
  readonly placeholder: string
  readonly query: string
  readonly setQuery: (query: string) => void
  readonly mistake: Span | undefined
  /** Hears the keys that the choices have no use for. */
  readonly onKey: (event: KeyboardEvent) => void
  /** Id of the list that the field leads to. */
  readonly controls?: string | undefined
}

/**
 * A query in its colours, with choices for what is being written. The owner places it, and the choices
 * below what the owner positions.
 */
export function QueryInput(props: QueryInputProps) {
  const { field, id, label, placeholder, query, setQuery, mistake, onKey, controls } = props
  const list = useId()
  const colours = useRef<HTMLDivElement>(null)
  const completion = useCompletion(field, query, setQuery)
  const { choices, active } = completion

  /** The colours lie over the field and scroll with it. */
  function follow(): void {
    if (colours.current && field.current) colours.current.scrollLeft = field.current.scrollLeft
  }
  useLayoutEffect(follow)

  return (
    <>
      <div className="query-input">
        <input
          ref={field}
          id={id}
          type="text"
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={choices.length > 0}
          aria-controls={choices.length > 0 ? list : controls}
          aria-activedescendant={active < 0 ? undefined : choiceId(list, active)}
          aria-invalid={mistake !== undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            completion.follow(true)
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (completion.press(event)) event.preventDefault()
            else onKey(event)
          }}
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
      <Completions id={list} completion={completion} />
    </>
  )
}
