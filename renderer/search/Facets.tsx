import { useId, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Narrowing } from '#data/query/narrow.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Rows } from '#renderer/ui/Rows.tsx'
import { type FacetValue, FACETS, facetValues, narrowedTo, turned, without } from './facets.ts'
import type { Search } from './use-search.ts'

/** By what the hits can be narrowed, in place of the lists: each choice is written into the query. */
export function Facets({ search }: { search: Search }) {
  const { found, mistake } = search
  return (
    <div className="facets" data-stale={mistake !== undefined || undefined}>
      <header className="head">
        <h2 className="line">{say('window.facets')}</h2>
        {found && (
          <span className="number">{say('window.hits.count', { total: found.total })}</span>
        )}
      </header>
      <Rows label={say('window.facets')} className="rows body">
        {FACETS.map((by) => (
          <Facet key={by} by={by} search={search} />
        ))}
      </Rows>
    </div>
  )
}

/** Values that show before the rest is asked for. */
const SHORT = 5

function Facet({ by, search }: { by: Narrowing; search: Search }) {
  const { query, asked, found, mistake, setQuery } = search
  const heading = useId()
  const [long, setLong] = useState(false)
  const narrowed = narrowedTo(asked, by)
  // What else could be chosen is told by the query without what was chosen here.
  const wider = useAsk(
    'search',
    'run',
    { query: without(asked, by), limit: 1 },
    { when: narrowed.length > 0 && !mistake, keep: true },
  ).data
  const counted = narrowed.length > 0 ? (wider ?? found) : found
  const values = counted ? facetValues(by, counted, narrowedTo(query, by)) : []
  if (values.length === 0) return null
  const shown = long ? values : values.filter(({ on }, at) => on || at < SHORT)
  const rest = values.length - shown.length

  function turn({ value }: FacetValue): void {
    const next = turned(query, by, value)
    if (next !== undefined) setQuery(next)
  }

  return (
    <div role="group" aria-labelledby={heading} className="facet">
      <h3 id={heading}>{say(`window.facet.${by}`)}</h3>
      {shown.map((one) => (
        <label key={one.value} className="value" title={one.label}>
          <input
            type="checkbox"
            data-row
            checked={one.on}
            disabled={mistake !== undefined}
            onChange={() => turn(one)}
          />
          <span className="line">{one.label}</span>
          <span className="number">{one.count}</span>
        </label>
      ))}
      {(rest > 0 || long) && values.length > SHORT && (
        <button type="button" className="value rest" data-row onClick={() => setLong(!long)}>
          {long ? say('window.facet.fewer') : say('window.facet.more', { count: rest })}
        </button>
      )}
    </div>
  )
}
