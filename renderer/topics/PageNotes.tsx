import { say } from '#data/messages/index.ts'
import type { ClaimOverview } from '#data/model/claim-overview.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { type DeskId, useDesk } from '#renderer/ui/desk.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'

const MOST = 100

/** The notes that a query finds, as a part of a page; nothing where there are none. */
export function PageNotes({ title, query }: { title: string; query: string }) {
  const desk = useDesk()
  const asked = { query, limit: MOST, sort: 'date', facets: false } as const
  const found = useAsk('search', 'run', asked, { keep: true }).data
  if (!found || found.total === 0) return null
  return (
    <section className="part">
      <header>
        <h2>{title}</h2>
        <span className="number">{say('window.number', { number: found.total })}</span>
      </header>
      <Rows label={title} className="rows desk">
        {found.hits.map(({ ref, text }) => (
          <button
            type="button"
            key={ref}
            className="row"
            data-row
            onClick={() => desk.open(ref as DeskId)}
          >
            <Icon name="note" />
            <span className="ref">{ref}</span>
            <span className="line">{text}</span>
          </button>
        ))}
      </Rows>
      {found.total > MOST && (
        <p className="empty">{say('window.page.more', { count: found.total - MOST })}</p>
      )}
    </section>
  )
}

/** The judgements that rest on the claims of a page; each opens its note. */
export function PageJudgements({ judgements }: Pick<ClaimOverview, 'judgements'>) {
  const desk = useDesk()
  if (judgements.length === 0) return null
  const title = say('window.page.judgements')
  return (
    <section className="part">
      <header>
        <h2>{title}</h2>
        <span className="number">{judgements.length}</span>
      </header>
      <Rows label={title} className="rows desk">
        {judgements.map(({ ref, note, call }) => (
          <button
            type="button"
            key={ref}
            className="row"
            data-row
            title={call}
            onClick={() => desk.open(note)}
          >
            <Icon name="judgement" />
            <span className="ref">{ref}</span>
            <span className="line">{call}</span>
            <span className="ref">{note}</span>
          </button>
        ))}
      </Rows>
    </section>
  )
}
