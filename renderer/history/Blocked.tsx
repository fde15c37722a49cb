import { Dialog, DialogBody } from '@blueprintjs/core'
import { say, sayAction, sayField } from '#data/messages/index.ts'
import type { HistoryReversal } from '#preload/contract/history.ts'
import type { Turn } from '#renderer/ui/turn.ts'
import './history.css'

interface BlockedProps {
  readonly way: Turn['way']
  readonly reversal: HistoryReversal
  readonly onGoOn: () => void
  readonly onClose: () => void
}

/** So many are shown; who has more to look at decides by these. */
const MOST = 50

/** Shows both sides of what stands in an undo's way, and lets the person decide about the rest. */
export function Blocked({ way, reversal, onGoOn, onClose }: BlockedProps) {
  const { done, conflicts } = reversal
  const what = sayAction(done.call, done.about)
  return (
    <Dialog isOpen onClose={onClose} title={say(`window.${way}.blocked`)} className="blocked">
      <DialogBody>
        <p>{say('window.undo.since', { what })}</p>
        <table className="sides">
          <thead>
            <tr>
              <th scope="col">{say('window.undo.where')}</th>
              <th scope="col">{say('window.undo.now')}</th>
              <th scope="col">{say('window.undo.wanted')}</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.slice(0, MOST).map(({ kind, what, field, now, wanted }, at) => (
              <tr key={at}>
                <th scope="row">
                  {what} {field !== undefined && sayField(field)}
                  <small>{say(`history.conflict.${kind}`)}</small>
                </th>
                <td>{field !== undefined && <Side text={now} />}</td>
                <td>{field !== undefined && <Side text={wanted} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {conflicts.length > MOST && (
          <p>{say('window.undo.more', { count: conflicts.length - MOST })}</p>
        )}
        <p className="acts">
          <button type="button" className="act primary" autoFocus onClick={onClose}>
            {say('window.undo.leave')}
          </button>
          <button type="button" className="act ghost" onClick={onGoOn}>
            {say(`window.${way}.rest`)}
          </button>
        </p>
      </DialogBody>
    </Dialog>
  )
}

function Side({ text }: { text: string | undefined }) {
  if (text === undefined || text === '') return <i>{say('window.undo.empty')}</i>
  return <span className="words">{text}</span>
}
