import { sayDay } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import { sayThingChange } from '#data/messages/thing-history.ts'
import type { ThingChange } from '#data/model/thing-history.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from './Answer.tsx'
import { Empty } from './Empty.tsx'
import './thing-history.css'

/** Who changed a thing, what, when and why, the newest first. */
export function ThingHistory({ of: ref }: { of: Ref<'claim'> | Ref<'source'> }) {
  const history = useAsk('history', 'of', { ref }, { keep: true })
  return (
    <Answer result={history}>
      {(changes) =>
        changes.length === 0 ? (
          <Empty>{say('window.history.nothing')}</Empty>
        ) : (
          <ol className="thing-history" aria-label={say('window.history')}>
            {changes.map((change) => (
              <Change key={change.action} change={change} />
            ))}
          </ol>
        )
      }
    </Answer>
  )
}

function Change({ change }: { change: ThingChange }) {
  const { author, at, why, undone } = change
  return (
    <li data-undone={undone || undefined}>
      {sayThingChange(change).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {why !== undefined && <p className="why">{why}</p>}
      <p className="meta">
        {author}, <time dateTime={at}>{sayDay(at, true)}</time>
        {undone && `, ${say('thing.undone')}`}
      </p>
    </li>
  )
}
