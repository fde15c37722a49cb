import { say } from '#data/messages/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { Tree } from '#renderer/ui/Tree.tsx'
import { topicTree } from './topic-tree.ts'

interface TopicListProps {
  readonly current?: string | undefined
  readonly onOpen: (id: string) => void
}

/** The tree of topics; each with its claims and those of the topics below it. */
export function TopicList({ current, onOpen }: TopicListProps) {
  const topics = useAsk('topics', 'list', undefined)
  return (
    <Section title={say('window.topics')} count={topics.data?.length} className="topics">
      <Answer result={topics}>
        {(all) =>
          all.length === 0 ? (
            <Empty>{say('window.topics.none')}</Empty>
          ) : (
            <Tree
              label={say('window.topics')}
              nodes={topicTree(all)}
              current={current}
              onOpen={onOpen}
            />
          )
        }
      </Answer>
    </Section>
  )
}
