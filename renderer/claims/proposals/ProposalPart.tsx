import { say } from '#data/messages/index.ts'
import { sayGrounds } from '#data/messages/proposal-grounds.ts'
import type { Proposal } from '#data/model/proposal.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { ClaimRow } from '#renderer/ui/ClaimRow.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { keyOf } from './use-proposals.ts'
import { proposed, useSettlePair } from './use-settle-pair.ts'
import './proposals.css'

/** What a claim perhaps contradicts, or is perhaps the same as, and why; nothing where there is none. */
export function ProposalPart({ claim }: { claim: Ref<'claim'> }) {
  const found = useAsk('proposals', 'of', { ref: claim }).data ?? []
  if (found.length === 0) return null
  return (
    <Section title={say('window.proposals.part')} count={found.length} className="proposed">
      {found.map((proposal) => (
        <Pair key={keyOf(proposal)} proposal={proposal} claim={claim} />
      ))}
    </Section>
  )
}

function Pair({ proposal, claim }: { proposal: Proposal; claim: Ref<'claim'> }) {
  const desk = useDesk()
  const settle = useSettlePair()
  const { one, other, kind } = proposal
  const there = one.ref === claim ? other : one
  const acts = [proposed(proposal), 'apart'] as const
  return (
    <div role="group" aria-label={say(`window.proposals.of.${kind}`, { ref: there.ref })}>
      <p className="kind">{say(`proposal.kind.${kind}`)}</p>
      <ClaimRow claim={there} onOpen={() => desk.open(there.ref)} />
      <p className="quiet grounds">{sayGrounds(proposal).join(' · ')}</p>
      <p className="card-act">
        {acts.map((as) => (
          <button
            key={as}
            type="button"
            className="link"
            aria-label={say(`window.proposals.act.${as}.of`, { one: one.ref, other: other.ref })}
            onClick={() => void settle(proposal, as)}
          >
            {say(`window.proposals.act.${as}`)}
          </button>
        ))}
      </p>
    </div>
  )
}
