import { say } from '#data/messages/index.ts'
import { ProposalsRow } from '#renderer/claims/proposals/ProposalsRow.tsx'
import { StatusList } from '#renderer/claims/StatusList.tsx'
import { GapsRow } from '#renderer/gaps/GapsRow.tsx'
import { IntakeList } from '#renderer/intake/IntakeList.tsx'
import { LeftList } from '#renderer/notes/LeftList.tsx'
import { BriefingList, NoteList } from '#renderer/notes/NoteList.tsx'
import { ReviewList } from '#renderer/review/ReviewList.tsx'
import { Facets } from '#renderer/search/Facets.tsx'
import { SavedSearches } from '#renderer/search/SavedSearches.tsx'
import type { Search } from '#renderer/search/use-search.ts'
import { SettleList } from '#renderer/sources/settle/SettleList.tsx'
import { type DeskId, useDesk } from '#renderer/ui/desk.ts'
import { Shelves } from './Shelves.tsx'
import { useAct, useWorkspace } from './workspace/store.ts'

/**
 * The list that the rail chose, the topics, the saved searches: each folds and scrolls alone. While
 * something is searched for, what narrows it.
 */
export function Side({ search, onNewNote }: { search: Search; onNewNote: () => void }) {
  const act = useAct()
  const desk = useDesk()
  const current = useWorkspace((space) => space.columns[space.column].active)
  const searching = useWorkspace((space) => space.cover === 'search')
  const onOpen = (id: string) => desk.open(id as DeskId)
  return (
    <nav
      className="side"
      data-pane
      tabIndex={-1}
      aria-label={say('window.side')}
      // A click shows a preview, the second one keeps it.
      onDoubleClick={() => current !== undefined && act({ do: 'keep', id: current })}
    >
      {searching ? (
        <Facets search={search} />
      ) : (
        <>
          <RailList current={current} onOpen={onOpen} onNewNote={onNewNote} />
          <Shelves current={current} onOpen={onOpen} />
          <SavedSearches onOpen={desk.search} />
        </>
      )}
    </nav>
  )
}

function RailList(props: {
  current: string | undefined
  onOpen: (id: string) => void
  onNewNote: () => void
}) {
  const { current, onOpen, onNewNote } = props
  const act = useAct()
  const rail = useWorkspace((space) => space.rail)
  const query = useWorkspace((space) => space.claims.query)
  switch (rail) {
    case 'intake':
      return <IntakeList current={current} />
    case 'review':
      return (
        <>
          <LeftList />
          <ReviewList />
          <SettleList />
        </>
      )
    case 'claims':
      return (
        <>
          <StatusList query={query} onShow={(query) => act({ do: 'claims', query })} />
          <ProposalsRow />
          <GapsRow />
        </>
      )
    case 'notes':
      return <NoteList current={current} onOpen={onOpen} onNew={onNewNote} />
    case 'briefings':
      return <BriefingList current={current} onOpen={onOpen} />
  }
}
