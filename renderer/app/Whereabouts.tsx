import { say } from '#data/messages/index.ts'
import type { NotebookInfo } from '#preload/contract/notebook.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { useWarned } from '#renderer/ui/Toasts.tsx'

/**
 * Marks a notebook that is a copy, and a safe start, for as long as they last; and tells once where work
 * could be lost.
 */
export function Whereabouts() {
  const info = useAsk('notebook', 'info', undefined).data
  const safe = useAsk('desk', 'get', undefined).data?.safe === true
  const warning = info && warningOf(info)
  useWarned(warning)
  return (
    <>
      {info?.copyOf !== undefined && (
        <span className="mark" title={warning}>
          <Icon name="lock" /> {say('owner.copy.mark')}
        </span>
      )}
      {safe && (
        <span className="mark" title={say('owner.safe.help')}>
          <Icon name="warning" /> {say('owner.safe')}
        </span>
      )}
    </>
  )
}

function warningOf({ copyOf, place }: NotebookInfo): string | undefined {
  if (copyOf !== undefined) return say('owner.copy', { path: copyOf })
  return place && say(`owner.place.${place.kind}`, { name: place.name })
}
