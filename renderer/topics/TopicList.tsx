import { say } from '#data/messages/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { Empty } from '#renderer/ui/Empty.tsx'
import { FilteredList } from '#renderer/ui/FilteredList.tsx'
import { Tree } from '#renderer/ui/Tree.tsx'
import { topicRows, topicTree } from './topic-tree.ts'

interface TopicListProps {
  readonly current?: string | undefined
  readonly onOpen: (id: string) => void
}

/** The tree of topics; each with its claims and those of the topics below it. */
export function TopicList({ current, onOpen }: TopicListProps) {
  const topics = useAsk('topics', 'list', undefined)
  return (
    <Answer result={topics}>
      {(all) =>
        all.length === 0 ? (
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
              />
            )}
          </FilteredList>
        )
      }
    </Answer>
  )
}
