import { Dialog, DialogBody } from '@blueprintjs/core'
import { say } from '#data/messages/index.ts'
import type { GoOn, Hindrance } from './use-restore.ts'

interface HinderedProps extends Hindrance {
  readonly onGoOn: (how: GoOn) => void
  readonly onClose: () => void
}

/** So many are shown; who has more to look at decides by these. */
const MOST = 20

/** Shows what stands in the way of a restoring, and how to go on. */
export function Hindered({ item, conflicts, onGoOn, onClose }: HinderedProps) {
  const taken = conflicts.some(({ kind }) => kind === 'taken')
  const title = say('window.trash.hindered', { name: item.name })
  return (
    <Dialog isOpen onClose={onClose} title={title} className="trash-dialog">
      <DialogBody>
        <p>{say('window.trash.hindered.why')}</p>
        <ul>
          {conflicts.slice(0, MOST).map(({ what, kind }, at) => (
            <li key={at}>
              {what} <small>{say(`history.conflict.${kind}`)}</small>
            </li>
          ))}
        </ul>
        <p className="acts">
          {taken && (
            <button
              type="button"
              className="act primary"
              autoFocus
              onClick={() => onGoOn({ renamed: true })}
            >
              {say('window.trash.renamed')}
            </button>
          )}
          <button type="button" className="act ghost" onClick={() => onGoOn({ partly: true })}>
            {say('window.trash.partly')}
          </button>
          <button type="button" className="act ghost" autoFocus={!taken} onClick={onClose}>
            {say('window.trash.leave-in')}
          </button>
        </p>
      </DialogBody>
    </Dialog>
  )
}
