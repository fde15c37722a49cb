import { say } from '#data/messages/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { FacetGroup } from '#renderer/ui/query/FacetGroup.tsx'
import { facetValues, narrowedTo, turned, without } from '#renderer/ui/query/facets.ts'
import { Rows } from '#renderer/ui/Rows.tsx'
import { countedIn, FACETS, type SearchFacet } from './facets.ts'
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

function Facet({ by, search }: { by: SearchFacet; search: Search }) {
  const { query, asked, found, mistake, setQuery } = search
  const narrowed = narrowedTo(asked, by)
  // What else could be chosen is told by the query without what was chosen here.
  const wider = useAsk(
    'search',
    'run',
    { query: without(asked, by), limit: 1 },
    { when: narrowed.length > 0 && !mistake, keep: true },
  ).data
  const counted = narrowed.length > 0 ? (wider ?? found) : found
  return (
    <FacetGroup
      by={by}
      values={counted ? facetValues(by, countedIn(by, counted), narrowedTo(query, by)) : []}
      disabled={mistake !== undefined}
      onTurn={(value) => {
        const next = turned(query, by, value)
        if (next !== undefined) setQuery(next)
      }}
    />
  )
}
