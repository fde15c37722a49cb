import { say } from '#data/messages/index.ts'
import { topicLevels } from '#data/model/topic.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Chips } from '#renderer/ui/Chips.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { EditMany } from './use-edit-many.ts'

/** So many topics of only some claims show, those of most first. */
const MOST = 12

interface BulkTopicsProps {
  /** Topics of all of the claims. */
  readonly all: readonly string[]
  /** Topics of some of them, those of most first. */
  readonly some: readonly string[]
  readonly edit: EditMany
}

/** The topics of several claims: what all have, and below it what only some have. */
export function BulkTopics({ all, some, edit }: BulkTopicsProps) {
  const topics = useAsk('topics', 'list', undefined).data ?? []
  const shown = some.slice(0, MOST)
  return (
    <>
      <p className="label">{say('window.bulk.topics.all')}</p>
      <Chips
        label={say('window.claim.topics')}
        values={all}
        options={topics.map(({ path }) => path)}
        read={topicPath}
        open
        autoFocus
        placeholder={say('window.bulk.topics.hint')}
        onChange={(values) => {
          const added = values.filter((value) => !all.includes(value))
          const removed = all.filter((value) => !values.includes(value))
          void edit({
            ...(added.length > 0 ? { addTopics: added } : {}),
            ...(removed.length > 0 ? { removeTopics: removed } : {}),
          })
        }}
      />
      {some.length > 0 && (
        <>
          <p className="label">{say('window.bulk.topics.some')}</p>
          <div className="chips">
            {shown.map((topic) => (
              <button
                type="button"
                className="chip"
                key={topic}
                title={say('window.bulk.topics.to-all', { topic })}
                onClick={() => void edit({ addTopics: [topic] })}
              >
                {topic} <Icon name="plus" />
              </button>
            ))}
          </div>
          {some.length > MOST && (
            <p className="label">{say('window.bulk.topics.more', { count: some.length - MOST })}</p>
          )}
        </>
      )}
    </>
  )
}

/** A topic's path as it is kept; `undefined` for what can be none. */
export function topicPath(text: string): string | undefined {
  return topicLevels(text)?.join('/')
}
