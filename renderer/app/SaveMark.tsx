import { useSyncExternalStore } from 'react'
import { say } from '#data/messages/index.ts'
import type { BridgeState } from '#preload/bridges/index.ts'
import { troubleText } from '#renderer/api/trouble.ts'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { clock } from './MessageList.tsx'

interface SaveMarkProps {
  readonly documents: OpenDocuments
  readonly connection: BridgeState
}

/** Says whether everything that was typed is in the notebook. */
export function SaveMark({ documents, connection }: SaveMarkProps) {
  const state = useSyncExternalStore(documents.subscribe, documents.state)
  if (connection === 'lost') {
    return <Mark icon="warning" text={say('window.lost')} help={say('window.lost.help')} bad />
  }
  if (connection === 'reconnecting') {
    return (
      <Mark
        icon="saving"
        text={say('window.reconnecting')}
        help={say('window.reconnecting.help')}
      />
    )
  }
  if (state.kind === 'trouble') {
    return <Mark icon="warning" text={say('window.unsaved')} help={troubleText(state.error)} bad />
  }
  if (state.kind === 'unsaved') return <Mark icon="saving" text={say('window.saving')} />
  const text =
    state.at === undefined
      ? say('window.saved.all')
      : say('window.saved', { time: clock(state.at) })
  return <Mark icon="check" text={text} help={say('window.saved.help')} />
}

function Mark(props: {
  icon: 'check' | 'saving' | 'warning'
  text: string
  help?: string
  bad?: boolean
}) {
  const { icon, text, help, bad = false } = props
  return (
    <span className={bad ? 'save-mark bad' : 'save-mark'} role="status" title={help}>
      <Icon name={icon} />
      <span className="word">{text}</span>
      {bad && <span className="unseen">{help}</span>}
    </span>
  )
}
