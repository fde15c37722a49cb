import { Menu, MenuItem, PopoverNext } from '@blueprintjs/core'
import { say } from '#data/messages/index.ts'
import { INTAKE_STATES } from '#data/model/source.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { StateMark } from '#renderer/ui/StateMark.tsx'
import { useQueueView } from './queue-view.ts'

/** Shows the sources of one state alone, in the list and in the table. `named`: with the state as a word. */
export function StateFilter({ named = false }: { named?: boolean }) {
  const state = useQueueView((view) => view.state)
  const choose = (state: (typeof INTAKE_STATES)[number] | undefined) =>
    useQueueView.setState({ state })
  const word = state === undefined ? say('window.table.state.all') : say(`window.intake.${state}`)
  return (
    <PopoverNext
      placement="bottom-end"
      animation="minimal"
      arrow={false}
      content={
        <Menu size="small">
          <MenuItem
            roleStructure="listoption"
            selected={state === undefined}
            text={say('window.table.state.all')}
            onClick={() => choose(undefined)}
          />
          {INTAKE_STATES.map((one) => (
            <MenuItem
              key={one}
              roleStructure="listoption"
              selected={one === state}
              text={say(`window.intake.${one}`)}
              labelElement={<StateMark state={one} />}
              onClick={() => choose(one)}
            />
          ))}
        </Menu>
      }
    >
      <button
        type="button"
        className={named ? 'filter' : 'icon-button filter'}
        data-on={state}
        aria-label={named ? undefined : say('window.table.state')}
        title={say('window.table.state')}
      >
        <Icon name="filter" />
        {named && word}
      </button>
    </PopoverNext>
  )
}
