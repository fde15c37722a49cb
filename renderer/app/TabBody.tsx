import { lazy, Suspense, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { quoteIfNeeded } from '#data/query/format.ts'
import { ExportButton } from '#renderer/briefings/ExportButton.tsx'
import { ClaimPage } from '#renderer/claims/page/ClaimPage.tsx'
import { ProposalsView } from '#renderer/claims/proposals/ProposalsView.tsx'
import { HelpView } from '#renderer/commands/HelpView.tsx'
import { KeysView } from '#renderer/commands/KeysView.tsx'
import { SettingsView } from '#renderer/commands/SettingsView.tsx'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { SourcesTable } from '#renderer/intake/table/SourcesTable.tsx'
import type { NoteMode } from '#renderer/notes/NoteView.tsx'
import { SourceView } from '#renderer/sources/SourceView.tsx'
import { BackupsView } from '#renderer/backups/BackupsView.tsx'
import { HistoryView } from '#renderer/history/HistoryView.tsx'
import { EntitiesTable } from '#renderer/topics/entities/EntitiesTable.tsx'
import { EntityPage } from '#renderer/topics/EntityPage.tsx'
import { TopicPage } from '#renderer/topics/TopicPage.tsx'
import { GapsView } from '#renderer/gaps/GapsView.tsx'
import { ReviewView } from '#renderer/review/ReviewView.tsx'
import { TrashView } from '#renderer/trash/TrashView.tsx'
import { Waiting } from '#renderer/ui/Answer.tsx'
import type { DeskView } from '#renderer/ui/desk.ts'
import { Empty, Key } from '#renderer/ui/Empty.tsx'
import { type Opener, openerNow } from '#renderer/ui/presses.ts'
import { hasRoom } from './room.ts'
import { companionOf, COMPANIONS, kindOf, type Tab } from './workspace/state.ts'
import { useAct, useWorkspace } from './workspace/store.ts'

// Monaco comes with the first note, so that the window itself shows at once.
const NoteView = lazy(() =>
  import('#renderer/notes/NoteView.tsx').then(({ NoteView }) => ({ default: NoteView })),
)

interface TabBodyProps {
  readonly tab: Tab | undefined
  readonly documents: OpenDocuments
}

/** What a tab holds: a note, a source, a claim, a topic. */
export function TabBody(props: TabBodyProps) {
  const visit = props.tab?.visit
  // Here, where it is kept while the body is on its way.
  const [opened, setOpened] = useState(() => ({ visit, opener: openerNow() }))
  if (opened.visit !== visit) setOpened({ visit, opener: openerNow() })
  return (
    <Suspense fallback={<Waiting />}>
      <Shown {...props} opener={opened.opener} />
    </Suspense>
  )
}

function Shown({ tab, documents, opener }: TabBodyProps & { readonly opener: Opener }) {
  const [mode, setMode] = useState<NoteMode>('edit')
  const act = useAct()
  const task = useWorkspace((space) => space.task)
  const companion = useWorkspace(companionOf)
  const pinned = useWorkspace((space) => space.pinned !== undefined)
  const leads = useWorkspace(({ columns: [{ active }] }) => active === tab?.id)
  const beside = leads && COMPANIONS[task].length > 0
  if (!tab) return <Nothing />
  switch (kindOf(tab.id)) {
    case 'source':
      return (
        <SourceView
          source={tab.id as Ref<'source'>}
          claim={tab.claim}
          at={tab.at}
          visit={tab.visit}
        />
      )
    case 'topic':
      return (
        <TopicPage
          topic={tab.id.slice(1)}
          onAll={() => act({ do: 'claims', query: `topic:${quoteIfNeeded(tab.id.slice(1))}` })}
        />
      )
    case 'claim':
      return <ClaimPage claim={tab.id as Ref<'claim'>} opener={opener} />
    case 'note': {
      const note = tab.id as Ref<'note'>
      return (
        <NoteView
          note={note}
          documents={documents}
          opener={opener}
          mode={beside ? undefined : mode}
          onMode={setMode}
          onPreview={() => {
            const next = companion === 'preview' ? 'source' : 'preview'
            act({ do: 'companion', companion: task === 'print' ? 'pages' : next })
            act({ do: 'column', column: 0 })
          }}
          onVersions={task === 'print' ? undefined : () => turnInspectorTo(act, note, pinned)}
          at={tab.at}
          visit={tab.visit}
          renderActs={(isBriefing) =>
            isBriefing && <ExportButton note={note} onBefore={() => documents.settle()} />
          }
        />
      )
    }
    case 'view':
      return <ProgramView view={tab.id as DeskView} documents={documents} />
    case 'entity':
      return <EntityPage entity={tab.id as Ref<'entity'>} />
  }
}

/** Shows the inspector, with what belongs to a note in it. */
function turnInspectorTo(act: ReturnType<typeof useAct>, note: Ref<'note'>, pinned: boolean): void {
  if (pinned) act({ do: 'pin' })
  act({ do: 'focus', id: note })
  act({ do: 'unfold', pane: 'inspector', narrow: !hasRoom('inspector') })
}

function ProgramView({ view, documents }: { view: DeskView; documents: OpenDocuments }) {
  switch (view) {
    case 'settings':
      return <SettingsView />
    case 'keys':
      return <KeysView />
    case 'help':
      return <HelpView />
    case 'history':
      return <HistoryView />
    case 'backups':
      return <BackupsView onBefore={() => documents.settle()} />
    case 'gaps':
      return <GapsView />
    case 'proposals':
      return <ProposalsView />
    case 'review':
      return <ReviewView />
    case 'trash':
      return <TrashView />
    case 'sources':
      return <SourcesTable />
    case 'entities':
      return <EntitiesTable />
  }
}

function Nothing() {
  const compares = useWorkspace(({ task }) => task === 'compare')
  return (
    <Empty>
      {say(compares ? 'window.nothing.compare' : 'window.nothing')} <Key name="Ctrl K" />
    </Empty>
  )
}
