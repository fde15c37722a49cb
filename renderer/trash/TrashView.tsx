import { useState } from 'react'
import { sayDay } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import type { TrashItem } from '#data/model/trash.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { Empty } from '#renderer/ui/Empty.tsx'
import { ProgramPage } from '#renderer/ui/ProgramPage.tsx'
import { EmptyTrash } from './EmptyTrash.tsx'
import { Hindered } from './Hindered.tsx'
import { useRestore } from './use-restore.ts'
import './trash.css'

/** What was deleted, the latest first; each thing can be brought back, or all of it erased for ever. */
export function TrashView() {
  const trash = useAsk('trash', 'list', undefined)
  const { restore, hindered, leave } = useRestore()
  const [emptying, setEmptying] = useState(false)
  return (
    <ProgramPage view="trash" title={say('window.trash')} lead={say('window.trash.lead')}>
      <Answer result={trash}>
        {(items) =>
          items.length === 0 ? (
            <Empty>{say('window.trash.none')}</Empty>
          ) : (
            <>
              <p className="bar">
                <button
                  type="button"
                  className="plain"
                  aria-haspopup="dialog"
                  onClick={() => setEmptying(true)}
                >
                  {say('window.trash.empty')}
                </button>
              </p>
              <ol className="rows">
                {items.map((item) => (
                  <Item key={item.uuid} item={item} onRestore={() => void restore(item)} />
                ))}
              </ol>
            </>
          )
        }
      </Answer>
      {hindered && (
        <Hindered
          {...hindered}
          onClose={leave}
          onGoOn={(how) => void restore(hindered.item, how)}
        />
      )}
      {emptying && <EmptyTrash onClose={() => setEmptying(false)} />}
    </ProgramPage>
  )
}

function Item({ item, onRestore }: { item: TrashItem; onRestore: () => void }) {
  const { noun, name, title, along, author, at } = item
  const kind = say(`trash.noun.${noun}`)
  return (
    <li className="entry">
      <time dateTime={at}>{sayDay(at, true)}</time>
      <span className="what">
        <span className="quiet">{kind}</span> <b>{name}</b> {title !== name && <span>{title}</span>}
        {along > 0 && <small> {say('window.trash.along', { count: along })}</small>}
      </span>
      <span className="quiet">{author}</span>
      <button
        type="button"
        className="plain"
        aria-label={say('window.trash.restore-one', { name })}
        onClick={onRestore}
      >
        {say('window.trash.restore')}
      </button>
    </li>
  )
}
