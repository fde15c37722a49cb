import { say } from '#data/messages/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Key } from '#renderer/ui/Empty.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'

/** The line at the bottom: the keys that help here, what the notebook holds, that it is offline. */
export function StatusBar({ note }: { note: boolean | undefined }) {
  const counts = useAsk('notebook', 'info', undefined).data?.counts
  return (
    <footer className="status">
      {note && (
        <>
          <span>
            <Key name="Ctrl E" /> {say('window.hint.mode')}
          </span>
          <span>
            <Key name="Ctrl Enter" /> {say('window.hint.follow')}
          </span>
          <span>
            <Key name="Ctrl M" /> {say('window.hint.tab')}
          </span>
        </>
      )}
      <span>
        <Key name="F6" /> {say('window.hint.pane')}
      </span>
      <span className="gap" />
      {counts && <span>{say('window.counts', { ...counts })}</span>}
      <span>
        <Icon name="offline" /> {say('window.offline')}
      </span>
    </footer>
  )
}
