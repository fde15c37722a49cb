import { useEffect, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import type { Claim } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { CredibilityKeys } from '#renderer/ui/CredibilityStrip.tsx'
import { isStillAt, type Opener } from '#renderer/ui/presses.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { ThingHistory } from '#renderer/ui/ThingHistory.tsx'
import { ClaimFacts } from '../ClaimFacts.tsx'
import { ClaimHead } from '../ClaimHead.tsx'
import { Contradict } from '../Contradict.tsx'
import { CorroborationPart } from '../CorroborationPart.tsx'
import { EvidenceList } from '../EvidenceList.tsx'
import { ProposalPart } from '../proposals/ProposalPart.tsx'
import { RelationList } from '../RelationList.tsx'
import { useEditClaim } from '../use-edit-claim.ts'
import { UsedIn } from '../UsedIn.tsx'
import './claim-page.css'

interface ClaimPageProps {
  readonly claim: Ref<'claim'>
  readonly opener: Opener
}

/** A claim as a page of its own: all that is known of it, all it rests on, and all that rests on it. */
export function ClaimPage({ claim, opener }: ClaimPageProps) {
  const page = useRef<HTMLDivElement>(null)
  const asked = useAsk('claims', 'get', { ref: claim })
  useEffect(() => {
    if (isStillAt(opener)) page.current?.focus({ preventScroll: true })
  }, [opener])
  return (
    <div className="view">
      <div className="page claim-page" ref={page} tabIndex={-1}>
        <Answer result={asked}>{(found) => <Page key={found.ref} claim={found} />}</Answer>
      </div>
    </div>
  )
}

function Page({ claim }: { claim: Claim }) {
  const edit = useEditClaim(claim)
  const contexts = useAsk('claims', 'contexts', { ref: claim.ref }, { keep: true }).data
  return (
    <article aria-label={claim.ref}>
      <ClaimHead claim={claim} edit={edit} />
      <ClaimFacts claim={claim} edit={edit} />
      <EvidenceList claim={claim} contexts={contexts} />
      <CorroborationPart claim={claim} always />
      <Section title={say('window.relations')} count={claim.relations.length}>
        {claim.relations.length > 0 && <RelationList claim={claim} />}
        <Contradict claim={claim} />
      </Section>
      <ProposalPart claim={claim.ref} />
      <Section title={say('window.rests')} count={claim.citedIn.length + claim.judgements.length}>
        <UsedIn claim={claim} />
      </Section>
      <Section title={say('window.history')}>
        <ThingHistory of={claim.ref} />
      </Section>
      <CredibilityKeys onPress={(credibility) => void edit({ credibility: credibility ?? null })} />
    </article>
  )
}
