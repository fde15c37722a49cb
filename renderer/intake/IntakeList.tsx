import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { Tree } from '#renderer/ui/Tree.tsx'
import { ImportButton } from './ImportButton.tsx'
import { ImportReport } from './ImportReport.tsx'
import { dealtWith } from './queue.ts'
import { QueueMenu } from './QueueMenu.tsx'
import { useQueue } from './use-queue.ts'
import { StateMark } from '#renderer/ui/StateMark.tsx'
import './intake.css'

/** The queue of sources: what was read, what is being read, what waits. */
export function IntakeList({ current }: { current?: string | undefined }) {
  const sources = useAsk('sources', 'list', undefined)
  const queue = useQueue(current)
  return (
    <Section
      title={say('window.intake')}
      className="intake"
      act={
        <>
          {sources.data && sources.data.length > 0 && (
            <span className="number" title={say('window.intake.dealt')}>
              {say('window.intake.count', {
                done: dealtWith(sources.data),
                all: sources.data.length,
              })}
            </span>
          )}
          <QueueMenu current={queue.reading} onMove={queue.move} onFinish={queue.finish} />
          <ImportButton />
        </>
      }
    >
      <ImportReport />
      <Answer result={sources}>
        {(all) =>
          all.length === 0 ? (
            <Empty>{say('window.intake.none')}</Empty>
          ) : (
            <Tree
              label={say('window.intake')}
              current={current}
              onOpen={(id) => queue.read(id as Ref<'source'>)}
              nodes={all.map((source) => ({
                id: source.ref,
                label: source.title,
                lead: <StateMark state={source.state} />,
                trail: source.claims > 0 ? source.claims : undefined,
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
