import { Menu, MenuItem, PopoverNext } from '@blueprintjs/core'
import { say } from '#data/messages/index.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { BULK_KEYS, type BulkPanel } from './BulkAct.tsx'

interface BulkMoreProps {
  readonly onPanel: (panel: BulkPanel) => void
  readonly onDelete: () => void
}

/** What is done with several claims less often. */
export function BulkMore({ onPanel, onDelete }: BulkMoreProps) {
  return (
    <PopoverNext
      placement="bottom-end"
      animation="minimal"
      arrow={false}
      content={
        <Menu size="small">
          {(['entities', 'kind'] as const).map((panel) => (
            <MenuItem
              key={panel}
              text={say(`window.bulk.${panel}`)}
              label={BULK_KEYS[panel]}
              onClick={() => onPanel(panel)}
            />
          ))}
          <MenuItem
            text={say('window.delete')}
            label={say('window.searches.remove.key')}
            onClick={onDelete}
          />
        </Menu>
      }
    >
      <button
        type="button"
        className="icon-button"
        aria-label={say('window.bulk.more')}
        title={say('window.bulk.more')}
      >
        <Icon name="more" />
      </button>
    </PopoverNext>
  )
}
