import { say } from '#data/messages/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { KeyCaps } from '#renderer/commands/KeyCaps.tsx'
import { useCommands, useKnownCommand } from '#renderer/commands/registered.tsx'
import { Key } from '#renderer/ui/Empty.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Progress } from '#renderer/ui/Progress.tsx'
import { type Hint, HINTS, type HintPlace } from './hints.ts'
import { MessageList } from './MessageList.tsx'
import { Whereabouts } from './Whereabouts.tsx'
import { companionOf, kindOf, type Workspace } from './workspace/state.ts'
import { useWorkspace } from './workspace/store.ts'

/** The line at the bottom: the keys that help here, what the notebook holds, that it is offline. */
export function StatusBar() {
  const commands = useCommands()
  const place = useWorkspace(placeOf)
  const counts = useAsk('notebook', 'info', undefined).data?.counts
  return (
    <footer className="status">
      <Progress />
      <div className="hints">
        {HINTS[place].map((hint) => (
          <HintKey key={hint.says} hint={hint} />
        ))}
      </div>
      <span className="gap" />
      <Whereabouts />
      <MessageList />
      <SourceClaims />
      {counts && <span>{say('window.counts', { ...counts })}</span>}
      <span title={say('window.offline.help')}>
        <Icon name="offline" /> {say('window.offline')}
      </span>
      <button type="button" onClick={() => commands.run('help.open')}>
        {say('window.help')}
      </button>
    </footer>
  )
}

function HintKey({ hint }: { hint: Hint }) {
  const command = useKnownCommand(hint.command ?? '')
  const says = say(hint.says)
  if (hint.keys !== undefined) {
    return (
      <span>
        {hint.keys.map((key) => (
          <Key key={key} name={key} />
        ))}{' '}
        {says}
      </span>
    )
  }
  // A command of the place itself may be announced only when all of it is there: its room is kept.
  const key = command ? command.key : hint.first
  if (key === undefined || (hint.first === undefined && !command?.here)) return null
  return (
    <span>
      <KeyCaps written={key} /> {says}
    </span>
  )
}

/** How much is recorded of the source that is read. */
function SourceClaims() {
  const ref = useWorkspace((space) => {
    const id = idOf(space)
    return id !== undefined && kindOf(id) === 'source' ? id : undefined
  })
  const sources = useAsk('sources', 'list', undefined, { when: ref !== undefined }).data
  const source = sources?.find((one) => one.ref === ref)
  if (!source) return null
  return (
    <span className="of-source">
      {say('window.counts.source', { count: source.claims, ref: source.ref })}
    </span>
  )
}

/** What the keys act on. */
function placeOf(space: Workspace): HintPlace {
  if (space.cover !== undefined) return space.cover
  const id = idOf(space)
  const kind = id === undefined ? 'none' : kindOf(id)
  return kind === 'note' || kind === 'source' ? kind : 'none'
}

function idOf(space: Workspace) {
  if (space.cover !== undefined) return undefined
  const companion = space.column === 1 ? companionOf(space) : undefined
  if (companion === 'source') return space.source?.id
  return companion === undefined ? space.columns[space.column].active : undefined
}
