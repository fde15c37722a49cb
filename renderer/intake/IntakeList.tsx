import { say } from '#data/messages/index.ts'
import type { SourceSummary } from '#data/model/source.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { ImportButton } from './ImportButton.tsx'
import { ImportReport } from './ImportReport.tsx'
import { dealtWith } from './queue.ts'
import { NoSources } from './NoSources.tsx'
import { useShown } from './queue-view.ts'
import { QueueMenu } from './QueueMenu.tsx'
import { QueueRows } from './QueueRows.tsx'
import { StateFilter } from './StateFilter.tsx'
import { type Queue, useQueue } from './use-queue.ts'
import './intake.css'

/** The queue of sources: what was read, what is being read, what waits. */
export function IntakeList({ current }: { current?: string | undefined }) {
  const sources = useAsk('sources', 'list', undefined)
  const queue = useQueue(current)
  const desk = useDesk()
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
          <StateFilter />
          <button
            type="button"
            className="icon-button"
            aria-label={say('window.table.open')}
            title={say('window.table.open')}
            onClick={() => desk.open('sources')}
          >
            <Icon name="table" />
          </button>
          <QueueMenu current={queue.reading} onMove={queue.move} onGoOn={queue.goOn} />
          <ImportButton />
        </>
      }
    >
      <ImportReport />
      <Answer result={sources}>
        {(all) => <Rows all={all} current={current} queue={queue} />}
      </Answer>
    </Section>
  )
}

function Rows(props: { all: readonly SourceSummary[]; current: string | undefined; queue: Queue }) {
  const { all, current, queue } = props
  const shown = useShown(all)
  if (shown.length === 0) return <NoSources filtered={all.length > 0} />
  return <QueueRows sources={shown} current={current} onOpen={queue.read} />
}
