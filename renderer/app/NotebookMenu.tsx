import { Menu, MenuDivider, MenuItem, PopoverNext } from '@blueprintjs/core'
import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { CommandItem } from '#renderer/commands/CommandItem.tsx'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { working } from '#renderer/ui/work.ts'
import { tellIfDamaged } from './found-damage.ts'
import { NotebookCheck } from './NotebookCheck.tsx'
import { PathDialog, type PathTask } from './PathDialog.tsx'

interface NotebookMenuProps {
  readonly title: string
  readonly documents: OpenDocuments
}

/** The notebook's name, and behind it what can be done with notebooks as files. */
export function NotebookMenu({ title, documents }: NotebookMenuProps) {
  const client = useClient()
  const tell = useTell()
  const [task, setTask] = useState<PathTask>()
  const path = useAsk('notebook', 'info', undefined).data?.path
  const recent = useAsk('notebook', 'recent', undefined).data ?? []

  useCommand({
    id: 'notebook.create',
    title: say('window.notebook.create'),
    run: () => setTask('create'),
  })
  useCommand({
    id: 'notebook.open',
    title: say('window.notebook.open'),
    key: 'Ctrl+O',
    run: () => setTask('open'),
  })
  useCommand({
    id: 'notebook.copy',
    title: say('window.notebook.copy'),
    run: () => setTask('copy'),
  })
  useCommand({ id: 'window.new', title: say('window.new'), run: openWindow }, !IN_ELECTRON)

  async function open(path: string): Promise<void> {
    try {
      await documents.part()
      await working(say('window.notebook.opening'), () => client.notebook.open({ path }))
    } catch (error) {
      if (!tellIfDamaged(error)) tell.trouble(error)
    }
  }

  const menu = (
    <Menu size="small">
      <CommandItem id="note.new" />
      <CommandItem id="intake.import" />
      <MenuDivider />
      <CommandItem id="notebook.create" />
      <CommandItem id="notebook.open" />
      <MenuItem text={say('window.notebook.recent')} disabled={recent.length === 0}>
        {recent.map((one) => (
          <MenuItem
            key={one.path}
            text={one.title}
            title={one.path}
            disabled={one.path === path}
            onClick={() => void open(one.path)}
          />
        ))}
      </MenuItem>
      <CommandItem id="notebook.copy" />
      <CommandItem id="backups.open" />
      <CommandItem id="notebook.check" />
      <MenuDivider />
      <CommandItem id="window.new" />
      <CommandItem id="history.undo" />
      <CommandItem id="history.redo" />
      <CommandItem id="history.open" />
      <CommandItem id="trash.open" />
      <MenuDivider />
      <CommandItem id="palette.open" />
      <CommandItem id="settings.open" />
      <CommandItem id="keys.open" />
      <CommandItem id="help.open" />
    </Menu>
  )
  return (
    <>
      <PopoverNext
        content={menu}
        placement="bottom-start"
        arrow={false}
        animation="minimal"
        // Else it would take the focus from the dialog that a choice has opened; Escape returns it anyway.
        shouldReturnFocusOnClose={false}
      >
        <button type="button" className="notebook-button" title={path}>
          <Icon name="notebook" />
          <b className="line">{title}</b>
          <Icon name="down" />
        </button>
      </PopoverNext>
      <NotebookCheck documents={documents} />
      {task && (
        <PathDialog
          task={task}
          beside={path ?? ''}
          documents={documents}
          onClose={() => setTask(undefined)}
        />
      )}
    </>
  )
}

/** There windows are opened by the menu of the program, and a page opens none. */
const IN_ELECTRON = location.protocol === 'app:'

/** Opens another window on the notebook; it has this one's session, and begins with its layout. */
function openWindow(): void {
  window.open(location.href, '_blank', `popup,width=${outerWidth},height=${outerHeight}`)
}
