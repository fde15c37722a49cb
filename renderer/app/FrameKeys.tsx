import { say } from '#data/messages/index.ts'
import { IntakeKeys } from '#renderer/intake/IntakeKeys.tsx'
import { useCommand } from '#renderer/ui/commands.ts'
import { askRemoval, removalOf } from '#renderer/ui/removal.ts'
import { focusText, stepPane } from './panes.ts'
import { hasRoom } from './room.ts'
import { type PaneName, subject, type Task, TASKS } from './workspace/state.ts'
import { useAct, useWorkspace, useWorkspaceStore } from './workspace/store.ts'

/** What the frame does by a key. */
export function FrameKeys({ onNewNote }: { onNewNote: () => void }) {
  const act = useAct()
  const store = useWorkspaceStore()
  const reading = useWorkspace(({ cover, columns, column }) =>
    cover === undefined ? columns[column].active : undefined,
  )
  const deletable = useWorkspace((space) => removalOf(subject(space) ?? '') !== undefined)
  const queue = useWorkspace(({ rail, cover }) => rail === 'intake' && cover === undefined)
  useCommand({ id: 'note.new', title: say('window.note.new'), key: 'Ctrl+N', run: onNewNote })
  useCommand({
    id: 'pane.next',
    title: say('window.pane.next'),
    key: 'F6',
    run: () => stepPane(1),
  })
  useCommand({
    id: 'pane.previous',
    title: say('window.pane.previous'),
    key: 'Shift+F6',
    run: () => stepPane(-1),
  })
  useCommand({
    id: 'pane.text',
    title: say('window.pane.text'),
    key: 'Escape',
    run: () => {
      // What lies over the text in a narrow window makes way for it.
      act({ do: 'fold-over' })
      focusText(store.getState().column)
    },
  })
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
  useTabCommand('tab.close', say('window.tab.close'), 'Ctrl+W', 'close')
  useTabCommand('tab.keep', say('window.tab.keep'), undefined, 'keep')
  useTabCommand('tab.close-others', say('window.tab.close-others'), undefined, 'close-others')
  useTabCommand('tab.move', say('window.tab.other'), undefined, 'move')
  useTabCommand('tab.beside', say('window.tab.beside'), 'Ctrl+\\', 'beside')
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
  useCommand(
    {
      id: 'thing.delete',
      title: say('window.delete.shown'),
      run: () => {
        const removal = removalOf(subject(store.getState()) ?? '')
        if (removal) askRemoval(removal)
      },
    },
    deletable,
  )
  useCommand({
    id: 'inspector.pin',
    title: say('window.pin.turn'),
    run: () => act({ do: 'pin' }),
  })
  return (
    <>
      <IntakeKeys current={reading} shown={queue} />
      {TASKS.map((task, at) => (
        <TaskKey key={task} task={task} digit={at + 1} />
      ))}
      <PaneKey pane="side" stroke="Ctrl+B" />
      <PaneKey pane="inspector" stroke="Ctrl+Shift+B" />
    </>
  )
}

/** A command that does something to the tab that shows in the column with the focus. */
function useTabCommand(
  id: string,
  title: string,
  key: string | undefined,
  what: 'close' | 'close-others' | 'move' | 'keep' | 'beside',
): void {
  const act = useAct()
  const store = useWorkspaceStore()
  const open = useWorkspace(({ columns, column }) => columns[column].active !== undefined)
  useCommand(
    {
      id,
      title,
      key,
      run: () => {
        const { columns, column } = store.getState()
        const tab = columns[column].active
        if (tab === undefined) return
        if (what === 'beside') act({ do: 'open', id: tab, beside: true })
        else if (what === 'keep') act({ do: 'keep', id: tab })
        else act({ do: what, id: tab, column })
      },
    },
    open,
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
