import { useEffect, useMemo, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { useClient } from '#renderer/api/client.tsx'
import { troubleText } from '#renderer/api/trouble.ts'
import { Trouble, Waiting } from '#renderer/ui/Answer.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { Empty, Key } from '#renderer/ui/Empty.tsx'
import { BulkBar } from './BulkBar.tsx'
import { ClaimsGrid } from './ClaimsGrid.tsx'
import { useClaimsView } from './claims-view.ts'
import { ColumnsMenu } from './ColumnsMenu.tsx'
import { FacetMenu } from './filter/FacetMenu.tsx'
import { FilterField } from './filter/FilterField.tsx'
import { keepOnly } from '#renderer/ui/selection.ts'
import { type ChangeTable, type ClaimsTable } from './table.ts'
import { type Listing, useFirstPage } from './use-rows.ts'
import '#renderer/ui/grid.css'
import './desk.css'

interface ClaimsDeskProps {
  readonly table: ClaimsTable
  readonly onTable: ChangeTable
}

/** The list of claims: sorted by each column, filtered by a query, changed many at once. */
export function ClaimsDesk({ table, onTable }: ClaimsDeskProps) {
  const { query, order, columns } = table
  const wanted = useMemo(() => ({ query, ...order }), [query, order])
  const first = useFirstPage(wanted)
  const { selection } = useClaimsView()
  const desk = useDesk()
  const grid = useRef<HTMLDivElement>(null)
  const { cursor, selected } = selection
  const toGrid = () => grid.current?.focus({ preventScroll: true })
  useShownOnly(query, first.dataUpdatedAt)
  const answered = first.data !== undefined
  useEffect(() => {
    // Whoever filters goes on filtering.
    if (answered && !document.activeElement?.closest('[data-filter]')) toGrid()
  }, [query, answered])
  useEffect(() => {
    if (cursor !== undefined) desk.focus(cursor)
    // The desk is told of the cursor, not of itself.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [cursor])

  return (
    <div className="view claims-desk">
      {selected.size > 0 ? (
        <BulkBar selected={selected} onDone={toGrid} />
      ) : (
        <header className="desk-bar">
          <h1>{say('window.claims')}</h1>
          <FilterField
            query={query}
            onChange={(filter) => onTable({ query: filter })}
            onLeave={toGrid}
          />
          <p className="quiet">
            {first.data && say('window.claims.count', { count: first.data.total })}
          </p>
          <FacetMenu query={query} onChange={(filter) => onTable({ query: filter })} />
          <ColumnsMenu columns={columns} onChange={(chosen) => onTable({ columns: chosen })} />
        </header>
      )}
      {first.data ? (
        <ClaimsGrid
          listing={first.data.listing}
          columns={columns}
          total={first.data.total}
          grid={grid}
          onOpen={(ref, beside) => desk.open(ref, { beside, page: true })}
          onTable={onTable}
          empty={
            query === '' ? (
              <Empty>
                {say('window.claims.none')} <Key name="c" />
              </Empty>
            ) : (
              <Empty>
                {say('window.claims.filtered')} <ShowAll onTable={onTable} />
              </Empty>
            )
          }
        />
      ) : first.error ? (
        <>
          <Trouble text={troubleText(first.error)} />
          <Empty>
            <ShowAll onTable={onTable} />
          </Empty>
        </>
      ) : (
        <Waiting />
      )}
    </div>
  )
}

function ShowAll({ onTable }: { readonly onTable: ChangeTable }) {
  return (
    <button type="button" className="link" onClick={() => onTable({ query: '' })}>
      {say('window.claims.show-all')}
    </button>
  )
}

/** Takes out of the selection what the list, filtered or changed, no longer shows. */
function useShownOnly(query: Listing['query'], changed: number): void {
  const client = useClient()
  const tell = useTell()
  useEffect(() => {
    const { selection, select } = useClaimsView.getState()
    if (selection.selected.size === 0 || query === '') return
    client.claims.listed({ query, refs: [...selection.selected] }).then(
      ({ refs }) => select((now) => keepOnly(now, refs)),
      (error: unknown) => tell.trouble(error),
    )
  }, [client, tell, query, changed])
}
