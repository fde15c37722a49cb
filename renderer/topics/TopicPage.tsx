import { useEffect, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { quoteIfNeeded } from '#data/query/format.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { type DeskId, useDesk } from '#renderer/ui/desk.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'
import { FoundClaims } from './FoundClaims.tsx'
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
  const desk = useDesk()
  useEffect(() => page.current?.focus(), [topic])
  const topics = useAsk('topics', 'list', undefined).data ?? []
  const aliases = topics.find(({ path }) => path === topic)?.aliases ?? []
  const below = topics.filter(({ path }) => path.startsWith(`${topic}/`))
  const levels = topic.split('/')
  const field = `topic:${quoteIfNeeded(topic)}`
  return (
    <div className="view topic">
      <div className="page" ref={page} tabIndex={-1}>
        <header className="title">
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
          <h1>{`#${topic}`}</h1>
          {aliases.length > 0 && (
            <p className="quiet">{say('window.entity.aliases', { names: aliases.join(', ') })}</p>
          )}
          {below.length > 0 && (
            <div className="chips">
              {below.map(({ path }) => (
                <button
                  type="button"
                  className="chip"
                  key={path}
                  onClick={() => desk.open(`#${path}`)}
                >
                  {path.slice(topic.length + 1)}
                </button>
              ))}
            </div>
          )}
        </header>
        <FoundClaims
          title={say('window.claims')}
          query={`${field} in:claims`}
          none={say('window.topic.empty')}
          onAll={onAll}
          allLabel={say('window.topic.all')}
        />
        <TopicNotes query={`${field} in:notes`} />
      </div>
    </div>
  )
}

function TopicNotes({ query }: { query: string }) {
  const desk = useDesk()
  const found = useAsk('search', 'run', { query, limit: 100, sort: 'date' }, { keep: true }).data
  if (!found || found.total === 0) return null
  return (
    <section className="part">
      <header>
        <h2>{say('window.topic.notes')}</h2>
        <span className="number">{found.total}</span>
      </header>
      <Rows label={say('window.topic.notes')} className="rows desk">
        {found.hits.map(({ ref, text }) => (
          <button
            type="button"
            key={ref}
            className="row"
            data-row
            onClick={() => desk.open(ref as DeskId)}
          >
            <Icon name="note" />
            <span className="ref">{ref}</span>
            <span className="line">{text}</span>
          </button>
        ))}
      </Rows>
    </section>
  )
}
