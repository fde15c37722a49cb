import { say } from '#data/messages/index.ts'
import { parseRef, type Ref } from '#data/model/refs.ts'
import type { IntakeState, SourceSummary } from '#data/model/source.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { nextToRead } from './queue.ts'

/** The queue of sources, and what can be done with the one that is read now. */
export interface Queue {
  /** The source that is open. */
  readonly reading: SourceSummary | undefined
  readonly move: (state: IntakeState) => void
  /** Ends the reading of the open source and opens the next that waits. */
  readonly finish: () => void
  /** Opens a source out of the queue: it is being read then. */
  readonly read: (ref: Ref<'source'>) => void
}

/** `current` is what is open, a source or not. */
export function useQueue(current: string | undefined): Queue {
  const client = useClient()
  const desk = useDesk()
  const tell = useTell()
  const sources = useAsk('sources', 'list', undefined).data ?? []
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
    if (next === undefined) tell.done(say('window.intake.empty'))
    else read(next)
  }

  function read(ref: Ref<'source'>): void {
    if (sources.find((source) => source.ref === ref)?.state === 'new') void set(ref, 'reading')
    desk.open(ref)
  }

  return { reading, move, finish, read }
}
