import { useSyncExternalStore } from 'react'
import { say } from '#data/messages/index.ts'
import type { BridgeState } from '#preload/bridges/index.ts'
import { troubleText } from '#renderer/api/trouble.ts'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { Icon } from '#renderer/ui/Icon.tsx'

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
  if (state.kind === 'trouble') {
    return <Mark icon="warning" text={say('window.unsaved')} help={troubleText(state.error)} bad />
  }
  if (state.kind === 'unsaved') return <Mark text={say('window.saving')} />
  if (state.at === undefined) return <Mark text="" />
  return <Mark icon="check" text={say('window.saved', { time: clock(state.at) })} />
}

function Mark(props: { icon?: 'check' | 'warning'; text: string; help?: string; bad?: boolean }) {
  return (
    <span className={props.bad ? 'save-mark bad' : 'save-mark'} role="status" title={props.help}>
      {props.icon && <Icon name={props.icon} />}
      {props.text}
      {props.help !== undefined && <span className="unseen">{props.help}</span>}
    </span>
  )
}

function clock(at: Date): string {
  return at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}
