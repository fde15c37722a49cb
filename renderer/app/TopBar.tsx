import { useEffect, useSyncExternalStore } from 'react'
import { say } from '#data/messages/index.ts'
import type { Bridge } from '#preload/bridges/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { SearchField } from '#renderer/search/SearchField.tsx'
import type { Search } from '#renderer/search/use-search.ts'
import { Icon, type IconName } from '#renderer/ui/Icon.tsx'
import { NotebookMenu } from './NotebookMenu.tsx'
import { hasRoom, useRoom } from './room.ts'
import { SaveMark } from './SaveMark.tsx'
import { type PaneName, TASKS } from './workspace/state.ts'
import { useAct, useWorkspace } from './workspace/store.ts'

interface TopBarProps {
  readonly bridge: Bridge
  readonly documents: OpenDocuments
  readonly search: Search
  readonly onEnter: () => void
  readonly onNewNote: () => void
}

/** The bar at the top: notebook, back and forward, search, task, and whether all is saved. */
export function TopBar({ bridge, documents, search, onEnter, onNewNote }: TopBarProps) {
  const act = useAct()
  const title = useAsk('notebook', 'info', undefined).data?.title
  const back = useWorkspace((space) => space.past.length > 0)
  const forward = useWorkspace((space) => space.future.length > 0)
  const state = useSyncExternalStore(
    (listener) => bridge.onState(listener),
    () => bridge.state,
  )
  useEffect(() => {
    document.title = title === undefined ? say('window.title') : `${title} – Claimbook`
  }, [title])
  return (
    <header className="top">
      <div className="first">
        <NotebookMenu title={title ?? ''} documents={documents} onNewNote={onNewNote} />
        <span className="gap" />
        <TopButton
          icon="back"
          label={say('window.back')}
          disabled={!back}
          onClick={() => act({ do: 'back' })}
        />
        <TopButton
          icon="forward"
          label={say('window.forward')}
          disabled={!forward}
          onClick={() => act({ do: 'forward' })}
        />
      </div>
      <div className="second">
        <SearchField
          query={search.query}
          chosen={search.query.trim() === '' ? undefined : search.chosen?.ref}
          onQuery={search.setQuery}
          onMove={search.move}
          onEnter={onEnter}
          onLeave={() => search.setQuery('')}
        />
        <TaskSwitch />
      </div>
      <div className="third">
        <SaveMark documents={documents} connection={state} />
        <span className="gap" />
        <PaneButton pane="side" keys="Ctrl+B" />
        <PaneButton pane="inspector" keys="Ctrl+Shift+B" />
      </div>
    </header>
  )
}

/** Read, Write, Compare, Print: the layout over the same tabs. */
function TaskSwitch() {
  const act = useAct()
  // Over the claims desk and the hits no task is lit.
  const lit = useWorkspace((space) => (space.cover === undefined ? space.task : undefined))
  return (
    <div className="tasks" role="group" aria-label={say('window.tasks')}>
      {TASKS.map((task, at) => (
        <button
          type="button"
          key={task}
          aria-pressed={task === lit}
          data-word={say(`window.task.${task}`)}
          title={`${say(`window.task.${task}`)} (Ctrl+${at + 1})`}
          onClick={() => act({ do: 'task', task })}
        >
          {say(`window.task.${task}`)}
        </button>
      ))}
    </div>
  )
}

function PaneButton({ pane, keys }: { pane: PaneName; keys: string }) {
  const act = useAct()
  const room = useRoom(pane)
  const shown = useWorkspace((space) => (room ? space.layouts[space.task][pane] : space.over[pane]))
  return (
    <TopButton
      icon={pane}
      label={`${say(`window.toggle.${pane}`)} (${keys})`}
      pressed={shown}
      onClick={() => act({ do: 'toggle', pane, narrow: !hasRoom(pane) })}
    />
  )
}

function TopButton(props: {
  icon: IconName
  label: string
  pressed?: boolean
  disabled?: boolean
  onClick: () => void
}) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={props.label}
      aria-pressed={props.pressed}
      title={props.label}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  )
}
