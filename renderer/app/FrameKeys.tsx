import { say } from '#data/messages/index.ts'
import { useCommand } from '#renderer/ui/commands.ts'
import { nextPane } from './next-pane.ts'
import { hasRoom } from './room.ts'
import { type PaneName, type Task, TASKS } from './workspace/state.ts'
import { useAct, useWorkspaceStore } from './workspace/store.ts'

/** What the frame does by a key. */
export function FrameKeys({ onNewNote }: { onNewNote: () => void }) {
  const act = useAct()
  const store = useWorkspaceStore()
  useCommand({ id: 'note.new', title: say('window.note.new'), key: 'Ctrl+N', run: onNewNote })
  useCommand({ id: 'pane.next', title: say('window.pane.next'), key: 'F6', run: nextPane })
  useCommand({
    id: 'go.back',
    title: say('window.go.back'),
    key: 'Alt+ArrowLeft',
    run: () => act({ do: 'back' }),
  })
  useCommand({
    id: 'go.forward',
    title: say('window.go.forward'),
    key: 'Alt+ArrowRight',
    run: () => act({ do: 'forward' }),
  })
  useCommand({
    id: 'tab.close',
    title: say('window.tab.close'),
    key: 'Ctrl+W',
    run: () => {
      const { columns, column } = store.getState()
      const id = columns[column].active
      if (id !== undefined) act({ do: 'close', id, column })
    },
  })
  useCommand({
    id: 'tab.reopen',
    title: say('window.tab.reopen'),
    key: 'Ctrl+Shift+T',
    run: () => act({ do: 'reopen' }),
  })
  useCommand({
    id: 'tab.next',
    title: say('window.tab.next'),
    key: 'Ctrl+Tab',
    run: () => act({ do: 'step', by: 1 }),
  })
  useCommand({
    id: 'tab.previous',
    title: say('window.tab.previous'),
    key: 'Ctrl+Shift+Tab',
    run: () => act({ do: 'step', by: -1 }),
  })
  useCommand({
    id: 'inspector.pin',
    title: say('window.pin.turn'),
    run: () => act({ do: 'pin' }),
  })
  return (
    <>
      {TASKS.map((task, at) => (
        <TaskKey key={task} task={task} digit={at + 1} />
      ))}
      <PaneKey pane="side" stroke="Ctrl+B" />
      <PaneKey pane="inspector" stroke="Ctrl+Shift+B" />
    </>
  )
}

function TaskKey({ task, digit }: { task: Task; digit: number }) {
  const act = useAct()
  useCommand({
    id: `task.${task}`,
    title: say('window.task.go', { task: say(`window.task.${task}`) }),
    key: `Ctrl+${digit}`,
    run: () => act({ do: 'task', task }),
  })
  return null
}

function PaneKey({ pane, stroke }: { pane: PaneName; stroke: string }) {
  const act = useAct()
  useCommand({
    id: `pane.${pane}`,
    title: say(`window.toggle.${pane}`),
    key: stroke,
    run: () => act({ do: 'toggle', pane, narrow: !hasRoom(pane) }),
  })
  return null
}
