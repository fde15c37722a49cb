import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { RelatePanel } from '#renderer/claims/RelatePanel.tsx'
import type { ColumnPlace } from '#renderer/ui/column.ts'
import { type ClaimAtCursor, usePassage } from '#renderer/ui/passage.ts'
import { InspectorActs } from './InspectorActs.tsx'
import { kindOf, type Workspace } from './workspace/state.ts'
import { useWorkspace } from './workspace/store.ts'

/** How the claims that the two columns stand on are related. */
export function CompareInspector() {
  const sides = usePassage((state) => state.sides)
  const left = useWorkspace((space) => claimIn(space, 0, sides[0]))
  const right = useWorkspace((space) => claimIn(space, 1, sides[1]))
  // What is read at the right goes on; where a claim stands still there, the left does.
  const onward = sides[1] ?? sides[0]
  return (
    <>
      <header className="head">
        <span className="line">{say('window.relate')}</span>
        <InspectorActs />
      </header>
      <div className="body">
        <RelatePanel
          left={left}
          right={right}
          onDone={() => usePassage.getState().reader?.focus()}
          onNext={onward && (() => void onward.next())}
        />
      </div>
    </>
  )
}

/** The claim that a column shows, or that the cursor in its text stands on. */
function claimIn(
  { columns }: Workspace,
  place: ColumnPlace,
  side: ClaimAtCursor | undefined,
): Ref<'claim'> | undefined {
  const { active } = columns[place]
  if (active !== undefined && kindOf(active) === 'claim') return active as Ref<'claim'>
  return side?.claim
}
