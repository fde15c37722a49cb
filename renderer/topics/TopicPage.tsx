import { useEffect, useRef, useState } from 'react'
import { sayGap } from '#data/messages/gap-words.ts'
import { say } from '#data/messages/index.ts'
import { quoteIfNeeded } from '#data/query/format.ts'
import type { TopicPage as Page } from '#preload/contract/topics.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { Answer } from '#renderer/ui/Answer.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { IconMenu } from '#renderer/ui/IconMenu.tsx'
import { askNaming } from '#renderer/ui/naming.ts'
import { Aliases } from './Aliases.tsx'
import { Breakdown } from './Breakdown.tsx'
import { FoundClaims } from './FoundClaims.tsx'
import { useNarrowing } from './narrowing.ts'
import { NewTopic } from './NewTopic.tsx'
import { PageJudgements, PageNotes } from './PageNotes.tsx'
import { TimelineBars } from './TimelineBars.tsx'
import { TopicMenu } from './TopicMenu.tsx'
import './topics.css'

interface TopicPageProps {
  /** Path of the topic, without `#`. */
  readonly topic: string
  /** Shows the claims with this topic in the claims list. */
  readonly onAll: () => void
}

/** A topic: the topics around it, the claims about it or about what is below it, its notes. */
export function TopicPage({ topic, onAll }: TopicPageProps) {
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => page.current?.focus(), [topic])
  const answer = useAsk('topics', 'get', { path: topic })
  return (
    <div className="view topic">
      <div className="page" ref={page} tabIndex={-1}>
        <Answer result={answer}>
          {(shown) => <Shown key={topic} page={shown} onAll={onAll} />}
        </Answer>
      </div>
    </div>
  )
}

const ROWS = [{}]

function Shown({ page, onAll }: { page: Page; onAll: () => void }) {
  const { path, own, claims, notes, overview } = page
  const narrowing = useNarrowing()
  const field = `topic:${quoteIfNeeded(path)}`
  return (
    <>
      <header className="title">
        <Above path={path} />
        <div className="headline">
          <h1>{`#${path}`}</h1>
          <Acts page={page} />
        </div>
        <p className="quiet">{say('window.topic.counts', { own, claims, notes })}</p>
        {page.archived && (
          <p className="quiet">
            {say(
              page.archived === 'itself'
                ? 'window.topic.is-archived'
                : 'window.topic.is-below-archived',
            )}
          </p>
        )}
        <TopicAliases page={page} />
        <Below page={page} />
        <PageGaps page={page} />
      </header>
      {claims > 0 && (
        <TimelineBars said={page.said} on={page.on} rows={ROWS} narrowing={narrowing} />
      )}
      {claims > 0 && <Breakdown overview={overview} narrowing={narrowing} />}
      <FoundClaims
        title={say('window.claims')}
        base={field}
        narrowing={narrowing}
        name={`#${path}`}
        none={say('window.topic.empty')}
        all={{ label: say('window.topic.all'), onShow: onAll }}
      />
      <PageJudgements judgements={overview.judgements} />
      <PageNotes title={say('window.topic.notes')} query={`${field} in:notes`} />
    </>
  )
}

function Above({ path }: { path: string }) {
  const desk = useDesk()
  const levels = path.split('/')
  return (
    <p className="above">
      {levels.slice(0, -1).map((level, at) => (
        <span key={at}>
          <button
            type="button"
            className="link"
            onClick={() => desk.open(`#${levels.slice(0, at + 1).join('/')}`)}
          >
            {level}
          </button>
          {' / '}
        </span>
      ))}
    </p>
  )
}

function Acts({ page }: { page: Page }) {
  const { path } = page
  const [below, setBelow] = useState(false)
  const what = { of: 'topic', path } as const
  return (
    <div className="acts">
      <button type="button" className="act" onClick={() => askNaming({ way: 'rename', what })}>
        {say('window.topic.rename')} <kbd>{'F2'}</kbd>
      </button>
      <button type="button" className="act" onClick={() => askNaming({ way: 'merge', what })}>
        {say('window.topic.merge')} <kbd>{'m'}</kbd>
      </button>
      <IconMenu
        name={say('window.topic.menu', { name: `#${path}` })}
        menu={<TopicMenu topic={page} onBelow={() => setBelow(true)} />}
      />
      {below && <NewTopic above={path} onClose={() => setBelow(false)} />}
    </div>
  )
}

function TopicAliases({ page: { path, aliases } }: { page: Page }) {
  const client = useClient()
  return (
    <Aliases
      name={`#${path}`}
      aliases={aliases}
      onChange={(acted, alias, leads) => client.topics.aliases({ ...acted, path, alias, leads })}
    />
  )
}

/** Why the topic rests on little; each leads to the claims behind it. */
function PageGaps({ page: { gaps } }: { page: Page }) {
  const desk = useDesk()
  if (gaps.length === 0) return null
  return (
    <p className="gaps-line" aria-label={say('window.gaps.topic')} role="group">
      <Icon name="warning" />
      {gaps.map((reason) => (
        <button
          type="button"
          className="link"
          key={reason.why}
          onClick={() => 'query' in reason && desk.search(reason.query ?? '')}
        >
          {sayGap(reason)}
        </button>
      ))}
    </p>
  )
}

function Below({ page: { path, below, branches } }: { page: Page }) {
  const desk = useDesk()
  if (below.length === 0) return null
  return (
    <div className="chips">
      {below.map(({ path: child, claims, archived }) => (
        <button
          type="button"
          className={archived === 'itself' ? 'chip away' : 'chip'}
          key={child}
          onClick={() => desk.open(`#${child}`)}
        >
          {child.slice(path.length + 1)} <span className="number">{claims}</span>
        </button>
      ))}
      {branches > below.length && (
        <span className="quiet">
          {say('window.topic.branches', { count: branches - below.length })}
        </span>
      )}
    </div>
  )
}
