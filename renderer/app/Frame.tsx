import { type CSSProperties, type DragEvent, useEffect, useMemo, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Bridge } from '#preload/bridges/index.ts'
import { BackupTrouble } from '#renderer/backups/BackupTrouble.tsx'
import { useClaimsView } from '#renderer/claims/claims-view.ts'
import { without } from '#renderer/ui/selection.ts'
import { CommandOverlays } from '#renderer/commands/CommandOverlays.tsx'
import { Naming } from '#renderer/commands/Naming.tsx'
import { ReferencePicker } from '#renderer/commands/ReferencePicker.tsx'
import { CommandRegistered } from '#renderer/commands/registered.tsx'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { droppedFiles } from '#renderer/intake/dropped-files.ts'
import { useTakeFiles } from '#renderer/intake/import.ts'
import { Turning } from '#renderer/history/Turning.tsx'
import { NewNote } from '#renderer/notes/NewNote.tsx'
import { useSearch } from '#renderer/search/use-search.ts'
import { type Desk, type DeskId, DeskProvider, useDesk } from '#renderer/ui/desk.ts'
import { useTopicView } from '#renderer/topics/topic-view.ts'
import { useSettling } from '#renderer/sources/settle/settling.ts'
import { usePassage } from '#renderer/ui/passage.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { Removing } from '#renderer/trash/Removing.tsx'
import { Centre } from './Centre.tsx'
import { Edge } from './Edge.tsx'
import { FrameKeys } from './FrameKeys.tsx'
import { Inspector } from './Inspector.tsx'
import { Rail } from './Rail.tsx'
import { hasRoom, useRoom } from './room.ts'
import { Side } from './Side.tsx'
import { StatusBar } from './StatusBar.tsx'
import { TopBar } from './TopBar.tsx'
import { subject, type Workspace } from './workspace/state.ts'
import {
  createWorkspace,
  useAct,
  useWorkspace,
  WorkspaceProvider,
  type WorkspaceStore,
} from './workspace/store.ts'

interface FrameProps {
  readonly bridge: Bridge
  readonly documents: OpenDocuments
  readonly start: Workspace
  /** Called at each change. */
  readonly onChange: (space: Workspace) => void
}

/** The frame over one workspace; it brings the nouns together. */
export function Frame({ bridge, documents, start, onChange }: FrameProps) {
  const [store] = useState(() => createWorkspace(start))
  useEffect(() => store.subscribe(onChange), [store, onChange])
  useEffect(() => keepFolded(store), [store])
  return (
    <WorkspaceProvider value={store}>
      <CommandRegistered>
        <WithDesk bridge={bridge}>
          <Parts bridge={bridge} documents={documents} />
        </WithDesk>
      </CommandRegistered>
    </WorkspaceProvider>
  )
}

/** Folds the tree of topics as it was left, and keeps how it is from now on. */
function keepFolded(store: WorkspaceStore): () => void {
  useTopicView.setState({ folded: new Set(store.getState().folded) })
  return useTopicView.subscribe(({ folded }, before) => {
    if (folded !== before.folded) store.act({ do: 'fold-topics', folded: [...folded] })
  })
}

/** Gives the nouns their desk: the workspace as they may know it. */
function WithDesk({ bridge, children }: { bridge: Bridge; children: React.ReactNode }) {
  const act = useAct()
  const tell = useTell()
  const focused = useWorkspace(subject)
  const desk = useMemo<Desk>(
    () => ({
      open: (id, options) => act({ do: 'open', id, ...options }),
      lead: (from, to) => act({ do: 'lead', from, to }),
      focus: (id) => act({ do: 'focus', id }),
      focused,
      search: (query) => act({ do: 'search', query }),
      leave: (address) => {
        if (bridge.offer) return bridge.offer(address)
        void navigator.clipboard.writeText(address).catch(() => undefined)
        tell.done(say('window.address', { address }))
      },
    }),
    [act, focused, bridge, tell],
  )
  return <DeskProvider value={desk}>{children}</DeskProvider>
}

function Parts({ bridge, documents }: { bridge: Bridge; documents: OpenDocuments }) {
  const act = useAct()
  const desk = useDesk()
  const [making, setMaking] = useState(false)
  const query = useWorkspace((space) => space.query)
  const search = useSearch(query, (query) => act({ do: 'search', query }))
  const layout = useWorkspace((space) => space.layouts[space.task])
  const over = useWorkspace((space) => space.over)
  const side = useRoom('side') ? layout.side : over.side
  const inspector = useRoom('inspector') ? layout.inspector : over.inspector
  const takeFiles = useTakeFiles()
  useFormShown(act)
  const chosen = search.chosen?.ref as DeskId | undefined
  const searching = query.trim() !== ''
  useEffect(() => {
    if (searching) act({ do: 'focus', id: chosen })
  }, [act, searching, chosen])

  return (
    <div
      className="frame"
      data-side={side}
      data-inspector={inspector}
      style={
        {
          '--side': `${layout.sideWidth}px`,
          '--inspector': `${layout.inspectorWidth}px`,
        } as CSSProperties
      }
      onDragOver={(event) => {
        if (holdsFiles(event)) event.preventDefault()
      }}
      onDrop={(event) => {
        // Words that are dragged are for the field that they are dropped on.
        if (!holdsFiles(event)) return
        event.preventDefault()
        void droppedFiles(event.dataTransfer).then(takeFiles)
      }}
    >
      <CommandOverlays />
      <BackupTrouble />
      <Turning onBefore={() => documents.settle()} />
      <Removing
        onBefore={() => documents.settle()}
        onRemoved={(ids) => {
          act({ do: 'forget', ids })
          useClaimsView.getState().select((now) => without(now, ids))
        }}
      />
      <Naming onBefore={() => documents.settle()} />
      <ReferencePicker />
      <FrameKeys onNewNote={() => setMaking(true)} />
      <TopBar bridge={bridge} documents={documents} search={search} />
      <Rail />
      {side && (
        <>
          <Side search={search} onNewNote={() => setMaking(true)} />
          <Edge
            className="right"
            label={say('window.edge.side')}
            width={layout.sideWidth}
            least={180}
            most={400}
            onWidth={(sideWidth) => act({ do: 'size', size: { sideWidth } })}
          />
        </>
      )}
      <Centre documents={documents} search={search} />
      {inspector && (
        <>
          <Edge
            className="left"
            label={say('window.edge.inspector')}
            width={layout.inspectorWidth}
            least={320}
            most={560}
            grows={-1}
            onWidth={(inspectorWidth) => act({ do: 'size', size: { inspectorWidth } })}
          />
          <Inspector documents={documents} />
        </>
      )}
      <StatusBar />
      {making && (
        <NewNote onClose={() => setMaking(false)} onOpen={(id) => desk.open(id as DeskId)} />
      )}
    </div>
  )
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files')
}

/** Unfolds the inspector for whoever asks for the claim form in it, or for suggestions. */
function useFormShown(act: ReturnType<typeof useAct>): void {
  const asked = usePassage((state) => state.asked)
  const waits = usePassage(
    ({ asked, answered, wanted }) => asked > answered || wanted !== undefined,
  )
  const settles = useSettling(({ asked: wanted, answered }) => wanted > answered)
  useEffect(() => {
    if (waits || settles) act({ do: 'unfold', pane: 'inspector', narrow: !hasRoom('inspector') })
  }, [act, asked, waits, settles])
}
