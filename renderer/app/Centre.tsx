import { lazy, Suspense, useState } from 'react'
import { say } from '#data/messages/index.ts'
import { parseRef, type Ref } from '#data/model/refs.ts'
import type { Hit } from '#preload/contract/search.ts'
import { ExportButton } from '#renderer/briefings/ExportButton.tsx'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import type { NoteMode } from '#renderer/notes/NoteView.tsx'
import { SearchResults } from '#renderer/search/SearchResults.tsx'
import type { Search } from '#renderer/search/use-search.ts'
import { SourceView } from '#renderer/sources/SourceView.tsx'
import { TopicPage } from '#renderer/topics/TopicPage.tsx'
import { Waiting } from '#renderer/ui/Answer.tsx'
import { Empty, Key } from '#renderer/ui/Empty.tsx'
import type { Place } from './place.ts'

// Monaco comes with the first note, so that the window itself shows at once.
const NoteView = lazy(() =>
  import('#renderer/notes/NoteView.tsx').then(({ NoteView }) => ({ default: NoteView })),
)

interface CentreProps {
  readonly place: Place
  readonly documents: OpenDocuments
  /** The search whose hits cover what is open. */
  readonly search: Search | undefined
  readonly onOpen: (id: string) => void
  readonly onHit: (hit: Hit) => void
}

/** What is open: hits, a note, a source or a topic. */
export function Centre(props: CentreProps) {
  return (
    <main className="centre" data-pane>
      <Suspense fallback={<Waiting />}>
        <Shown {...props} />
      </Suspense>
    </main>
  )
}

function Shown({ place, documents, search, onOpen, onHit }: CentreProps) {
  const [mode, setMode] = useState<NoteMode>('edit')
  if (search) return <SearchResults search={search} onOpen={onHit} />
  const id = place.centre
  if (id === undefined) return <Nothing />
  if (id.startsWith('#')) {
    return <TopicPage topic={id.slice(1)} claim={place.claim} onOpen={onOpen} />
  }
  if (parseRef(id)?.noun === 'source') {
    return <SourceView source={id as Ref<'source'>} claim={place.claim} onOpen={onOpen} />
  }
  const note = id as Ref<'note'>
  return (
    <NoteView
      note={note}
      documents={documents}
      mode={mode}
      onMode={setMode}
      onOpen={onOpen}
      renderActs={(isBriefing) =>
        isBriefing && <ExportButton note={note} onBefore={() => documents.flush()} />
      }
    />
  )
}

function Nothing() {
  return (
    <Empty>
      {say('window.nothing')} <Key name="Ctrl K" />
    </Empty>
  )
}
