import { say } from '#data/messages/index.ts'
import type { IntakeState } from '#data/model/source.ts'
import './state-mark.css'

const DISC = 'M6 10.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9z'

/** A shape for each state, so that it is not told by colour alone. */
const SHAPES: Record<IntakeState, { outline: string; filled?: string; over?: string }> = {
  new: { outline: DISC },
  reading: { outline: DISC, filled: 'M6 1.500v9a4.500 4.500 0 0 0 0-9z' },
  done: { outline: DISC, filled: DISC, over: 'm4 6.200 1.400 1.400L8.200 4.600' },
  'set-aside': { outline: DISC, over: 'M4 6h4' },
}

/** Where a source stands in the queue; its word for those who hover or do not see it. */
export function StateMark({ state }: { state: IntakeState }) {
  const { outline, filled, over } = SHAPES[state]
  const word = say(`window.intake.${state}`)
  return (
    <svg className={`state-mark ${state}`} viewBox="0 0 12 12" role="img" aria-label={word}>
      <title>{word}</title>
      <path d={outline} />
      {filled !== undefined && <path d={filled} className="filled" />}
      {over !== undefined && <path d={over} className="over" />}
    </svg>
  )
}
