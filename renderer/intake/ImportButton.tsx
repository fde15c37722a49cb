import { Menu, MenuItem, PopoverNext } from '@blueprintjs/core'
import { say } from '#data/messages/index.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
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
  return (
    <PopoverNext content={menu} placement="bottom-end" arrow={false}>
      <button
        type="button"
        className="icon-button"
        aria-label={say('window.import')}
        title={say('window.import')}
      >
        <Icon name="plus" />
      </button>
    </PopoverNext>
  )
}
