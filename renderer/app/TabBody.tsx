import { lazy, Suspense, useState } from 'react'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { ExportButton } from '#renderer/briefings/ExportButton.tsx'
import { ClaimCard } from '#renderer/claims/ClaimCard.tsx'
import { HelpView } from '#renderer/commands/HelpView.tsx'
import { useClaimsView } from '#renderer/claims/claims-view.ts'
import { KeysView } from '#renderer/commands/KeysView.tsx'
import { SettingsView } from '#renderer/commands/SettingsView.tsx'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import type { NoteMode } from '#renderer/notes/NoteView.tsx'
import { SourceView } from '#renderer/sources/SourceView.tsx'
import { EntityPage } from '#renderer/topics/EntityPage.tsx'
import { TopicPage } from '#renderer/topics/TopicPage.tsx'
import { Waiting } from '#renderer/ui/Answer.tsx'
import type { DeskView } from '#renderer/ui/desk.ts'
import { Empty, Key } from '#renderer/ui/Empty.tsx'
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
  const [opened, setOpened] = useState(() => ({ visit, by: document.activeElement }))
  if (opened.visit !== visit) setOpened({ visit, by: document.activeElement })
  return (
    <Suspense fallback={<Waiting />}>
      <Shown {...props} opener={opened.by} />
    </Suspense>
  )
}

function Shown({ tab, documents, opener }: TabBodyProps & { readonly opener: Element | null }) {
  const [mode, setMode] = useState<NoteMode>('edit')
  const act = useAct()
  const task = useWorkspace((space) => space.task)
  const companion = useWorkspace(companionOf)
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
          onAll={() => {
            useClaimsView.getState().narrow({ topic: tab.id.slice(1), status: undefined })
            act({ do: 'cover' })
          }}
        />
      )
    case 'claim':
      return (
        <div className="page" tabIndex={-1}>
          <ClaimCard claim={tab.id as Ref<'claim'>} />
        </div>
      )
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
          at={tab.at}
          visit={tab.visit}
          renderActs={(isBriefing) =>
            isBriefing && <ExportButton note={note} onBefore={() => documents.settle()} />
          }
        />
      )
    }
    case 'view':
      return <ProgramView view={tab.id as DeskView} />
    case 'entity':
      return <EntityPage entity={tab.id as Ref<'entity'>} />
  }
}

function ProgramView({ view }: { view: DeskView }) {
  switch (view) {
    case 'settings':
      return <SettingsView />
    case 'keys':
      return <KeysView />
    case 'help':
      return <HelpView />
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
