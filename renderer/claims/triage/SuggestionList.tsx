import { memo, useEffect, useId, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { Triaged } from './triage.ts'
import type { Triage } from './use-triage.ts'

interface SuggestionListProps {
  readonly triage: Triage
  readonly current: Triaged
}

/** All suggestions in the order of the text; one of them is looked at. */
export function SuggestionList({ triage, current }: SuggestionListProps) {
  const list = useRef<HTMLDivElement>(null)
  const ids = useId()
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [current.key])
  return (
    <div
      ref={list}
      role="listbox"
      className="rows"
      aria-label={say('window.suggest.tab')}
      aria-activedescendant={`${ids}${current.key}`}
      tabIndex={0}
    >
      {triage.shown.map((one) => (
        <SuggestionRow
          key={one.key}
          id={`${ids}${one.key}`}
          one={one}
          current={one.key === current.key}
          onGo={triage.go}
        />
      ))}
    </div>
  )
}

interface SuggestionRowProps {
  readonly id: string
  readonly one: Triaged
  readonly current: boolean
  readonly onGo: (one: Triaged) => void
}

const SuggestionRow = memo(function SuggestionRow({ id, one, current, onGo }: SuggestionRowProps) {
  return (
    <div
      id={id}
      role="option"
      className="row"
      aria-selected={current}
      data-stage={one.stage}
      title={one.suggestion.statement}
      onClick={() => onGo(one)}
    >
      <span className="state">{one.stage === 'claimed' && <Icon name="check" />}</span>
      <span className="line">{one.suggestion.statement}</span>
      <span className="ref">{markOf(one)}</span>
    </div>
  )
})

/** What is said of it at the end of its row. */
function markOf({ stage, claims, suggestion }: Triaged): string {
  if (stage === 'claimed') return claims.join(', ')
  if (stage === 'dismissed') return say('window.suggest.row.dismissed')
  const [first] = suggestion.alike
  return first ? say('window.suggest.row.alike', { ref: first.ref }) : ''
}
