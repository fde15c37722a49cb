import { say } from '#data/messages/index.ts'
import { CLAIM_STATUSES } from '#data/model/claim.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'
import { useClaimsView } from './claims-view.ts'

/** The claims by their status, in the list at the left; narrows the claims list. */
export function StatusList({ onShow }: { readonly onShow?: () => void }) {
  const counts = useAsk('claims', 'counts', undefined).data
  const { status, topic, narrow } = useClaimsView()

  function show(wanted: typeof status): void {
    // All claims are all: the topic goes too.
    narrow(wanted === undefined ? { status: undefined, topic: undefined } : { status: wanted })
    onShow?.()
  }

  return (
    <Section title={say('window.claims')} count={counts?.all} className="statuses">
      <Rows label={say('window.claims')}>
        <button
          type="button"
          className="row"
          data-row
          aria-current={(status === undefined && topic === undefined) || undefined}
          onClick={() => show(undefined)}
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
            aria-current={one === status || undefined}
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
