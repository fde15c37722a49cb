import { say } from '#data/messages/index.ts'
import { CLAIM_STATUSES, type ClaimStatus } from '#data/model/claim.ts'
import { narrowTo } from '#data/query/narrow.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { narrowedTo, tried } from '#renderer/ui/query/facets.ts'
import { Rows } from '#renderer/ui/Rows.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'

interface StatusListProps {
  /** By what the claims are filtered. */
  readonly query: string
  /** Shows the claims that another filter lists. */
  readonly onShow: (query: string) => void
}

/** The claims by their status, in the list at the left; each is written into the filter of the list. */
export function StatusList({ query, onShow }: StatusListProps) {
  const counts = useAsk('claims', 'counts', undefined).data
  const statuses = narrowedTo(query, 'status')

  function show(status: ClaimStatus): void {
    onShow(tried(() => narrowTo(query, 'status', [status])) ?? `status:${status}`)
  }

  return (
    <Section title={say('window.claims')} count={counts?.all} className="statuses">
      <Rows label={say('window.claims')}>
        <button
          type="button"
          className="row"
          data-row
          aria-current={query === '' || undefined}
          onClick={() => onShow('')}
        >
          <Icon name="claim" />
          <span className="line">{say('window.claims.all')}</span>
          <span className="number">{counts && say('window.number', { number: counts.all })}</span>
        </button>
        {CLAIM_STATUSES.map((one) => (
          <button
            type="button"
            className="row"
            data-row
            key={one}
            aria-current={statuses.includes(one) || undefined}
            onClick={() => show(one)}
          >
            <StatusMark status={one} />
            <span className="line capital">{say(`window.status.${one}`)}</span>
            <span className="number">
              {counts && say('window.number', { number: counts[one] })}
            </span>
          </button>
        ))}
      </Rows>
    </Section>
  )
}
