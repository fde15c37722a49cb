import { useEffect } from 'react'
import { Group, Panel, Separator, useGroupRef } from 'react-resizable-panels'
import { say } from '#data/messages/index.ts'
import type { Hit } from '#preload/contract/search.ts'
import { ClaimsDesk } from '#renderer/claims/ClaimsDesk.tsx'
import type { OpenDocuments } from '#renderer/editor/open-documents.ts'
import { SearchResults } from '#renderer/search/SearchResults.tsx'
import type { Search } from '#renderer/search/use-search.ts'
import { Column } from './Column.tsx'
import { useRoom } from './room.ts'
import { isSplit } from './workspace/state.ts'
import { useAct, useWorkspace } from './workspace/store.ts'

interface CentreProps {
  readonly documents: OpenDocuments
  readonly search: Search
  readonly onHit: (hit: Hit) => void
}

/** The middle of the window: one or two columns of tabs, or what covers them. */
export function Centre({ documents, search, onHit }: CentreProps) {
  const cover = useWorkspace((space) => space.cover)
  if (cover === 'search') {
    return (
      <main className="centre" data-pane tabIndex={-1}>
        <SearchResults search={search} onOpen={onHit} />
      </main>
    )
  }
  if (cover === 'claims') {
    return (
      <main className="centre" data-pane tabIndex={-1}>
        <ClaimsDesk />
      </main>
    )
  }
  return (
    <main className="centre">
      <Columns documents={documents} />
    </main>
  )
}

/** Least width of a column in pixels. */
const LEAST = 360

function Columns({ documents }: { documents: OpenDocuments }) {
  const act = useAct()
  const group = useGroupRef()
  const column = useWorkspace((space) => space.column)
  const task = useWorkspace((space) => space.task)
  const split = useWorkspace((space) => space.layouts[space.task].split)
  const wanted = useWorkspace(isSplit)
  const both = useRoom('columns') && wanted
  useEffect(() => {
    if (!both) return undefined
    // The group learns of its second panel only after this: until then it refuses a layout of two.
    const frame = requestAnimationFrame(() =>
      group.current?.setLayout({ left: split, right: 100 - split }),
    )
    return () => cancelAnimationFrame(frame)
    // The task's own share, when the task changes; later the person's hand decides.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [task, both])
  if (wanted && !both) return <Column key={column} place={column} documents={documents} />
  return (
    <Group
      groupRef={group}
      className="columns-group"
      onLayoutChanged={(layout, { isUserInteraction }) => {
        const left = layout['left']
        if (isUserInteraction && left !== undefined) act({ do: 'size', size: { split: left } })
      }}
    >
      <Panel id="left" minSize={LEAST} defaultSize={`${both ? split : 100}%`}>
        <Column place={0} documents={documents} />
      </Panel>
      {both && (
        <>
          <Separator className="splitter" aria-label={say('window.splitter')} />
          <Panel id="right" minSize={LEAST} defaultSize={`${100 - split}%`}>
            <Column place={1} documents={documents} />
          </Panel>
        </>
      )}
    </Group>
  )
}
