import { say } from '#data/messages/index.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { Icon } from '#renderer/ui/Icon.tsx'

/** Leads to the gaps, from below the claims. */
export function GapsRow() {
  const desk = useDesk()
  return (
    <div className="side-row">
      <button
        type="button"
        className="row"
        title={say('window.gaps.hint')}
        onClick={() => desk.open('gaps')}
      >
        <Icon name="warning" />
        <span className="line">{say('window.view.gaps')}</span>
      </button>
    </div>
  )
}
