import { say } from '#data/messages/index.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { useLook } from './use-look.ts'

/** Leads to the pairs of claims that are proposed, from below the claims. */
export function ProposalsRow() {
  const desk = useDesk()
  const counts = useLook('beside')
  return (
    <div className="side-row">
      <button
        type="button"
        className="row"
        title={say('window.proposals.hint')}
        onClick={() => desk.open('proposals')}
      >
        <Icon name="split" />
        <span className="line">{say('window.view.proposals')}</span>
        <span className="number">
          {counts && say('window.number', { number: counts.contradiction + counts.duplicate })}
        </span>
      </button>
    </div>
  )
}
