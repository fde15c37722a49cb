import {
  Button,
  Checkbox,
  Dialog,
  DialogBody,
  DialogFooter,
  FormGroup,
  InputGroup,
} from '@blueprintjs/core'
import { type FormEvent, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { problemOf, troubleText } from '#renderer/api/trouble.ts'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { working } from '#renderer/ui/work.ts'
import { tellIfDamaged } from './found-damage.ts'

/** What is done with the file that the person names. */
export type PathTask = 'create' | 'open' | 'copy'

interface PathDialogProps {
  readonly task: PathTask
  /** Path of the open notebook: the first suggestion lies in its folder. */
  readonly beside: string
  readonly documents: OpenDocuments
  readonly onClose: () => void
}

/** Asks for a notebook's path; a page cannot show the system's own dialog. */
export function PathDialog({ task, beside, documents, onClose }: PathDialogProps) {
  const client = useClient()
  const tell = useTell()
  const [path, setPath] = useState(() => suggestion(task, beside))
  const [sample, setSample] = useState(false)
  const [trouble, setTrouble] = useState<string>()

  async function run(): Promise<void> {
    await documents.part()
    if (task === 'copy') {
      const isGone = isNotebookGone(documents)
      const copy = await working(say('window.notebook.copying'), () =>
        client.notebook.saveCopy({ ...act(), path }),
      )
      tell.done(say('window.notebook.copied', { path: copy.path }))
      // Nothing can be written any more where it was: the work goes on in the copy.
      if (isGone) await client.notebook.open({ path: copy.path })
      return
    }
    await (task === 'open'
      ? working(say('window.notebook.opening'), () => client.notebook.open({ path }))
      : working(say('window.notebook.creating'), () => client.notebook.create({ path, sample })))
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    try {
      await run()
      onClose()
    } catch (error) {
      if (tellIfDamaged(error)) return onClose()
      setTrouble(troubleText(error))
    }
  }

  return (
    <Dialog isOpen onClose={onClose} title={say(`window.notebook.${task}.title`)}>
      <form onSubmit={(event) => void submit(event)}>
        <DialogBody>
          <FormGroup
            label={say('window.path')}
            labelFor="notebook-path"
            {...(trouble === undefined
              ? {}
              : {
                  helperText: (
                    <span id="notebook-path-trouble" role="alert">
                      {trouble}
                    </span>
                  ),
                  intent: 'danger' as const,
                })}
          >
            <InputGroup
              id="notebook-path"
              autoFocus
              aria-invalid={trouble !== undefined}
              aria-describedby={trouble === undefined ? undefined : 'notebook-path-trouble'}
              spellCheck={false}
              value={path}
              onValueChange={setPath}
            />
          </FormGroup>
          {task === 'create' && (
            <Checkbox
              checked={sample}
              label={say('window.notebook.sample')}
              onChange={() => setSample(!sample)}
            />
          )}
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button text={say('window.cancel')} onClick={onClose} />
              <Button
                type="submit"
                intent="primary"
                text={say(`window.notebook.${task}.do`)}
                disabled={path.trim() === ''}
              />
            </>
          }
        />
      </form>
    </Dialog>
  )
}

function isNotebookGone(documents: OpenDocuments): boolean {
  const state = documents.state()
  return state.kind === 'trouble' && problemOf(state.error)?.code === 'notebook-gone'
}

function suggestion(task: PathTask, beside: string): string {
  const cut = Math.max(beside.lastIndexOf('/'), beside.lastIndexOf('\\')) + 1
  const folder = beside.slice(0, cut)
  if (task === 'open') return folder
  const name = beside.slice(cut).replace(/\.claimbook$/, '')
  return task === 'copy'
    ? `${folder}${say('window.notebook.copy.name', { name })}.claimbook`
    : `${folder}${say('window.notebook.new.name')}.claimbook`
}
