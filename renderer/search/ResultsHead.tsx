import { say } from '#data/messages/index.ts'
import { SORT_ORDERS } from '#data/query/fields.ts'
import { sortBy } from '#data/query/narrow.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { narrowedTo, without } from '#renderer/ui/query/facets.ts'
import { SaveSearch } from './SaveSearch.tsx'
import type { Found, Search } from './use-search.ts'

/** How much was found, in which order it stands, and a way to keep the search. */
export function ResultsHead({ search }: { search: Search }) {
  const { found, asked, query, mistake, setQuery } = search
  const isNarrowed = narrowedTo(asked, 'type').length > 0
  const all = useAsk(
    'search',
    'run',
    { query: without(asked, 'type'), limit: 1 },
    { when: isNarrowed && !mistake, keep: true },
  ).data
  return (
    <header className="results-head">
      <h1>{found ? total(found) : say('window.search')}</h1>
      <p className="line quiet">{found && parts(found, isNarrowed ? all?.total : undefined)}</p>
      {found && found.total > 0 && (
        <label className="order">
          <span className="unseen">{say('window.search.sort')}</span>
          <select
            value={found.order}
            disabled={mistake !== undefined}
            onChange={({ target: { value } }) => {
              const order = SORT_ORDERS.find((one) => one === value)
              setQuery(sortBy(query, order === 'relevance' ? undefined : order))
            }}
          >
            {SORT_ORDERS.map((order) => (
              <option
                key={order}
                value={order}
                disabled={order === 'relevance' && !ranks(found, query)}
              >
                {say(`window.search.sort.${order}`)}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </label>
      )}
      <SaveSearch key={asked} query={asked} disabled={mistake !== undefined || !found} />
    </header>
  )
}

const TYPES = ['claim', 'note', 'source'] as const

/** `23 claims` where all is of one type, else `34 results`. */
function total({ total, totals }: Found): string {
  const type = TYPES.find((one) => totals[one] === total)
  return type && total > 0
    ? say(`window.hits.${type}`, { count: total })
    : say('window.hits.count', { total })
}

/** Of how many results these are some, or of what types they are. */
function parts({ total, totals }: Found, all: number | undefined): string {
  if (all !== undefined && all > total) return say('window.hits.of', { total: all })
  const there = TYPES.filter((type) => totals[type] > 0)
  if (there.length < 2) return ''
  return there.map((type) => say(`window.hits.${type}`, { count: totals[type] })).join(', ')
}

/** Whether there is a relevance: where the hits stand by it, or by another order that was asked for. */
function ranks({ order }: Found, query: string): boolean {
  return order !== 'ref' || /\bsort:/i.test(query)
}
