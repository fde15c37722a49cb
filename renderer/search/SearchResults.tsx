import { type KeyboardEvent, useEffect, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { troubleText } from '#renderer/api/trouble.ts'
import { Trouble } from '#renderer/ui/Answer.tsx'
import { Empty } from '#renderer/ui/Empty.tsx'
import { mend } from '#renderer/ui/query/mistake.ts'
import { MistakeNote } from '#renderer/ui/query/MistakeNote.tsx'
import { HitRow } from './HitRow.tsx'
import { FIELD_ID, focusOn, hitId, HITS_ID } from './ids.ts'
import { widen } from './facets.ts'
import { ResultsHead } from './ResultsHead.tsx'
import type { Search } from './use-search.ts'

/** The hits of a query; where it is broken, what is wrong with it above the last hits. */
export function SearchResults({ search }: { search: Search }) {
  const { found, mistake, trouble } = search
  return (
    <div className="view search">
      <ResultsHead search={search} />
      {mistake && (
        <MistakeNote
          mistake={mistake}
          onMend={() => {
            search.setQuery(mend(search.query, mistake))
            focusOn(FIELD_ID)
          }}
        />
      )}
      {trouble ? <Trouble text={troubleText(trouble)} /> : found && <Hits search={search} />}
    </div>
  )
}

/** Hits that Page up and Page down pass over. */
const PAGE = 8

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

function Hits({ search }: { search: Search }) {
  const { found, chosen, mistake, more } = search
  const list = useRef<HTMLDivElement>(null)
  const hits = found?.hits ?? []
  useEffect(() => {
    // Who comes back to the hits goes on where they were.
    if (document.activeElement === document.body) focusOn(HITS_ID)
  }, [])
  const ref = chosen?.ref
  useEffect(() => {
    if (ref !== undefined) document.getElementById(hitId(ref))?.scrollIntoView({ block: 'nearest' })
  }, [ref])

  function onKey(event: KeyboardEvent): void {
    const step = STEPS[event.key]
    if (event.target !== list.current) return
    if (step !== undefined) {
      if (search.move(step)) return event.preventDefault()
      if (event.key === 'ArrowUp') focusOn(FIELD_ID)
      else more?.()
    } else if (event.key === 'Enter') search.enter(event.ctrlKey || event.metaKey)
    else if (event.key === 'Escape') focusOn(FIELD_ID)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  if (found && hits.length === 0) return mistake ? null : <NothingFound search={search} />
  return (
    <div
      ref={list}
      className="page hits"
      role="listbox"
      id={HITS_ID}
      tabIndex={0}
      aria-label={say('window.hits')}
      aria-activedescendant={ref === undefined ? undefined : hitId(ref)}
      data-stale={mistake !== undefined || undefined}
      onKeyDown={onKey}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        if (scrollHeight - scrollTop < 2 * clientHeight) more?.()
      }}
    >
      {hits.map((hit) => (
        <HitRow
          key={hit.ref}
          hit={hit}
          chosen={hit.ref === ref}
          onChoose={() => search.choose(hit)}
          onOpen={(beside) => search.open(hit, beside)}
        />
      ))}
    </div>
  )
}

/** Says the next act: to let go of a narrowing, where there is one, or of a word. */
function NothingFound({ search }: { search: Search }) {
  const wider = widen(search.asked)
  return (
    <div className="nothing-found">
      <Empty>{say('window.hits.none')}</Empty>
      {wider !== undefined && (
        <button type="button" className="act" onClick={() => search.setQuery(wider)}>
          {say('window.hits.widen')}
        </button>
      )}
    </div>
  )
}
