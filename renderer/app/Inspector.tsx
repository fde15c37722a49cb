import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { ClaimCard } from '#renderer/claims/ClaimCard.tsx'
import { ExportPanel } from '#renderer/briefings/ExportPanel.tsx'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { NoteInspector } from '#renderer/notes/NoteInspector.tsx'
import type { ColumnPlace } from '#renderer/ui/column.ts'
import type { DeskId } from '#renderer/ui/desk.ts'
import { Empty } from '#renderer/ui/Empty.tsx'
import { type ClaimAtCursor, usePassage } from '#renderer/ui/passage.ts'
import { CompareInspector } from './CompareInspector.tsx'
import { InspectorActs } from './InspectorActs.tsx'
import { SourceInspector } from './SourceInspector.tsx'
import { kindOf, subject, type Workspace } from './workspace/state.ts'
import { useWorkspace } from './workspace/store.ts'

/** What stands beside the centre: it follows the focus, until it is pinned. */
export function Inspector({ documents }: { documents: OpenDocuments }) {
  const shown = useWorkspace(subject)
  const compares = useCompares()
  return (
    <aside className="inspector" data-pane tabIndex={-1} aria-label={say('window.inspector')}>
      {compares ? (
        <CompareInspector />
      ) : shown === undefined ? (
        <Empty>{say('window.inspector.none')}</Empty>
      ) : (
        <Shown key={shown} id={shown} documents={documents} />
      )}
    </aside>
  )
}

/** Whether two columns are compared: not while a claim is captured, nor where something else was asked for. */
function useCompares(): boolean {
  const sides = usePassage((state) => state.sides)
  const capturing = usePassage((state) => state.capturing)
  return useWorkspace((space) => {
    if (space.task !== 'compare' || space.cover !== undefined || space.pinned !== undefined) {
      return false
    }
    const shown = subject(space)
    if (shown === undefined) return true
    const kind = kindOf(shown)
    if (kind === 'source') return !capturing
    return kind === 'claim' && isCompared(space, sides, shown)
  })
}

/** Whether a column shows it, as a page. */
function isShown({ columns }: Workspace, id: DeskId): boolean {
  return columns.some(({ active }) => active === id)
}

/** A claim that a column shows, or stands on. */
function isCompared(
  { columns }: Workspace,
  sides: Readonly<Partial<Record<ColumnPlace, ClaimAtCursor | undefined>>>,
  claim: DeskId,
): boolean {
  return ([0, 1] as const).some(
    (place) => columns[place].active === claim || sides[place]?.claim === claim,
  )
}

function Shown({ id, documents }: { id: DeskId; documents: OpenDocuments }) {
  const isPage = useWorkspace((space) => space.cover === undefined && isShown(space, id))
  switch (kindOf(id)) {
    case 'claim':
      return isPage ? (
        <Empty>{say('window.inspector.none')}</Empty>
      ) : (
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
    <ExportPanel note={note} onBefore={() => documents.settle()} />
  ) : (
    <NoteInspector note={note} documents={documents} acts={<InspectorActs />} />
  )
}
