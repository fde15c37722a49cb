import { useState } from 'react'
import { sayDay } from '#data/messages/dates.ts'
import { say, sayProblem } from '#data/messages/index.ts'
import type { BackupsShown } from '#preload/contract/backups.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useClient } from '#renderer/api/client.tsx'
import { Waiting } from '#renderer/ui/Answer.tsx'
import { Empty } from '#renderer/ui/Empty.tsx'
import { ProgramPage } from '#renderer/ui/ProgramPage.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { working } from '#renderer/ui/work.ts'
import { BackupRow } from './BackupRow.tsx'
import { SecondFolder } from './SecondFolder.tsx'
import './backups.css'

interface BackupsViewProps {
  /** Called before the notebook's file is exchanged: what is typed must be saved first. */
  readonly onBefore: () => Promise<void>
}

/** The backups of the open notebook: which there are, one more, and the way back to one. */
export function BackupsView({ onBefore }: BackupsViewProps) {
  const shown = useAsk('backups', 'list', undefined).data
  return (
    <ProgramPage view="backups" title={say('window.backups')} lead={say('window.backups.lead')}>
      {shown ? <Shown shown={shown} onBefore={onBefore} /> : <Waiting />}
    </ProgramPage>
  )
}

function Shown({ shown, onBefore }: BackupsViewProps & { readonly shown: BackupsShown }) {
  const { backups, folder, second } = shown
  const [chosen, setChosen] = useState<string>()
  return (
    <>
      <Warnings shown={shown} />
      <BackUpNow onBefore={onBefore} />
      {backups.length === 0 && <Empty>{say('window.backups.none')}</Empty>}
      <ol className="rows" aria-label={say('window.backups')}>
        {backups.map((backup) => (
          <BackupRow
            key={backup.id}
            backup={backup}
            open={backup.id === chosen}
            onOpen={(open) => setChosen(open ? backup.id : undefined)}
            onBefore={onBefore}
          />
        ))}
      </ol>
      <h2>{say('window.backups.where')}</h2>
      <p>
        <code>{folder}</code>
      </p>
      <SecondFolder key={second} second={second} />
    </>
  )
}

function Warnings({ shown: { damage, trouble } }: { readonly shown: BackupsShown }) {
  const lines = [
    damage &&
      say('window.backups.damage', { since: sayDay(damage.since, true), reason: damage.reason }),
    trouble.first && sayProblem(trouble.first),
    trouble.second && sayProblem(trouble.second),
  ].filter((line) => line !== undefined)
  return lines.map((line) => (
    <p key={line} className="warning">
      {line}
    </p>
  ))
}

function BackUpNow({ onBefore }: BackupsViewProps) {
  const client = useClient()
  const tell = useTell()
  const [busy, setBusy] = useState(false)

  async function backUp(): Promise<void> {
    setBusy(true)
    try {
      await onBefore()
      const { backup, made } = await working(say('window.backups.making'), () =>
        client.backups.make(),
      )
      const time = sayDay(backup.at, true)
      tell.done(made ? say('window.backups.made') : say('window.backups.same', { time }))
    } catch (error) {
      tell.trouble(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <p className="bar">
      <button
        type="button"
        className="act primary"
        aria-disabled={busy}
        onClick={() => !busy && void backUp()}
      >
        {say('window.backups.now')}
      </button>
    </p>
  )
}
