import type { ReactNode } from 'react'
import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { CredibilityKeys } from '#renderer/ui/CredibilityStrip.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { PaneTabs } from '#renderer/ui/PaneTabs.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { ThingHistory } from '#renderer/ui/ThingHistory.tsx'
import { ClaimFacts } from './ClaimFacts.tsx'
import { ClaimHead } from './ClaimHead.tsx'
import { useClaimsView } from './claims-view.ts'
import { Contradict } from './Contradict.tsx'
import { CorroborationPart } from './CorroborationPart.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { ProposalPart } from './proposals/ProposalPart.tsx'
import { RelationList } from './RelationList.tsx'
import { useEditClaim } from './use-edit-claim.ts'
import { UsedIn } from './UsedIn.tsx'

interface ClaimCardProps {
  readonly claim: Ref<'claim'>
  /** Stands at the right end of the tabs. */
  readonly acts?: ReactNode
}

/** A claim with all that it rests on, and all that rests on it. */
export function ClaimCard({ claim, acts }: ClaimCardProps) {
  const asked = useAsk('claims', 'get', { ref: claim })
  return (
    <Answer result={asked}>{(found) => <Card key={found.ref} claim={found} acts={acts} />}</Answer>
  )
}

function Card({ claim, acts }: { claim: Claim; acts: ReactNode }) {
  const desk = useDesk()
  const edit = useEditClaim(claim)
  // With several claims selected, the number keys are for all of these.
  const alone = useClaimsView(({ selection }) => selection.selected.size === 0)
  const used = claim.citedIn.length + claim.judgements.length
  return (
    <article className="claim-card" aria-label={claim.ref}>
      <PaneTabs
        label={say('window.claim')}
        acts={acts}
        tabs={[
          {
            id: 'claim',
            title: say('window.claim'),
            body: (
              <>
                <ClaimHead
                  claim={claim}
                  edit={edit}
                  onPage={() => desk.open(claim.ref, { page: true })}
                />
                <ClaimFacts claim={claim} edit={edit} />
                <EvidenceList claim={claim} />
                <CorroborationPart claim={claim} />
                <Section title={say('window.relations')}>
                  {claim.relations.length > 0 && <RelationList claim={claim} brief />}
                  <Contradict claim={claim} />
                </Section>
                {used > 0 && (
                  <Section title={say('window.rests')}>
                    <UsedIn claim={claim} />
                  </Section>
                )}
                <ProposalPart claim={claim.ref} />
              </>
            ),
          },
          {
            id: 'relations',
            title: say('window.relations'),
            count: claim.relations.length,
            body: <RelationList claim={claim} />,
          },
          {
            id: 'used',
            title: say('window.used'),
            count: used,
            body: <UsedIn claim={claim} />,
          },
          {
            id: 'history',
            title: say('window.history'),
            body: <ThingHistory of={claim.ref} />,
          },
        ]}
      />
      {alone && (
        <CredibilityKeys
          onPress={(credibility) => void edit({ credibility: credibility ?? null })}
        />
      )}
    </article>
  )
}
