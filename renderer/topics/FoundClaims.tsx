import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { ClaimRow } from '#renderer/ui/ClaimRow.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'

interface FoundClaimsProps {
  readonly title: string
  /** Finds claims only. */
  readonly query: string
  readonly none: string
  /** Shows all of them elsewhere. */
  readonly onAll: () => void
  readonly allLabel: string
}

/** Rows that a page shows; all are in the claims list or the search. */
const MOST = 200

/** The claims that a query finds, the newest first, as a part of a page. */
export function FoundClaims({ title, query, none, onAll, allLabel }: FoundClaimsProps) {
  const desk = useDesk()
  const { data, error } = useAsk(
    'search',
    'run',
    { query, limit: MOST, sort: 'date' },
    { keep: true },
  )
  // A topic that is nowhere yet is found by nothing, and is no mistake here.
  const found = error ? { total: 0, hits: [] } : data
  if (!found) return null
  return (
    <section className="part">
      <header>
        <h2>{title}</h2>
        <span className="number">{found.total}</span>
        <span className="gap" />
        {found.total > 0 && (
          <button type="button" className="link" onClick={onAll}>
            {allLabel}
          </button>
        )}
      </header>
      {found.total === 0 ? (
        <Empty>{none}</Empty>
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
        <p className="empty">{say('window.page.more', { count: found.total - MOST })}</p>
      )}
    </section>
  )
}
