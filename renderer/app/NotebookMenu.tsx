import { Menu, MenuDivider, MenuItem, PopoverNext } from '@blueprintjs/core'
import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { PathDialog, type PathTask } from './PathDialog.tsx'

interface NotebookMenuProps {
  readonly title: string
  readonly documents: OpenDocuments
  readonly onNewNote: () => void
}

/** The notebook's name, and behind it what can be done with notebooks as files. */
export function NotebookMenu({ title, documents, onNewNote }: NotebookMenuProps) {
  const client = useClient()
  const tell = useTell()
  const [task, setTask] = useState<PathTask>()
  const path = useAsk('notebook', 'info', undefined).data?.path
  const recent = useAsk('notebook', 'recent', undefined).data ?? []

  async function open(path: string): Promise<void> {
    try {
      await documents.flush()
      await client.notebook.open({ path })
    } catch (error) {
      tell.trouble(error)
    }
  }

  const menu = (
    <Menu size="small">
      <MenuItem text={say('window.note.new')} label="Ctrl+N" onClick={onNewNote} />
      <MenuDivider />
      <MenuItem text={say('window.notebook.create')} onClick={() => setTask('create')} />
      <MenuItem text={say('window.notebook.open')} onClick={() => setTask('open')} />
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
      <MenuItem text={say('window.notebook.copy')} onClick={() => setTask('copy')} />
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
