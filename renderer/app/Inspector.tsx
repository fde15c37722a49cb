import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { ClaimCard } from '#renderer/claims/ClaimCard.tsx'
import { NoteLinks } from '#renderer/notes/NoteLinks.tsx'
import { SourceClaims } from '#renderer/sources/SourceClaims.tsx'
import { type DeskId, useDesk } from '#renderer/ui/desk.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { ReadInspector } from './ReadInspector.tsx'
import { kindOf, subject } from './workspace/state.ts'
import { useAct, useWorkspace } from './workspace/store.ts'

/** What stands beside the centre: it follows the focus, until it is pinned. */
export function Inspector() {
  const shown = useWorkspace(subject)
  return (
    <aside className="inspector" data-pane tabIndex={-1} aria-label={say('window.inspector')}>
      <div className="body">{shown !== undefined && <Shown id={shown} />}</div>
    </aside>
  )
}

function Shown({ id }: { id: DeskId }) {
  const desk = useDesk()
  const act = useAct()
  const active = useWorkspace((space) => space.columns[space.column].active)
  const onOpen = (id: string) => desk.open(id as DeskId)
  switch (kindOf(id)) {
    case 'claim':
      return (
        <>
          <header className="head">
            <span className="line">{say('window.claim')}</span>
            <PinButton />
            <button
              type="button"
              className="icon-button"
              aria-label={say('window.close')}
              title={say('window.close')}
              onClick={() => act({ do: 'focus', id: undefined })}
            >
              <Icon name="cross" />
            </button>
          </header>
          <ClaimCard claim={id as Ref<'claim'>} onOpen={onOpen} />
          {active?.startsWith('S-') && (
            <SourceClaims source={active as Ref<'source'>} current={id} />
          )}
        </>
      )
    case 'source':
      return <ReadInspector source={id as Ref<'source'>} />
    case 'note':
      return <NoteLinks note={id as Ref<'note'>} onOpen={onOpen} />
    case 'topic':
    case 'entity':
    case 'view':
      return null
  }
}

/** Holds what the inspector shows, wherever the focus goes. */
function PinButton() {
  const act = useAct()
  const pinned = useWorkspace((space) => space.pinned !== undefined)
  const label = say(pinned ? 'window.unpin' : 'window.pin')
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pinned}
      onClick={() => act({ do: 'pin' })}
    >
      <Icon name="pin" />
    </button>
  )
}
