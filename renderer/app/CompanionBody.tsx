import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { useAsk } from '#renderer/api/ask.ts'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { SourceView } from '#renderer/sources/SourceView.tsx'
import { ClaimRow } from '#renderer/ui/ClaimRow.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { Empty, Key } from '#renderer/ui/Empty.tsx'
import { Rows } from '#renderer/ui/Rows.tsx'
import { type Companion, kindOf } from './workspace/state.ts'
import { useWorkspace } from './workspace/store.ts'

interface CompanionProps {
  readonly companion: Companion
  readonly documents: OpenDocuments
}

/** What stands beside a note while it is written or printed. */
export function CompanionBody({ companion }: CompanionProps) {
  switch (companion) {
    case 'source':
      return <CompanionSource />
    case 'claims':
      return <CompanionClaims />
    case 'preview':
      return <CompanionPreview />
    case 'pages':
      return <CompanionPages />
  }
}

function CompanionSource() {
  const source = useWorkspace((space) => space.source)
  if (!source) return <Empty>{say('window.companion.source.none')}</Empty>
  return <SourceView key={source.id} source={source.id as Ref<'source'>} claim={source.claim} />
}

function CompanionClaims() {
  const desk = useDesk()
  const claims = useAsk('claims', 'list', undefined).data ?? []
  return (
    <div className="page">
      <Rows label={say('window.claims')}>
        {claims.map((claim) => (
          <ClaimRow
            key={claim.ref}
            claim={claim}
            current={claim.ref === desk.focused}
            onOpen={() => desk.open(claim.ref)}
          />
        ))}
      </Rows>
    </div>
  )
}

/** The preview and the pages are of the note at the left. */
function useLeftNote(): Ref<'note'> | undefined {
  return useWorkspace(({ columns: [{ active }] }) =>
    active !== undefined && kindOf(active) === 'note' ? (active as Ref<'note'>) : undefined,
  )
}

function NoNote() {
  return (
    <Empty>
      {say('window.companion.note.none')} <Key name="Ctrl P" />
    </Empty>
  )
}

function CompanionPreview() {
  const note = useLeftNote()
  return note === undefined ? <NoNote /> : <Empty>{note}</Empty>
}

function CompanionPages() {
  const note = useLeftNote()
  return note === undefined ? <NoNote /> : <Empty>{note}</Empty>
}
