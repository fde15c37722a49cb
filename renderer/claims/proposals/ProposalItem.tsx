import { sayDateBriefly } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import { sayGrounds } from '#data/messages/proposal-grounds.ts'
import type { ClaimSummary } from '#data/model/claim.ts'
import type { Proposal } from '#data/model/proposal.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { Grade } from '#renderer/ui/Grade.tsx'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'
import { keyOf, type Proposals } from './use-proposals.ts'
import { proposed, type Settlement } from './use-settle-pair.ts'

interface ProposalItemProps {
  readonly proposal: Proposal
  readonly proposals: Proposals
}

/** Two claims side by side, what they perhaps are to each other, and why it seems so. */
export function ProposalItem({ proposal, proposals }: ProposalItemProps) {
  const { one, other, kind } = proposal
  const key = keyOf(proposal)
  const current = proposals.current !== undefined && keyOf(proposals.current) === key
  const title = say(`window.proposals.pair.${kind}`, { one: one.ref, other: other.ref })
  return (
    <li
      className="decide-item"
      aria-label={title}
      aria-current={current || undefined}
      data-item={key}
      data-first={current || undefined}
      tabIndex={current ? 0 : -1}
      onFocus={() => !current && proposals.go(proposal)}
    >
      <div className="decide-group">
        <div className="sides">
          <Side claim={one} />
          <Side claim={other} />
        </div>
      </div>
      <p className="quiet">
        <b>{say(`window.proposals.kind.${kind}`)}</b> {sayGrounds(proposal).join(' · ')}
      </p>
      {current && <Acts proposal={proposal} settle={proposals.settle} />}
    </li>
  )
}

function Side({ claim }: { claim: ClaimSummary }) {
  const desk = useDesk()
  return (
    <div className="side-of">
      <p className="value">
        <StatusMark status={claim.status} />
        <button type="button" className="link ref" onClick={() => desk.open(claim.ref)}>
          {claim.ref}
        </button>
        <span className="line">{claim.publisher ?? claim.speaker}</span>
        {claim.said !== undefined && <span>{sayDateBriefly(claim.said)}</span>}
        <Grade
          reliability={claim.reliability}
          credibility={claim.credibility}
          documents={claim.documents}
        />
      </p>
      <p className="statement">{claim.statement}</p>
    </div>
  )
}

interface ActsProps {
  readonly proposal: Proposal
  readonly settle: (as: Settlement) => void
}

function Acts({ proposal, settle }: ActsProps) {
  const first = proposed(proposal)
  const acts = [
    { as: 'contradicts', key: 'o' },
    { as: 'duplicates', key: 'e' },
    ...(proposal.sameSpeaker ? [{ as: 'merged', key: 'm' } as const] : []),
    { as: 'apart', key: 'n' },
  ] as const
  const inOrder = acts.toSorted(
    (one, other) => Number(other.as === first) - Number(one.as === first),
  )
  return (
    <p className="acts">
      {inOrder.map(({ as, key }) => (
        <button
          key={as}
          type="button"
          className={as === first ? 'act primary' : 'act'}
          onClick={() => settle(as)}
        >
          {say(`window.proposals.act.${as}`)}{' '}
          <kbd>{as === first ? say('window.key.enter') : key}</kbd>
        </button>
      ))}
    </p>
  )
}
