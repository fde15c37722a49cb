import { say } from '#data/messages/index.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { useAct, useWorkspace } from './workspace/store.ts'

/** Pins what the inspector shows; `closes`: also leads back to what belongs to the active tab. */
export function InspectorActs({ closes = false }: { closes?: boolean }) {
  const act = useAct()
  const pinned = useWorkspace((space) => space.pinned !== undefined)
  const label = say(pinned ? 'window.unpin' : 'window.pin')
  return (
    <>
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
      {closes && (
        <button
          type="button"
          className="icon-button"
          aria-label={say('window.close')}
          title={say('window.close')}
          onClick={() => act({ do: 'unfocus' })}
        >
          <Icon name="cross" />
        </button>
      )}
    </>
  )
}
