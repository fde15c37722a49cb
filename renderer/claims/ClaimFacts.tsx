import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import { sayDay } from '#data/messages/dates.ts'
import type { Claim, ClaimKind } from '#data/model/claim.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Chips } from '#renderer/ui/Chips.tsx'
import { CredibilityStrip, credibilityWords } from '#renderer/ui/CredibilityStrip.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { Select } from '#renderer/ui/Select.tsx'
import { DateFact } from './DateFact.tsx'
import { Fact } from './Fact.tsx'
import { kindOptions } from './form/kind-options.ts'
import { MoreFacts } from './MoreFacts.tsx'
import { SpeakerFact } from './SpeakerFact.tsx'
import { topicPath } from './BulkTopics.tsx'
import type { EditClaim } from './use-edit-claim.ts'

interface ClaimFactsProps {
  readonly claim: Claim
  readonly edit: EditClaim
}

/** What is known of a claim, a line each; all of it is changed where it stands. */
export function ClaimFacts({ claim, edit }: ClaimFactsProps) {
  const desk = useDesk()
  const topics = useAsk('topics', 'list', undefined).data ?? []
  const entities = useAsk('entities', 'list', undefined).data ?? []
  return (
    <dl className="facts-list">
      <SpeakerFact claim={claim} edit={edit} />
      <Fact name={say('window.claim.kind')}>
        <Select
          quiet
          label={say('window.claim.kind')}
          value={claim.kind}
          options={kindOptions(false)}
          onChange={(kind) => void edit({ kind: kind as ClaimKind })}
        />
      </Fact>
      <DateFact
        name={say('window.claim.said')}
        date={claim.said}
        onSet={(said) => void edit({ said })}
      />
      <DateFact name={say('window.claim.on')} date={claim.on} onSet={(on) => void edit({ on })} />
      <CredibilityFact claim={claim} edit={edit} />
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
      <MoreFacts claim={claim} edit={edit} />
    </dl>
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
