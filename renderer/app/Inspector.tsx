import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { ClaimCard } from '#renderer/claims/ClaimCard.tsx'
import { ExportPanel } from '#renderer/briefings/ExportPanel.tsx'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { NoteInspector } from '#renderer/notes/NoteInspector.tsx'
import type { DeskId } from '#renderer/ui/desk.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { InspectorActs } from './InspectorActs.tsx'
import { SourceInspector } from './SourceInspector.tsx'
import { kindOf, subject } from './workspace/state.ts'
import { useWorkspace } from './workspace/store.ts'

/** What stands beside the centre: it follows the focus, until it is pinned. */
export function Inspector({ documents }: { documents: OpenDocuments }) {
  const shown = useWorkspace(subject)
  return (
    <aside className="inspector" data-pane tabIndex={-1} aria-label={say('window.inspector')}>
      {shown === undefined ? (
        <Empty>{say('window.inspector.none')}</Empty>
      ) : (
        <Shown key={shown} id={shown} documents={documents} />
      )}
    </aside>
  )
}

function Shown({ id, documents }: { id: DeskId; documents: OpenDocuments }) {
  switch (kindOf(id)) {
    case 'claim':
      return (
        <div className="body">
          <ClaimCard claim={id as Ref<'claim'>} acts={<InspectorActs closes />} />
        </div>
      )
    case 'source':
      return <SourceInspector source={id as Ref<'source'>} />
    case 'note':
      return <NoteSide note={id as Ref<'note'>} documents={documents} />
    case 'topic':
    case 'entity':
    case 'view':
      return <Empty>{say('window.inspector.none')}</Empty>
  }
}

/** What belongs to a note; while it is printed, how it leaves. */
function NoteSide({ note, documents }: { note: Ref<'note'>; documents: OpenDocuments }) {
  const prints = useWorkspace(({ task }) => task === 'print')
  return prints ? (
    <ExportPanel note={note} onBefore={() => documents.flush()} />
  ) : (
    <NoteInspector note={note} documents={documents} acts={<InspectorActs />} />
  )
}
