import { sayDate } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { Source } from '#data/model/source.ts'
import type { ClaimSuggestion } from '#preload/contract/claim-suggestions.ts'
import { Key } from '#renderer/ui/Empty.tsx'
import { LikeIt } from './LikeIt.tsx'
import { knownAbout } from './taking.ts'
import type { Triaged } from './triage.ts'
import type { Triage } from './use-triage.ts'

interface SuggestionCardProps {
  readonly triage: Triage
  readonly current: Triaged
  readonly source: Source
}

/** The suggestion that is looked at, as the claim that it would become; every part keeps its place. */
export function SuggestionCard({ triage, current, source }: SuggestionCardProps) {
  const { shown, left, accept, edit, dismiss } = triage
  const { suggestion, stage } = current
  const act = (run: () => void) => ({
    onClick: ({ currentTarget }: React.MouseEvent) => {
      // The next key goes on with the list.
      const panel = currentTarget.closest('.suggestions')
      panel?.querySelector<HTMLElement>('[role=listbox]')?.focus()
      run()
    },
  })
  return (
    <div className="suggestion">
      <p className="label">
        <span>
          {say('window.suggest.place', { at: shown.indexOf(current) + 1, all: shown.length })}{' '}
          <Key name="j" /> <Key name="k" />
        </span>
        <span className="quiet" role="status">
          {say('window.suggest.left', { count: left })}
        </span>
      </p>
      <p className="statement">{suggestion.statement}</p>
      <Facts suggestion={suggestion} source={source} />
      <LikeIt triage={triage} current={current} />
      <p className="acts">
        <button type="button" className="act primary" {...act(accept)}>
          {say(stage === 'open' ? 'window.suggest.accept' : 'window.suggest.skip')}{' '}
          <Key name={say('window.key.enter')} />
        </button>
        <button type="button" className="act" {...act(edit)}>
          {say('window.suggest.edit')} <Key name="e" />
        </button>
        <button
          type="button"
          className="act ghost"
          disabled={stage === 'claimed'}
          {...act(dismiss)}
        >
          {say(stage === 'dismissed' ? 'window.suggest.restore' : 'window.suggest.dismiss')}{' '}
          <Key name="d" />
        </button>
      </p>
    </div>
  )
}

function Facts({ suggestion, source }: { suggestion: ClaimSuggestion; source: Source }) {
  const { speaker, kind, hedge, said, on, topics, why } = suggestion
  const reasons = why.map((one) => say(`window.suggest.why.${one}`)).join(', ')
  return (
    <dl>
      <Fact label={say('window.claim.speaker')} hint={speakerHint(speaker)}>
        {speaker?.name ?? source.publisher ?? source.title}
      </Fact>
      <Fact label={say('window.claim.kind')} capital>
        {say(`window.kind.${kind}`)}
      </Fact>
      <Fact label={say('window.claim.hedge')}>{hedge}</Fact>
      <Fact label={say('window.claim.said')}>{said && sayDate(said)}</Fact>
      <Fact label={say('window.claim.on')}>{on && sayDate(on)}</Fact>
      <Fact label={say('window.claim.topics')}>{topics.join(', ')}</Fact>
      <Fact label={say('window.claim.about')}>{knownAbout(suggestion).join(', ')}</Fact>
      <Fact label={say('window.suggest.why')} capital>
        {reasons || say('window.suggest.why.none')}
      </Fact>
    </dl>
  )
}

function speakerHint(speaker: ClaimSuggestion['speaker']): string | undefined {
  if (!speaker) return say('window.form.speaker.source')
  return speaker.entity === undefined ? say('window.form.speaker.new') : undefined
}

interface FactProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly capital?: boolean
  readonly children: string | undefined
}

/** A fact in one line; one that is not known keeps its line. */
function Fact({ label, hint, capital = false, children }: FactProps) {
  const known = children !== undefined && children !== ''
  return (
    <div>
      <dt>{label}</dt>
      <dd title={children}>
        <span className={`line ${known ? '' : 'quiet'} ${capital ? 'capital' : ''}`}>
          {known ? children : say('window.suggest.nothing')}
        </span>
        {hint !== undefined && <span className="quiet">{hint}</span>}
      </dd>
    </div>
  )
}
