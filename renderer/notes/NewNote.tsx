import { Button, Dialog, DialogBody, DialogFooter, FormGroup, InputGroup } from '@blueprintjs/core'
import { type FormEvent, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { troubleText } from '#renderer/api/trouble.ts'

interface NewNoteProps {
  readonly onClose: () => void
  readonly onOpen: (id: string) => void
}

/** Asks for the title and folder of a new note, makes it and opens it. */
export function NewNote({ onClose, onOpen }: NewNoteProps) {
  const client = useClient()
  const [title, setTitle] = useState('')
  const [folder, setFolder] = useState('')
  const [trouble, setTrouble] = useState<string>()

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault()
    try {
      const note = await client.notes.create({
        ...act(),
        title: title.trim(),
        ...(folder.trim() === '' ? {} : { folder: folder.trim() }),
      })
      onClose()
      onOpen(note.ref)
    } catch (error) {
      setTrouble(troubleText(error))
    }
  }

  return (
    <Dialog isOpen onClose={onClose} title={say('window.note.new')}>
      <form onSubmit={(event) => void make(event)}>
        <DialogBody>
          <FormGroup
            label={say('window.note.title')}
            labelFor="note-title"
            {...(trouble === undefined ? {} : { helperText: trouble, intent: 'danger' as const })}
          >
            <InputGroup id="note-title" autoFocus value={title} onValueChange={setTitle} />
          </FormGroup>
          <FormGroup label={say('window.note.folder')} labelFor="note-folder">
            <InputGroup
              id="note-folder"
              value={folder}
              onValueChange={setFolder}
              placeholder={say('window.note.folder.hint')}
            />
          </FormGroup>
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button text={say('window.cancel')} onClick={onClose} />
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
