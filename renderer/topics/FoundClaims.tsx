import type { ReactNode } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { ClaimRow } from '#renderer/ui/ClaimRow.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'
import { type Narrowing, queryOf } from './narrowing.ts'
import { SaveShown } from './SaveShown.tsx'

interface FoundClaimsProps {
  readonly title: string
  /** What the page is about, as a query. */
  readonly base: string
  readonly narrowing: Narrowing
  /** What a saved search of the page is called first. */
  readonly name: string
  readonly none: string
  /** Stands behind the title. */
  readonly act?: ReactNode
  /** Shows all of them elsewhere, where they are not narrowed. */
  readonly all?: { readonly label: string; readonly onShow: () => void } | undefined
}

/** Rows that a page shows; all are in the claims list or the search. */
const MOST = 200

/** The claims of a page, as it narrows them, the newest first. */
export function FoundClaims(props: FoundClaimsProps) {
  const { title, base, narrowing, name, none, act, all } = props
  const desk = useDesk()
  const { terms } = narrowing
  const query = queryOf(base, terms)
  const { data, error } = useAsk(
    'search',
    'run',
    { query, limit: MOST, sort: 'date', facets: false },
    { keep: true },
  )
  // A topic that is nowhere yet is found by nothing, and is no mistake here.
  const found = error ? { total: 0, hits: [] } : data
  if (!found) return null
  return (
    <section className="part">
      <header>
        <h2>{title}</h2>
        <span className="number" role="status">
          {say('window.number', { number: found.total })}
        </span>
        {act}
        {terms.map((term) => (
          <button
            key={term.query}
            type="button"
            className="chip term"
            title={say('window.narrow.off', { what: term.label })}
            aria-label={say('window.narrow.off', { what: term.label })}
            onClick={() => narrowing.toggle(term)}
          >
            {term.label}
            <Icon name="cross" />
          </button>
        ))}
        <span className="gap" />
        <SaveShown query={query} name={[name, ...terms.map(({ label }) => label)].join(', ')} />
        {terms.length === 0 && all ? (
          <button type="button" className="link" onClick={all.onShow}>
            {all.label}
          </button>
        ) : (
          <button type="button" className="link" onClick={() => desk.search(query)}>
            {say('window.entity.search')}
          </button>
        )}
      </header>
      {found.total === 0 ? (
        <Empty>{terms.length > 0 ? say('window.narrow.none') : none}</Empty>
      ) : (
        <Rows label={title} className="rows desk">
          {found.hits.map(({ ref, text, by, date, status = 'open', reliability, credibility }) => (
            <ClaimRow
              key={ref}
              claim={{
                ref: ref as Ref<'claim'>,
                statement: text,
                speaker: by ?? '',
                said: date,
                status,
                reliability,
                credibility,
              }}
              wide
              current={ref === desk.focused}
              onOpen={() => desk.focus(ref as Ref<'claim'>)}
            />
          ))}
        </Rows>
      )}
      {found.total > MOST && (
        <p className="empty">{say('window.found.more', { count: found.total - MOST })}</p>
      )}
    </section>
  )
}
