import { useEffect, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { ClaimRow } from '#renderer/ui/ClaimRow.tsx'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'

interface TopicPageProps {
  /** Path of the topic, without `#`. */
  readonly topic: string
  readonly claim?: string | undefined
  readonly onOpen: (id: string) => void
}

/** So many of the newest claims show; the claims list has all. */
const MOST = 500

/** A topic: the topics below it, and the claims about it or about these. */
export function TopicPage({ topic, claim, onOpen }: TopicPageProps) {
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => page.current?.focus(), [topic])
  const claims = useAsk('claims', 'page', {
    topic,
    by: 'ref',
    down: true,
    offset: 0,
    limit: MOST,
  })
  const topics = useAsk('topics', 'list', undefined).data ?? []
  const below = topics.filter(({ path }) => path.startsWith(`${topic}/`))
  return (
    <div className="view topic">
      <header className="head">
        <h1 className="line">{`#${topic}`}</h1>
      </header>
      <div className="page" ref={page} tabIndex={-1}>
        {below.length > 0 && (
          <div className="chips">
            {below.map(({ path }) => (
              <button type="button" className="chip" key={path} onClick={() => onOpen(`#${path}`)}>
                {path.slice(topic.length + 1)}
              </button>
            ))}
          </div>
        )}
        <Answer result={claims}>
          {({ rows: tagged }) => {
            if (tagged.length === 0) return <Empty>{say('window.topic.empty')}</Empty>
            return (
              <Rows label={say('window.claims')} className="rows desk">
                {tagged.map((one) => (
                  <ClaimRow
                    key={one.ref}
                    claim={one}
                    wide
                    current={one.ref === claim}
                    onOpen={onOpen}
                  />
                ))}
              </Rows>
            )
          }}
        </Answer>
      </div>
    </div>
  )
}
