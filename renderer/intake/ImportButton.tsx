import { Menu, MenuItem, PopoverNext } from '@blueprintjs/core'
import { type ChangeEvent, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { useImport } from './import.ts'

/** Brings files in as sources, one, several or a folder of them. */
export function ImportButton() {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const bringIn = useImport()
  useCommand({
    id: 'intake.import',
    title: say('window.import'),
    run: () => files.current?.click(),
  })

  function take(event: ChangeEvent<HTMLInputElement>): void {
    const chosen = [...(event.target.files ?? [])].filter(({ name }) => !name.startsWith('.'))
    event.target.value = ''
    void bringIn(chosen)
  }

  const menu = (
    <Menu size="small">
      <MenuItem text={say('window.import.files')} onClick={() => files.current?.click()} />
      <MenuItem text={say('window.import.folder')} onClick={() => folder.current?.click()} />
    </Menu>
  )
  return (
    <>
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
      <input ref={files} type="file" multiple hidden onChange={take} />
      <input
        ref={(element) => {
          folder.current = element
          element?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        multiple
        hidden
        data-folder
        onChange={take}
      />
    </>
  )
}
