import { Menu, MenuItem } from '@blueprintjs/core'
import { say } from '#data/messages/index.ts'
import { IconMenu } from '#renderer/ui/IconMenu.tsx'
import { useImporting } from './import.ts'

/** Brings files in as sources, one, several or a folder of them, or what a person types. */
export function ImportButton() {
  const choose = useImporting((state) => state.choose)
  const menu = (
    <Menu size="small">
      <MenuItem text={say('window.import.files')} onClick={() => choose('files')} />
      <MenuItem text={say('window.import.folder')} onClick={() => choose('folder')} />
      <MenuItem
        text={say('window.conversation.new')}
        onClick={() => useImporting.setState({ typing: true })}
      />
    </Menu>
  )
  return <IconMenu name={say('window.import')} icon="plus" menu={menu} />
}
