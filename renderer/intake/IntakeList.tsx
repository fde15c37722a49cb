import { say } from '#data/messages/index.ts'
import { parseRef, type Ref } from '#data/model/refs.ts'
import type { IntakeState, SourceSummary } from '#data/model/source.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { Answer } from '#renderer/ui/Answer.tsx'
import { useCommand } from '#renderer/ui/commands.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { Tree } from '#renderer/ui/Tree.tsx'
import { ImportButton } from './ImportButton.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { ImportReport } from './ImportReport.tsx'
import { dealtWith, nextToRead } from './queue.ts'
import { QueueMenu } from './QueueMenu.tsx'
import { StateMark } from './StateMark.tsx'
import './intake.css'

/** The queue of sources: what was read, what is being read, what waits. */
export function IntakeList({ current }: { current?: string | undefined }) {
  const sources = useAsk('sources', 'list', undefined)
  const queue = useQueue(sources.data ?? [], current)
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
      <ImportProgress />
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

/** What can be done with the source that is read now. */
function useQueue(sources: readonly SourceSummary[], current: string | undefined) {
  const client = useClient()
  const desk = useDesk()
  const tell = useTell()
  const isSource = current !== undefined && parseRef(current)?.noun === 'source'
  const reading = isSource ? sources.find(({ ref }) => ref === current) : undefined

  async function set(ref: Ref<'source'>, state: IntakeState): Promise<void> {
    try {
      await client.sources.setState({ ...act(), refs: [ref], state })
    } catch (error) {
      tell.trouble(error)
    }
  }

  function move(state: IntakeState): void {
    if (reading && reading.state !== state) void set(reading.ref, state)
  }

  function finish(): void {
    move('done')
    const next = nextToRead(sources, reading?.ref)
    if (next === undefined) return tell.done(say('window.intake.empty'))
    read(next)
  }

  /** What is opened out of the queue is being read. */
  function read(ref: Ref<'source'>): void {
    if (sources.find((source) => source.ref === ref)?.state === 'new') void set(ref, 'reading')
    desk.open(ref)
  }

  useCommand({ id: 'intake.next', title: say('window.intake.finish'), key: 'N', run: finish })
  useCommand(
    { id: 'intake.set-aside', title: say('window.intake.aside'), run: () => move('set-aside') },
    reading !== undefined,
  )
  return { reading, move, finish, read }
}
