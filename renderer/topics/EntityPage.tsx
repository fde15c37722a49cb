import { useEffect, useRef } from 'react'
import { sayDateBriefly } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import { ENTITY_KINDS, type EntityKind } from '#data/model/entity.ts'
import type { Ref } from '#data/model/refs.ts'
import { quote } from '#data/query/format.ts'
import type { EntityPage as Page } from '#preload/contract/entities.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { Answer } from '#renderer/ui/Answer.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { askNaming } from '#renderer/ui/naming.ts'
import { Rows } from '#renderer/ui/Rows.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { Aliases } from './Aliases.tsx'
import { Breakdown } from './Breakdown.tsx'
import { Doubles } from './Doubles.tsx'
import { FoundClaims } from './FoundClaims.tsx'
import { type Narrowing, type Term, useNarrowing } from './narrowing.ts'
import { PageJudgements, PageNotes } from './PageNotes.tsx'
import { PublisherGrade } from './PublisherGrade.tsx'
import { TimelineBars } from './TimelineBars.tsx'
import { useEntityKind } from './use-entity-kind.ts'
import './topics.css'

/** An entity: what it is and is called, what it says and publishes, and what is said about it. */
export function EntityPage({ entity: ref }: { entity: Ref<'entity'> }) {
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => page.current?.focus(), [ref])
  const answer = useAsk('entities', 'get', { ref })
  return (
    <div className="view topic">
      <div className="page" ref={page} tabIndex={-1}>
        <Answer result={answer}>{(shown) => <Shown key={ref} page={shown} />}</Answer>
      </div>
    </div>
  )
}

function Shown({ page }: { page: Page }) {
  const { ref, name, kind, aliases, reliability, overview, published } = page
  const narrowing = useNarrowing()
  const by: Term = { kind: 'whose', query: `speaker:${ref}`, label: say('window.entity.by') }
  const about: Term = { kind: 'whose', query: `about:${ref}`, label: say('window.entity.about') }
  const gradable = kind === 'publisher' || reliability !== undefined || published > 0
  return (
    <>
      <Head page={page} />
      <Doubles entity={ref} />
      {overview.claims > 0 && (
        <TimelineBars
          said={page.said}
          on={page.on}
          rows={[by, about].map((term) => ({ label: term.label, term }))}
          narrowing={narrowing}
        />
      )}
      {overview.claims > 0 && <Breakdown overview={overview} narrowing={narrowing} />}
      <FoundClaims
        title={say('window.entity.claims')}
        base={`(speaker:${ref} OR about:${ref})`}
        narrowing={narrowing}
        name={name}
        none={say('window.entity.none')}
        act={<Whose terms={[by, about]} narrowing={narrowing} />}
      />
      {gradable && <PublisherGrade entity={page} gradings={page.gradings} />}
      <Published page={page} />
      <PageJudgements judgements={overview.judgements} />
      <PageNotes
        title={say('window.page.notes')}
        query={`in:notes (${[name, ...aliases].map(quote).join(' OR ')})`}
      />
    </>
  )
}

function Head({ page }: { page: Page }) {
  const { ref, name, kind, aliases, shared } = page
  const client = useClient()
  const setKind = useEntityKind()
  const what = { of: 'entity', ref } as const
  return (
    <header className="title">
      <div className="above">
        <Select
          quiet
          label={say('window.entities.kind')}
          value={kind}
          options={ENTITY_KINDS.map((one) => ({
            value: one,
            label: say(`window.entity.kind.${one}`),
          }))}
          onChange={(chosen) => void setKind([ref], chosen as EntityKind)}
        />
        <span className="ref">{ref}</span>
      </div>
      <div className="headline">
        <h1>{name}</h1>
        <div className="acts">
          <button type="button" className="act" onClick={() => askNaming({ way: 'rename', what })}>
            {say('window.entity.rename')} <kbd>{'F2'}</kbd>
          </button>
          <button type="button" className="act" onClick={() => askNaming({ way: 'merge', what })}>
            {say('window.topic.merge')} <kbd>{'m'}</kbd>
          </button>
        </div>
      </div>
      <Aliases
        name={name}
        aliases={aliases}
        onChange={(acted, alias, leads) => client.entities.aliases({ ...acted, ref, alias, leads })}
      />
      {shared.map(({ alias, ref: other, name: otherName }) => (
        <p className="quiet" key={`${alias} ${other}`}>
          {say('window.aliases.shared', { alias, name: otherName })}
        </p>
      ))}
    </header>
  )
}

/** Which claims the page lists: what it says, what is said about it, or both. */
function Whose({ terms, narrowing }: { terms: readonly Term[]; narrowing: Narrowing }) {
  const on = terms.find(({ query }) => narrowing.isOn(query))
  return (
    <Select
      quiet
      label={say('window.entity.whose')}
      value={on?.query ?? ''}
      options={[
        { value: '', label: say('window.entity.all') },
        ...terms.map(({ query, label }) => ({ value: query, label })),
      ]}
      onChange={(query) => {
        const term = terms.find((one) => one.query === query) ?? on
        if (term && term !== (query === '' ? undefined : on)) narrowing.toggle(term)
      }}
    />
  )
}

function Published({ page: { published, sources } }: { page: Page }) {
  const desk = useDesk()
  if (published === 0) return null
  const title = say('window.page.sources')
  return (
    <section className="part">
      <header>
        <h2>{title}</h2>
        <span className="number">{say('window.number', { number: published })}</span>
      </header>
      <Rows label={title} className="rows desk">
        {sources.map(({ ref, title: name, published: date }) => (
          <button
            type="button"
            key={ref}
            className="row"
            data-row
            title={name}
            onClick={() => desk.open(ref)}
          >
            <Icon name="source" />
            <span className="ref">{ref}</span>
            <span className="line">{name}</span>
            <span className="said">{date && sayDateBriefly(date)}</span>
          </button>
        ))}
      </Rows>
      {published > sources.length && (
        <p className="empty">{say('window.page.more', { count: published - sources.length })}</p>
      )}
    </section>
  )
}
