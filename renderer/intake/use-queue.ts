import { say } from '#data/messages/index.ts'
import { parseRef, type Ref } from '#data/model/refs.ts'
import type { IntakeState, SourceSummary } from '#data/model/source.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'
import { nextToRead } from './queue.ts'
import { useShown } from './queue-view.ts'

const NO_SOURCES: readonly SourceSummary[] = []

/** The queue of sources, and what can be done with the one that is read now. */
export interface Queue {
  /** The source that is open. */
  readonly reading: SourceSummary | undefined
  readonly move: (state: IntakeState) => void
  /** Is done with the open source, or sets it aside, and opens the next that waits. */
  readonly goOn: (state: 'done' | 'set-aside') => void
  /** Opens a source out of the queue: it is being read then. */
  readonly read: (ref: Ref<'source'>) => void
}

/** `current` is what is open, a source or not. */
export function useQueue(current: string | undefined): Queue {
  const client = useClient()
  const desk = useDesk()
  const tell = useTell()
  const sources = useAsk('sources', 'list', undefined).data ?? NO_SOURCES
  const shown = useShown(sources)
  const isSource = current !== undefined && parseRef(current)?.noun === 'source'
  const reading = isSource ? sources.find(({ ref }) => ref === current) : undefined

  async function set(ref: Ref<'source'>, state: IntakeState, said?: string): Promise<void> {
    try {
      const acted = act()
      await client.sources.setState({ ...acted, refs: [ref], state })
      if (said !== undefined) tell.done(said, undoOf(acted))
    } catch (error) {
      tell.trouble(error)
    }
  }

  function move(state: IntakeState): void {
    if (!reading || reading.state === state) return
    const { ref } = reading
    void set(ref, state, say('window.intake.moved', { ref, state: say(`window.intake.${state}`) }))
  }

  function goOn(state: 'done' | 'set-aside'): void {
    const next = nextToRead(shown, reading?.ref) ?? nextToRead(sources, reading?.ref)
    if (next === undefined && (!reading || reading.state === state)) {
      tell.done(say('window.intake.empty'))
      return
    }
    if (reading && reading.state !== state) {
      const values = { ref: reading.ref, state: say(`window.intake.${state}`), next: next ?? '' }
      const said = say(next === undefined ? 'window.intake.last' : 'window.intake.next', values)
      void set(reading.ref, state, said)
    }
    if (next !== undefined) read(next)
  }

  function read(ref: Ref<'source'>): void {
    if (sources.find((source) => source.ref === ref)?.state === 'new') void set(ref, 'reading')
    desk.open(ref)
  }

  return { reading, move, goOn, read }
}
