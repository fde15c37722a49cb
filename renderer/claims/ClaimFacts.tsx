import { type ReactNode, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { sayDay } from '#data/messages/dates.ts'
import type { Claim } from '#data/model/claim.ts'
import { likelihoodTerm } from '#data/model/ratings.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Chips } from '#renderer/ui/Chips.tsx'
import { CredibilityStrip, credibilityWords } from '#renderer/ui/CredibilityStrip.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { DateFact } from './DateFact.tsx'
import { topicPath } from './BulkTopics.tsx'
import type { EditClaim } from './use-edit-claim.ts'

interface ClaimFactsProps {
  readonly claim: Claim
  readonly edit: EditClaim
}

/** What is known of a claim, a line each; most of it is changed where it stands. */
export function ClaimFacts({ claim, edit }: ClaimFactsProps) {
  const desk = useDesk()
  const topics = useAsk('topics', 'list', undefined).data ?? []
  const entities = useAsk('entities', 'list', undefined).data ?? []
  const speaker = claim.speakerIs
  const spoke = 'source' in speaker ? speaker.source : speaker.entity
  return (
    <dl className="facts-list">
      <Fact name={say('window.claim.speaker')}>
        <button type="button" className="link quiet-link" onClick={() => desk.open(spoke)}>
          {'source' in speaker
            ? say('window.speaker.source', { name: claim.speaker })
            : claim.speaker}
        </button>
      </Fact>
      <Fact name={say('window.claim.kind')}>{say(`window.kind.${claim.kind}`)}</Fact>
      <DateFact
        name={say('window.claim.said')}
        date={claim.said}
        onSet={(said) => void edit({ said })}
      />
      <DateFact name={say('window.claim.on')} date={claim.on} onSet={(on) => void edit({ on })} />
      {claim.hedge !== undefined && (
        <Fact name={say('window.claim.hedge')}>{`“${claim.hedge}”`}</Fact>
      )}
      <CredibilityFact claim={claim} edit={edit} />
      {claim.likelihood && (
        <Fact name={say('window.claim.likelihood')}>{likelihoodTerm(claim.likelihood)}</Fact>
      )}
      <Fact name={say('window.claim.topics')}>
        <Chips
          label={say('window.claim.topics')}
          values={claim.topics}
          options={topics.map(({ path }) => path)}
          read={topicPath}
          onOpen={(path) => desk.open(`#${path}`)}
          onChange={(values) => void edit({ topics: values })}
        />
      </Fact>
      <Fact name={say('window.claim.about')}>
        <Chips
          label={say('window.claim.about')}
          values={claim.entities}
          options={entities.map(({ name }) => name)}
          onOpen={(name) => {
            const entity = entities.find((one) => one.name === name)
            if (entity) desk.open(entity.ref)
          }}
          onChange={(values) => void edit({ entities: values })}
        />
      </Fact>
      {claim.comment !== undefined && (
        <Fact name={say('window.claim.comment')}>{claim.comment}</Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The credibility as number and word, with who set it and when; the strip opens on it. */
function CredibilityFact({ claim, edit }: ClaimFactsProps) {
  const [open, setOpen] = useState(false)
  const author = useAsk('settings', 'get', undefined).data?.author
  const last = claim.gradings.findLast(({ field }) => field === 'credibility')
  return (
    <Fact name={say('window.claim.credibility')}>
      <button
        type="button"
        className="fact-button"
        aria-expanded={open}
        title={say('window.credibility.hint')}
        onClick={() => setOpen(!open)}
      >
        <span aria-live="polite">{credibilityWords(claim.credibility)}</span>
        {last && (
          <span className="quiet">
            {' '}
            {say('window.graded.by', {
              author: last.author === author ? say('window.you') : last.author,
              day: sayDay(last.at),
            })}
          </span>
        )}
      </button>
      {open && (
        <CredibilityStrip
          value={claim.credibility}
          onChange={(value) => {
            setOpen(false)
            void edit({ credibility: value ?? null })
          }}
        />
      )}
    </Fact>
  )
}
