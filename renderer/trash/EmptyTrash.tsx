import { Dialog, DialogBody } from '@blueprintjs/core'
import { useState } from 'react'
import { say, sayProblem } from '#data/messages/index.ts'
import { act } from '#renderer/api/act.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { Answer } from '#renderer/ui/Answer.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'

/** Days. */
const AGES = ['0', '7', '30', '365'] as const

/** Says what would be erased and which backups keep it, since this alone cannot be undone; then does it. */
export function EmptyTrash({ onClose }: { onClose: () => void }) {
  const client = useClient()
  const tell = useTell()
  const [age, setAge] = useState('0')
  const chosen = age === '0' ? {} : { olderThan: Number(age) }
  const weighed = useAsk('trash', 'weigh', chosen, { keep: true })

  async function empty(): Promise<void> {
    onClose()
    try {
      const { items, trouble } = await client.trash.empty({ ...act(), ...chosen })
      tell.done(say('window.trash.emptied', { count: items }))
      if (trouble) tell.warn(say('trash.unscrubbed', { trouble: sayProblem(trouble) }))
    } catch (error) {
      tell.trouble(error)
    }
  }

  return (
    <Dialog isOpen onClose={onClose} title={say('window.trash.empty')} className="trash-dialog">
      <DialogBody>
        <Select
          label={say('window.trash.age')}
          value={age}
          options={AGES.map((value) => ({ value, label: say(`window.trash.age.${value}`) }))}
          onChange={setAge}
        />
        <Answer result={weighed}>
          {({ items, things, backups }) => (
            <>
              <p>{say('window.trash.weighed', { items, along: things - items })}</p>
              {backups.length > 0 && (
                <>
                  <p>{say('window.trash.held', { count: backups.length })}</p>
                  <ul className="files">
                    {backups.map(({ id, file }) => (
                      <li key={id}>{file}</li>
                    ))}
                  </ul>
                </>
              )}
              <p className="acts">
                <button type="button" className="act primary" autoFocus onClick={onClose}>
                  {say('window.trash.keep')}
                </button>
                <button
                  type="button"
                  className="act ghost"
                  disabled={items === 0}
                  onClick={() => void empty()}
                >
                  {say('window.trash.erase')}
                </button>
              </p>
            </>
          )}
        </Answer>
      </DialogBody>
    </Dialog>
  )
}
