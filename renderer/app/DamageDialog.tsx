import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core'
import { useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { RepairReport } from '#data/model/repair.ts'
import { useClient } from '#renderer/api/client.tsx'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { useDesk } from '#renderer/ui/desk.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { working } from '#renderer/ui/work.ts'
import { type FoundDamage, tellDamage } from './found-damage.ts'

interface DamageDialogProps {
  readonly damage: FoundDamage
  readonly documents: OpenDocuments
}

/** What is damaged, and the ways out: save what can be read, put back a backup, or leave it. */
export function DamageDialog({ damage, documents }: DamageDialogProps) {
  const client = useClient()
  const tell = useTell()
  const [report, setReport] = useState<RepairReport>()
  const [busy, setBusy] = useState(false)
  const [ending, setEnding] = useState<AbortController>()
  const desk = useDesk()
  const close = () => {
    // Nobody would be told any more what was saved, and where.
    ending?.abort()
    tellDamage(undefined)
  }
  const showBackups = () => {
    close()
    desk.open('backups')
  }

  async function repair(): Promise<void> {
    const ending = new AbortController()
    const { path } = damage
    const save = () =>
      client.notebook.repair(path === undefined ? {} : { path }, { signal: ending.signal })
    setEnding(ending)
    try {
      setReport(await working(say('window.repair.doing'), save, ending))
    } catch (error) {
      if (!ending.signal.aborted) tell.trouble(error)
    } finally {
      setEnding(undefined)
    }
  }

  async function open(path: string): Promise<void> {
    setBusy(true)
    try {
      await documents.settle()
      await working(say('window.notebook.opening'), () => client.notebook.open({ path }))
      close()
    } catch (error) {
      tell.trouble(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      isOpen
      onClose={close}
      title={say(report ? 'window.repair.title' : 'window.damage.title')}
    >
      <DialogBody>{report ? <Report report={report} /> : <Found damage={damage} />}</DialogBody>
      <DialogFooter
        actions={
          <>
            {ending ? (
              <Button text={say('window.cancel')} onClick={() => ending.abort()} />
            ) : (
              <Button text={say('window.close')} onClick={close} />
            )}
            {!report && damage.path === undefined && (
              <Button text={say('window.backups.open')} onClick={showBackups} />
            )}
            {report ? (
              <Button
                intent="primary"
                text={say('window.repair.open')}
                disabled={busy}
                onClick={() => void open(report.file)}
              />
            ) : (
              <Button
                intent="primary"
                text={say('window.repair')}
                disabled={ending !== undefined}
                onClick={() => void repair()}
              />
            )}
          </>
        }
      />
    </Dialog>
  )
}

function Found({ damage: { path, lines } }: { readonly damage: FoundDamage }) {
  return (
    <>
      <p>
        {path === undefined ? say('window.damage.open') : say('window.damage.closed', { path })}
      </p>
      <Lines label={say('window.damage.found')} lines={lines} />
      <p>{say('window.damage.ways')}</p>
    </>
  )
}

function Report({ report }: { readonly report: RepairReport }) {
  const { file, ok, lost, doubtful, standIns } = report
  const changed = doubtful.map(({ where, what }) => `${where}: ${what}`)
  return (
    <>
      <p>{say(ok ? 'window.repair.all' : 'window.repair.some', { file })}</p>
      <Lines label={say('window.repair.lost', { count: lost.length })} lines={lost} />
      <Lines label={say('window.repair.doubtful', { count: changed.length })} lines={changed} />
      <Lines label={say('window.repair.stand-ins', { count: standIns.length })} lines={standIns} />
    </>
  )
}

/** So many lines are shown; the command line prints all of them. */
const SHOWN = 100

function Lines({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section className="damage-lines">
      <h3>{label}</h3>
      <ul tabIndex={0} aria-label={label}>
        {lines.slice(0, SHOWN).map((line, at) => (
          // The same line may stand there twice.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>{line}</li>
        ))}
        {lines.length > SHOWN && (
          <li>{say('window.damage.more', { count: lines.length - SHOWN })}</li>
        )}
      </ul>
    </section>
  )
}
