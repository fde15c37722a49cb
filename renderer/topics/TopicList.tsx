import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { Empty } from '#renderer/ui/Empty.tsx'
import { FilteredList } from '#renderer/ui/FilteredList.tsx'
import { Tree } from '#renderer/ui/Tree.tsx'
import { NewTopic } from './NewTopic.tsx'
import { TopicMenu } from './TopicMenu.tsx'
import { topicRows, topicTree } from './topic-tree.ts'
import { useTopicView } from './topic-view.ts'
import { useTopicActs } from './use-topic-acts.ts'
import './topics.css'

interface TopicListProps {
  readonly current?: string | undefined
  readonly onOpen: (id: string) => void
}

/** The tree of topics; each with its claims and those of the topics below it. */
export function TopicList({ current, onOpen }: TopicListProps) {
  const { folded, archived, fold, show } = useTopicView()
  const topics = useAsk('topics', 'list', archived ? { archived } : undefined, { keep: true })
  const acts = useTopicActs()
  /** The topic that a new one is to be below; '' for none. */
  const [above, setAbove] = useState<string>()
  return (
    <Answer result={topics}>
      {(all) => (
        <>
          {all.length === 0 ? (
            <Empty>{say('window.topics.none')}</Empty>
          ) : (
            <FilteredList
              items={all}
              wordsOf={({ path, aliases }) => [path, ...aliases].join(' ')}
              label={say('window.topics.filter')}
              noMatch={say('window.topics.no-match')}
              onFirst={({ path }) => onOpen(`#${path}`)}
            >
              {(found, filtered) => (
                <Tree
                  label={say('window.topics')}
                  nodes={filtered ? topicRows(found) : topicTree(found)}
                  current={current}
                  onOpen={onOpen}
                  folding={{ folded, fold }}
                  onDrop={(id, onto) => void acts.move(id.slice(1), onto?.slice(1) ?? '')}
                  renderMenu={(id) => (
                    <TopicMenu
                      topic={all.find(({ path }) => id === `#${path}`) ?? { path: id.slice(1) }}
                      onBelow={() => setAbove(id.slice(1))}
                    />
                  )}
                />
              )}
            </FilteredList>
          )}
          <div className="list-foot">
            <button type="button" className="link" onClick={() => setAbove('')}>
              {say('window.topic.new')}
            </button>
            <label>
              <input
                type="checkbox"
                checked={archived}
                onChange={(event) => show(event.target.checked)}
              />
              {say('window.topics.archived')}
            </label>
          </div>
          {above !== undefined && <NewTopic above={above} onClose={() => setAbove(undefined)} />}
        </>
      )}
    </Answer>
  )
}
