import { type FocusEvent, useRef, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { PROPOSAL_KINDS } from '#data/model/claim-pairs.ts'
import type { ProposalCounts } from '#data/model/proposal.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { ProgramPage } from '#renderer/ui/ProgramPage.tsx'
import { useFollowed } from '#renderer/ui/use-followed.ts'
import { ProposalItem } from './ProposalItem.tsx'
import { ProposalKeys } from './ProposalKeys.tsx'
import { useLook } from './use-look.ts'
import { keyOf, MOST, type Proposals, useProposals } from './use-proposals.ts'
import '#renderer/ui/decide.css'
import './proposals.css'

/** Claims that perhaps contradict each other or are perhaps the same, pair by pair, each to be decided about. */
export function ProposalsView() {
  const proposals = useProposals()
  const counts = useLook('awaited')
  const body = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(false)
  const { items, current } = proposals
  useFollowed(body, current && keyOf(current), items)

  function onBlur({ currentTarget, relatedTarget }: FocusEvent): void {
    if (!currentTarget.contains(relatedTarget)) setActive(false)
  }

  return (
    <ProgramPage
      view="proposals"
      title={say('window.view.proposals')}
      lead={say('window.proposals.lead')}
    >
      <Which proposals={proposals} counts={counts} />
      <p className="quiet looking" role="status">
        {counts && counts.left > 0 && say('window.proposals.left', { count: counts.left })}
      </p>
      <div ref={body} onFocus={() => setActive(true)} onBlur={onBlur}>
        {active && <ProposalKeys proposals={proposals} />}
        {proposals.isLoaded && items.length === 0 && counts?.left === 0 && (
          <Empty>{say('window.proposals.none')}</Empty>
        )}
        <ul className="pairs" aria-label={say('window.view.proposals')}>
          {items.map((item) => (
            <ProposalItem key={keyOf(item)} proposal={item} proposals={proposals} />
          ))}
        </ul>
        {items.length === MOST && (
          <p className="quiet">{say('window.proposals.more', { count: MOST })}</p>
        )}
      </div>
    </ProgramPage>
  )
}

interface WhichProps {
  readonly proposals: Proposals
  readonly counts: ProposalCounts | undefined
}

function Which({ proposals, counts }: WhichProps) {
  return (
    <div className="bar which" role="radiogroup" aria-label={say('window.proposals.which')}>
      {([undefined, ...PROPOSAL_KINDS] as const).map((kind) => (
        <button
          key={kind ?? 'all'}
          type="button"
          role="radio"
          className="plain"
          aria-checked={proposals.kind === kind}
          onClick={() => proposals.show(kind)}
        >
          {say(`window.proposals.show.${kind ?? 'all'}`)}{' '}
          <span className="number">{counted(counts, kind)}</span>
        </button>
      ))}
    </div>
  )
}

function counted(
  counts: ProposalCounts | undefined,
  kind: (typeof PROPOSAL_KINDS)[number] | undefined,
): number {
  if (!counts) return 0
  return kind === undefined ? counts.contradiction + counts.duplicate : counts[kind]
}
