import { Menu, MenuDivider, MenuItem } from '@blueprintjs/core'
import { say } from '#data/messages/index.ts'
import { INTAKE_STATES, type IntakeState, type SourceSummary } from '#data/model/source.ts'
import { IconMenu } from '#renderer/ui/IconMenu.tsx'
import { StateMark } from '#renderer/ui/StateMark.tsx'

interface QueueMenuProps {
  /** The source that is open. */
  readonly current: SourceSummary | undefined
  readonly onMove: (state: IntakeState) => void
  readonly onGoOn: (state: 'done' | 'set-aside') => void
}

/** What can be done with the source that is open, by mouse. */
export function QueueMenu({ current, onMove, onGoOn }: QueueMenuProps) {
  const menu = (
    <Menu size="small">
      <MenuItem text={say('window.intake.finish')} label="n" onClick={() => onGoOn('done')} />
      <MenuItem
        text={say('window.intake.aside')}
        label="a"
        disabled={!current}
        onClick={() => onGoOn('set-aside')}
      />
      <MenuDivider title={current && say('window.intake.state', { ref: current.ref })} />
      {INTAKE_STATES.map((state) => (
        <MenuItem
          key={state}
          icon={<StateMark state={state} />}
          text={say(`window.intake.${state}`)}
          disabled={!current || current.state === state}
          onClick={() => onMove(state)}
        />
      ))}
    </Menu>
  )
  return <IconMenu name={say('window.intake.menu')} menu={menu} />
}
