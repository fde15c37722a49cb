import { type ChangeEvent, useEffect, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { useImporting, useTakeFiles } from './import.ts'
import { NewConversation } from './NewConversation.tsx'
import { ImportPreview } from './preview/ImportPreview.tsx'
import { isForField, pastedFiles } from './pasted-files.ts'
import { useQueue } from './use-queue.ts'

interface IntakeKeysProps {
  /** What is open, a source or not. */
  readonly current: string | undefined
  /** The queue is shown. */
  readonly shown: boolean
}

/** What is done with the queue by a key, whether its list is shown or folded away. */
export function IntakeKeys({ current, shown }: IntakeKeysProps) {
  const { reading, goOn } = useQueue(current)
  const desk = useDesk()
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const takeFiles = useTakeFiles()
  useEffect(() => {
    folder.current?.setAttribute('webkitdirectory', '')
    useImporting.setState({
      choose: (what) => (what === 'files' ? files : folder).current?.click(),
    })
  }, [])

  useEffect(() => {
    function paste(event: ClipboardEvent): void {
      if (!event.clipboardData || isForField(event.target)) return
      event.preventDefault()
      void takeFiles(pastedFiles(event.clipboardData))
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [takeFiles])

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
  useCommand({
    id: 'intake.conversation',
    title: say('window.conversation.new'),
    run: () => useImporting.setState({ typing: true }),
  })
  useCommand({
    id: 'intake.table',
    title: say('window.table.open'),
    run: () => desk.open('sources'),
  })
  useCommand(
    { id: 'intake.next', title: say('window.intake.finish'), key: 'N', run: () => goOn('done') },
    shown || reading !== undefined,
  )
  useCommand(
    {
      id: 'intake.set-aside',
      title: say('window.intake.aside'),
      key: 'A',
      run: () => goOn('set-aside'),
    },
    reading !== undefined,
  )

  function take(event: ChangeEvent<HTMLInputElement>): void {
    const chosen = [...(event.target.files ?? [])].filter(({ name }) => !name.startsWith('.'))
    event.target.value = ''
    void takeFiles(chosen)
  }

  return (
    <>
      <input ref={files} type="file" multiple hidden onChange={take} />
      <ImportPreview />
      <NewConversation />
      <input ref={folder} type="file" multiple hidden data-folder onChange={take} />
    </>
  )
}
