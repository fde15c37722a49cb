import { Button, Classes, Dialog, DialogBody, DialogFooter, FormGroup } from '@blueprintjs/core'
import { type FormEvent, useId, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { act } from '#renderer/api/act.ts'
import { useClient } from '#renderer/api/client.tsx'
import { troubleText } from '#renderer/api/trouble.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { undoOf } from '#renderer/ui/turn.ts'

interface NewTopicProps {
  /** Path of the topic that it is below; '' for none. */
  readonly above: string
  readonly onClose: () => void
}

/** Makes a topic and opens it. */
export function NewTopic({ above, onClose }: NewTopicProps) {
  const client = useClient()
  const desk = useDesk()
  const tell = useTell()
  const field = useId()
  const [name, setName] = useState('')
  const [failed, setFailed] = useState<unknown>()
  const title =
    above === '' ? say('window.topic.new.title') : say('window.topic.below.title', { path: above })

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const written = name.trim().replace(/^#/, '')
    if (written === '') return
    try {
      const acted = act()
      const path = above === '' ? written : `${above}/${written}`
      const made = await client.topics.add({ ...acted, path })
      desk.open(`#${made.path}`)
      tell.done(say('window.topic.below.made', { path: made.path }), undoOf(acted))
      onClose()
    } catch (error) {
      setFailed(error)
    }
  }

  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <form onSubmit={(event) => void submit(event)}>
        <DialogBody>
          <FormGroup label={say('window.topic.below.name')} labelFor={field}>
            <input
              id={field}
              type="text"
              className="field"
              autoFocus
              autoComplete="off"
              spellCheck={false}
              value={name}
              onChange={(event) => {
                setName(event.target.value)
                setFailed(undefined)
              }}
            />
          </FormGroup>
          <p className="name-reach wrong" role="status">
            {failed === undefined ? '' : troubleText(failed)}
          </p>
        </DialogBody>
        <DialogFooter
          actions={
            <>
              <Button text={say('window.cancel')} onClick={onClose} />
              <button
                type="submit"
                className={`${Classes.BUTTON} ${Classes.INTENT_PRIMARY}`}
                disabled={name.trim() === ''}
              >
                {say('window.topic.below.do')}
              </button>
            </>
          }
        />
      </form>
    </Dialog>
  )
}
