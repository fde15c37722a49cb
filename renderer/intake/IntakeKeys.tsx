import { type ChangeEvent, useEffect, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { useImport, useImporting } from './import.ts'
import { useQueue } from './use-queue.ts'

interface IntakeKeysProps {
  /** What is open, a source or not. */
  readonly current: string | undefined
  /** The queue is shown. */
  readonly shown: boolean
}

/** What is done with the queue by a key, whether its list is shown or folded away. */
export function IntakeKeys({ current, shown }: IntakeKeysProps) {
  const { reading, finish, move } = useQueue(current)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const bringIn = useImport()
  useEffect(() => {
    folder.current?.setAttribute('webkitdirectory', '')
    useImporting.setState({
      choose: (what) => (what === 'files' ? files : folder).current?.click(),
    })
  }, [])

  useCommand({
    id: 'intake.import',
    title: say('window.import'),
    run: () => files.current?.click(),
  })
  useCommand({
    id: 'intake.import-folder',
    title: say('window.import.folder.long'),
    run: () => folder.current?.click(),
  })
  useCommand(
    { id: 'intake.next', title: say('window.intake.finish'), key: 'N', run: finish },
    shown || reading !== undefined,
  )
  useCommand(
    { id: 'intake.set-aside', title: say('window.intake.aside'), run: () => move('set-aside') },
    reading !== undefined,
  )

  function take(event: ChangeEvent<HTMLInputElement>): void {
    const chosen = [...(event.target.files ?? [])].filter(({ name }) => !name.startsWith('.'))
    event.target.value = ''
    void bringIn(chosen)
  }

  return (
    <>
      <input ref={files} type="file" multiple hidden onChange={take} />
      <input ref={folder} type="file" multiple hidden data-folder onChange={take} />
    </>
  )
}
