import { say } from '#data/messages/index.ts'
import { sayDate } from '#data/messages/dates.ts'
import type { Claim, Evidence } from '#data/model/claim.ts'
import { CREDIBILITY, likelihoodTerm } from '#data/model/ratings.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { Grade } from '#renderer/ui/Grade.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { StatusMark } from '#renderer/ui/StatusMark.tsx'

interface ClaimCardProps {
  readonly claim: Ref<'claim'>
  readonly onOpen: (id: string) => void
}

/** A claim with all that it rests on, and all that rests on it. */
export function ClaimCard({ claim, onOpen }: ClaimCardProps) {
  const asked = useAsk('claims', 'get', { ref: claim })
  return (
    <Answer result={asked}>
      {(found) => (
        <article className="claim-card" key={found.ref}>
          <Head claim={found} />
          <Facts claim={found} onOpen={onOpen} />
          <Section title={say('window.evidence')} count={found.evidence.length}>
            <Quotations claim={found} onOpen={onOpen} />
          </Section>
          <Relations claim={found} onOpen={onOpen} />
          <CitedIn claim={found} onOpen={onOpen} />
        </article>
      )}
    </Answer>
  )
}

interface PartProps {
  readonly claim: Claim
  readonly onOpen: (id: string) => void
}

function Head({ claim }: { claim: Claim }) {
  return (
    <header>
      <p className="meta">
        <StatusMark status={claim.status} />
        {say(`window.status.${claim.status}`)}
        <span className="ref">{claim.ref}</span>
        <Grade reliability={claim.reliability} credibility={claim.credibility} />
      </p>
      <h2>{claim.statement}</h2>
    </header>
  )
}

function Facts({ claim, onOpen }: PartProps) {
  const speaker =
    'source' in claim.speakerIs
      ? say('window.speaker.source', { name: claim.speaker })
      : claim.speaker
  const facts: [string, string | undefined][] = [
    [say('window.claim.speaker'), speaker],
    [say('window.claim.kind'), say(`window.kind.${claim.kind}`)],
    [say('window.claim.said'), claim.said && sayDate(claim.said)],
    [say('window.claim.on'), claim.on && sayDate(claim.on)],
    [say('window.claim.hedge'), claim.hedge && `“${claim.hedge}”`],
    [
      say('window.claim.credibility'),
      claim.credibility === undefined
        ? say('window.ungraded')
        : `${claim.credibility} – ${CREDIBILITY[claim.credibility]}`,
    ],
    [say('window.claim.likelihood'), claim.likelihood && likelihoodTerm(claim.likelihood)],
    [say('window.claim.about'), claim.entities.join(', ') || undefined],
    [say('window.claim.comment'), claim.comment],
  ]
  return (
    <dl className="facts-list">
      {facts.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
      {claim.topics.length > 0 && (
        <div>
          <dt>{say('window.claim.topics')}</dt>
          <dd className="chips">
            {claim.topics.map((path) => (
              <button type="button" className="chip" key={path} onClick={() => onOpen(`#${path}`)}>
                {path}
              </button>
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}

function Quotations({ claim, onOpen }: PartProps) {
  if (claim.evidence.length === 0) return <p className="empty">{say('window.unsourced')}</p>
  return claim.evidence.map((one) => (
    <Quotation key={`${one.source} ${one.start}`} evidence={one} onOpen={onOpen} />
  ))
}

function Quotation(props: { evidence: Evidence; onOpen: (id: string) => void }) {
  const { evidence, onOpen } = props
  return (
    <figure className="quotation">
      <blockquote>
        <span className="around">…{evidence.prefix.trimStart()}</span>
        <b>{evidence.exact}</b>
        <span className="around">{evidence.suffix.trimEnd()}…</span>
      </blockquote>
      <figcaption>
        <button type="button" className="link" onClick={() => onOpen(evidence.source)}>
          {evidence.sourceTitle}
        </button>
        <span className="ref">{evidence.source}</span>
      </figcaption>
    </figure>
  )
}

function Relations({ claim, onOpen }: PartProps) {
  if (claim.relations.length === 0) return null
  return (
    <Section title={say('window.relations')} count={claim.relations.length}>
      <Rows label={say('window.relations')}>
        {claim.relations.map((relation) => (
          <button
            type="button"
            className="row tall"
            data-row
            key={`${relation.direction} ${relation.kind} ${relation.claim}`}
            onClick={() => onOpen(relation.claim)}
          >
            <span className="line wraps">
              <span className="quiet">
                {say(`window.relation.${relation.kind}.${relation.direction}`)}
              </span>{' '}
              {relation.statement}
              {relation.why !== undefined && <span className="context">{relation.why}</span>}
            </span>
            <span className="ref">{relation.claim}</span>
          </button>
        ))}
      </Rows>
    </Section>
  )
}

function CitedIn({ claim, onOpen }: PartProps) {
  const notes = useAsk('notes', 'list', undefined).data
  if (claim.citedIn.length === 0) return null
  return (
    <Section title={say('window.cited')} count={claim.citedIn.length}>
      <Rows label={say('window.cited')}>
        {claim.citedIn.map((ref) => (
          <button type="button" className="row" data-row key={ref} onClick={() => onOpen(ref)}>
            <span className="line">{notes?.find((note) => note.ref === ref)?.title ?? ref}</span>
            <span className="ref">{ref}</span>
          </button>
        ))}
      </Rows>
    </Section>
  )
}
