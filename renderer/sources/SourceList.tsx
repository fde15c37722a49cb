import { say } from '#data/messages/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { Tree } from '#renderer/ui/Tree.tsx'
import { ImportButton } from './ImportButton.tsx'

interface SourceListProps {
  readonly current?: string | undefined
  readonly onOpen: (id: string) => void
}

/** All sources, with the number of claims that rest on each. */
export function SourceList({ current, onOpen }: SourceListProps) {
  const sources = useAsk('sources', 'list', undefined)
  return (
    <Section
      title={say('window.sources')}
      count={sources.data?.length}
      act={<ImportButton onOpen={onOpen} />}
    >
      <Answer result={sources}>
        {(all) =>
          all.length === 0 ? (
            <Empty>{say('window.sources.none')}</Empty>
          ) : (
            <Tree
              label={say('window.sources')}
              current={current}
              onOpen={onOpen}
              nodes={all.map((source) => ({
                id: source.ref,
                label: source.title,
                trail: source.claims,
                opens: true,
                children: [],
              }))}
            />
          )
        }
      </Answer>
    </Section>
  )
}
