import { PopoverNext } from '@blueprintjs/core'
import { say } from '#data/messages/index.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { seeMessages, useMessages } from '#renderer/ui/messages.ts'

/** What the person was told since the window opened, to be read again; nothing before the first message. */
export function MessageList() {
  const messages = useMessages((state) => state.messages)
  const unseen = useMessages((state) => state.unseen)
  if (messages.length === 0) return null
  const list = (
    <ol className="messages" aria-label={say('window.messages')} tabIndex={0}>
      {messages.map(({ key, text, trouble, at }) => (
        <li key={key} className={trouble ? 'bad' : undefined}>
          <time dateTime={at.toISOString()}>{clock(at)}</time>
          <div>{text}</div>
        </li>
      ))}
    </ol>
  )
  return (
    <PopoverNext content={list} placement="top-end" arrow={false} onOpened={seeMessages}>
      <button type="button" className={unseen > 0 ? 'bad' : undefined}>
        {unseen > 0 && <Icon name="warning" />}
        {unseen > 0
          ? say('window.messages.problems', { count: unseen })
          : say('window.messages.count', { count: messages.length })}
      </button>
    </PopoverNext>
  )
}

/** A time of day as it stands all over the window. */
export function clock(at: Date): string {
  return at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}
