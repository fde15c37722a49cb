import { type CSSProperties, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { ClaimsDesk } from '#renderer/claims/ClaimsDesk.tsx'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { SearchResults } from '#renderer/search/SearchResults.tsx'
import type { Search } from '#renderer/search/use-search.ts'
import { Column } from './Column.tsx'
import { Edge } from './Edge.tsx'
import { useRoom } from './room.ts'
import { isSplit } from './workspace/state.ts'
import { useAct, useWorkspace } from './workspace/store.ts'

interface CentreProps {
  readonly documents: OpenDocuments
  readonly search: Search
}

/** The middle of the window: one or two columns of tabs, or what covers them. */
export function Centre({ documents, search }: CentreProps) {
  const act = useAct()
  const cover = useWorkspace((space) => space.cover)
  const claims = useWorkspace((space) => space.claims)
  // In a narrow window, what lies over the text makes way for who turns to it.
  const onTurn = () => act({ do: 'fold-over' })
  return (
    <main
      className="centre"
      aria-label={cover && say(`window.centre.${cover}`)}
      onFocus={onTurn}
      onPointerDown={onTurn}
      {...(cover && { 'data-pane': true, tabIndex: -1 })}
    >
      {cover === 'search' ? (
        <SearchResults search={search} />
      ) : cover === 'claims' ? (
        <ClaimsDesk table={claims} onTable={(change) => act({ do: 'table', change })} />
      ) : (
        <Columns documents={documents} />
      )}
    </main>
  )
}

/** Least width of a column in pixels; the style sheet holds both columns to it. */
const LEAST = 360

function Columns({ documents }: { documents: OpenDocuments }) {
  const act = useAct()
  const columns = useRef<HTMLDivElement>(null)
  const column = useWorkspace((space) => space.column)
  const split = useWorkspace((space) => space.layouts[space.task].split)
  const wanted = useWorkspace(isSplit)
  const both = useRoom('columns') && wanted
  if (wanted && !both) return <Column key={column} place={column} documents={documents} />
  const percent = () => (columns.current?.clientWidth ?? 0) / 100
  /** Neither column becomes narrower than the style sheet lets it. */
  function onWidth(width: number): void {
    const least = Math.min(LEAST / percent(), 50)
    act({ do: 'size', size: { split: Math.min(Math.max(width, least), 100 - least) } })
  }
  return (
    <div
      ref={columns}
      className={both ? 'columns two' : 'columns'}
      style={{ '--split': `${split}%` } as CSSProperties}
    >
      <Column place={0} documents={documents} />
      {both && (
        <>
          <Edge
            className="splitter"
            label={say('window.splitter')}
            width={split}
            least={10}
            most={90}
            unit={percent}
            onWidth={onWidth}
          />
          <Column place={1} documents={documents} />
        </>
      )}
    </div>
  )
}
