import { useEffect, useSyncExternalStore } from 'react'
import { say } from '#data/messages/index.ts'
import type { Bridge } from '#preload/bridges/index.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { useHint } from '#renderer/commands/registered.tsx'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { SearchField } from '#renderer/search/SearchField.tsx'
import type { Search } from '#renderer/search/use-search.ts'
import { Icon, type IconName } from '#renderer/ui/Icon.tsx'
import { NotebookMenu } from './NotebookMenu.tsx'
import { hasRoom, useRoom } from './room.ts'
import { SaveMark } from './SaveMark.tsx'
import { type PaneName, type Task, TASKS } from './workspace/state.ts'
import { useAct, useWorkspace } from './workspace/store.ts'

interface TopBarProps {
  readonly bridge: Bridge
  readonly documents: OpenDocuments
  readonly search: Search
}

/** The bar at the top: notebook, back and forward, search, task, and whether all is saved. */
export function TopBar({ bridge, documents, search }: TopBarProps) {
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
        <NotebookMenu title={title ?? ''} documents={documents} />
        <span className="gap" />
        <TopButton
          icon="back"
          label={useHint('go.back', say('window.go.back'))}
          disabled={!back}
          onClick={() => act({ do: 'back' })}
        />
        <TopButton
          icon="forward"
          label={useHint('go.forward', say('window.go.forward'))}
          disabled={!forward}
          onClick={() => act({ do: 'forward' })}
        />
      </div>
      <div className="second">
        <SearchField search={search} />
        <TaskSwitch />
      </div>
      <div className="third">
        <SaveMark documents={documents} connection={state} />
        <span className="gap" />
        <PaneButton pane="side" />
        <PaneButton pane="inspector" />
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
      {TASKS.map((task) => (
        <TaskButton
          key={task}
          task={task}
          lit={task === lit}
          onClick={() => act({ do: 'task', task })}
        />
      ))}
    </div>
  )
}

function TaskButton({ task, lit, onClick }: { task: Task; lit: boolean; onClick: () => void }) {
  const word = say(`window.task.${task}`)
  return (
    <button
      type="button"
      aria-pressed={lit}
      data-word={word}
      title={useHint(`task.${task}`, word)}
      onClick={onClick}
    >
      {word}
    </button>
  )
}

function PaneButton({ pane }: { pane: PaneName }) {
  const act = useAct()
  const room = useRoom(pane)
  const shown = useWorkspace((space) => (room ? space.layouts[space.task][pane] : space.over[pane]))
  return (
    <TopButton
      icon={pane}
      label={useHint(`pane.${pane}`, say(`window.toggle.${pane}`))}
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
