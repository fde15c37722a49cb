import { useId, useRef, useState } from 'react'
import { sayDay } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { Backup } from '#data/model/backup.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { working } from '#renderer/ui/work.ts'
import { sizeOf } from './words.ts'

interface BackupRowProps {
  readonly backup: Backup
  /** Whether it is shown what can be done with it. */
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly onBefore: () => Promise<void>
}

/** A backup, and below it, where it was chosen, what restoring it will do. */
export function BackupRow({ backup, open, onOpen, onBefore }: BackupRowProps) {
  const panel = useId()
  const button = useRef<HTMLButtonElement>(null)
  const { at, reason, size, counts, verified } = backup
  function close(): void {
    button.current?.focus()
    onOpen(false)
  }

  return (
    <li onKeyDown={({ key }) => open && key === 'Escape' && close()}>
      <div className="entry">
        <time dateTime={at}>{sayDay(at, true)}</time>
        <span>
          {say(`backups.reason.${reason}`)}
          {counts && (
            <small>
              {' '}
              {say('window.backups.counts', { claims: counts.claims, notes: counts.notes })}
            </small>
          )}
          {!verified && <small className="doubt"> {say('backups.not-verified')}</small>}
        </span>
        <span className="size">{sizeOf(size)}</span>
        <button
          ref={button}
          type="button"
          className="plain"
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          aria-label={say('window.backups.restore.one', { time: sayDay(at, true) })}
          onClick={() => onOpen(!open)}
        >
          {say('window.backups.restore')}
        </button>
      </div>
      {open && <RestorePanel id={panel} backup={backup} onBefore={onBefore} onClose={close} />}
    </li>
  )
}

interface RestorePanelProps {
  readonly id: string
  readonly backup: Backup
  readonly onBefore: () => Promise<void>
  readonly onClose: () => void
}

function RestorePanel({ id, backup, onBefore, onClose }: RestorePanelProps) {
  const client = useClient()
  const tell = useTell()
  const [busy, setBusy] = useState(false)
  const [path, setPath] = useState('')
  const time = sayDay(backup.at, true)

  async function restore(elsewhere: string | undefined): Promise<void> {
    setBusy(true)
    try {
      // What cannot be saved, as in a damaged notebook, stays in its buffer and is offered again.
      await onBefore().catch(() => undefined)
      const restored = await working(say('window.backups.restoring'), () =>
        client.backups.restore({ id: backup.id, path: elsewhere }),
      )
      tell.done(
        elsewhere === undefined
          ? say('window.backups.restored', { time })
          : say('window.backups.written', { path: restored.path }),
      )
      onClose()
    } catch (error) {
      tell.trouble(error)
      setBusy(false)
    }
  }

  return (
    <div id={id} className="restore">
      <p>{say('window.backups.restore.what', { time })}</p>
      <p className="bar">
        <button
          type="button"
          className="act primary"
          aria-disabled={busy}
          onClick={() => !busy && void restore(undefined)}
        >
          {say('window.backups.restore.do')}
        </button>
        <button type="button" className="act ghost" onClick={onClose}>
          {say('window.cancel')}
        </button>
      </p>
      <form
        className="bar"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy && path.trim() !== '') void restore(path.trim())
        }}
      >
        <input
          type="text"
          aria-label={say('window.backups.elsewhere')}
          placeholder={say('window.backups.elsewhere')}
          value={path}
          onChange={({ target }) => setPath(target.value)}
        />
        <button type="submit" className="act ghost" aria-disabled={busy || path.trim() === ''}>
          {say('window.backups.elsewhere.do')}
        </button>
      </form>
    </div>
  )
}
