import { Menu, MenuDivider, MenuItem } from '@blueprintjs/core'
import { say } from '#data/messages/index.ts'
import { CommandItem } from '#renderer/commands/CommandItem.tsx'
import { IconMenu } from '#renderer/ui/IconMenu.tsx'
import { askNaming, namedBy } from '#renderer/ui/naming.ts'
import { askRemoval, removalOf } from '#renderer/ui/removal.ts'
import type { Place, Tab } from './workspace/state.ts'
import { useAct, useWorkspace } from './workspace/store.ts'

/** What can be done with the tab that shows, and with those beside it. */
export function TabMenu({ tab, column }: { tab: Tab | undefined; column: Place }) {
  const act = useAct()
  const closed = useWorkspace((space) => space.closed.length > 0)
  const count = useWorkspace((space) => space.columns[column].tabs.length)
  const id = tab?.id
  const removal = id === undefined ? undefined : removalOf(id)
  const named = namedBy(id)
  const menu = (
    <Menu size="small">
      {id !== undefined && (
        <>
          {tab?.preview === true && (
            <MenuItem text={say('window.tab.keep')} onClick={() => act({ do: 'keep', id })} />
          )}
          {named && named.of !== 'claim' && (
            <MenuItem
              text={say('window.name.do.rename')}
              onClick={() => askNaming({ way: 'rename', what: named })}
            />
          )}
          <CommandItem id="tab.beside" onClick={() => act({ do: 'open', id, beside: true })} />
          <MenuItem
            text={say(column === 0 ? 'window.tab.right' : 'window.tab.left')}
            onClick={() => act({ do: 'move', id, column })}
          />
          <CommandItem id="note.versions" />
          <MenuDivider />
          {removal && <MenuItem text={say('window.delete')} onClick={() => askRemoval(removal)} />}
          <CommandItem id="tab.close" onClick={() => act({ do: 'close', id, column })} />
          <MenuItem
            text={say('window.tab.close-others')}
            disabled={count < 2}
            onClick={() => act({ do: 'close-others', id, column })}
          />
        </>
      )}
      {closed && <CommandItem id="tab.reopen" />}
      {id === undefined && !closed && <MenuItem text={say('window.tab.none')} disabled />}
    </Menu>
  )
  return <IconMenu name={say('window.tab.menu')} menu={menu} leavesFocus />
}
