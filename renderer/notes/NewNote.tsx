import { Button, Dialog, DialogBody, DialogFooter, FormGroup, InputGroup } from '@blueprintjs/core'
import { type FormEvent, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useKept } from '#renderer/ui/kept-words.ts'
import { troubleText } from '#renderer/api/trouble.ts'

interface NewNoteProps {
  readonly onClose: () => void
  readonly onOpen: (id: string) => void
}

/** Asks for the title and folder of a new note, makes it and opens it. */
export function NewNote({ onClose, onOpen }: NewNoteProps) {
  const client = useClient()
  const notebook = useAsk('notebook', 'info', undefined).data?.uuid
  const [{ title, folder }, keepNames, dropNames] = useKept(`new-note-1 ${notebook}`, {
    title: '',
    folder: '',
  })
  const [trouble, setTrouble] = useState<string>()

  function close(): void {
    dropNames()
    onClose()
  }

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault()
    try {
      const note = await client.notes.create({
        ...act(),
        title: title.trim(),
        ...(folder.trim() === '' ? {} : { folder: folder.trim() }),
      })
      close()
      onOpen(note.ref)
    } catch (error) {
      setTrouble(troubleText(error))
    }
  }

  return (
    <Dialog isOpen onClose={close} title={say('window.note.new')}>
      <form onSubmit={(event) => void make(event)}>
        <DialogBody>
          <FormGroup
            label={say('window.note.title')}
            labelFor="note-title"
            {...(trouble === undefined ? {} : { helperText: trouble, intent: 'danger' as const })}
          >
            <InputGroup
              id="note-title"
              autoFocus
              value={title}
              onValueChange={(now) => keepNames({ title: now, folder })}
            />
          </FormGroup>
          <FormGroup label={say('window.note.folder')} labelFor="note-folder">
            <InputGroup
              id="note-folder"
              value={folder}
              onValueChange={(now) => keepNames({ title, folder: now })}
              placeholder={say('window.note.folder.hint')}
            />
          </FormGroup>
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button text={say('window.cancel')} onClick={close} />
              <Button
                type="submit"
                intent="primary"
                text={say('window.note.make')}
                disabled={title.trim() === ''}
              />
            </>
          }
        />
      </form>
    </Dialog>
  )
}
