import { Menu, MenuItem } from '@blueprintjs/core'
import { say } from '#data/messages/index.ts'
import { IconMenu } from '#renderer/ui/IconMenu.tsx'
import { BULK_KEYS, type BulkPanel } from './BulkAct.tsx'

interface BulkMoreProps {
  readonly onPanel: (panel: BulkPanel) => void
  readonly onDelete: () => void
}

/** What is done with several claims less often. */
export function BulkMore({ onPanel, onDelete }: BulkMoreProps) {
  const menu = (
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
  )
  return <IconMenu name={say('window.bulk.more')} menu={menu} />
}
