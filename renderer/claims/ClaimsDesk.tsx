import { useEffect, useMemo, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import { useClient } from '#renderer/api/client.tsx'
import { Answer } from '#renderer/ui/Answer.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { Empty, Key } from '#renderer/ui/Empty.tsx'
import { BulkBar } from './BulkBar.tsx'
import { ClaimsGrid } from './ClaimsGrid.tsx'
import { useClaimsView } from './claims-view.ts'
import { FilterMenu } from './FilterMenu.tsx'
import { keepOnly } from '#renderer/ui/selection.ts'
import { type Listing, useFirstPage } from './use-rows.ts'
import '#renderer/ui/grid.css'
import './desk.css'

/** The list of claims: sorted by each column, narrowed by status and topic, changed many at once. */
export function ClaimsDesk() {
  const { status, topic, order } = useClaimsView()
  const wanted = useMemo(
    () => ({
      ...(status === undefined ? {} : { status }),
      ...(topic === undefined ? {} : { topic }),
      ...order,
    }),
    [status, topic, order],
  )
  const first = useFirstPage(wanted)
  return (
    <div className="view claims-desk">
      <Answer result={first}>
        {({ listing, total }) => (
          <Desk listing={listing} total={total} changed={first.dataUpdatedAt} />
        )}
      </Answer>
    </div>
  )
}

interface DeskProps {
  readonly listing: Listing
  readonly total: number
  /** When the list was last asked for. */
  readonly changed: number
}

function Desk({ listing, total, changed }: DeskProps) {
  const { selection, narrow } = useClaimsView()
  const desk = useDesk()
  const grid = useRef<HTMLDivElement>(null)
  const { cursor, selected } = selection
  const { status, topic } = listing
  useShownOnly(listing, changed)
  useEffect(() => grid.current?.focus({ preventScroll: true }), [status, topic])
  useEffect(() => {
    if (cursor !== undefined) desk.focus(cursor)
    // The desk is told of the cursor, not of itself.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [cursor])

  const narrowed = status !== undefined || topic !== undefined
  return (
    <>
      {selected.size > 0 ? (
        <BulkBar selected={selected} onDone={() => grid.current?.focus()} />
      ) : (
        <header className="desk-bar">
          <h1>{say('window.claims')}</h1>
          <p className="quiet">{countText(total, topic)}</p>
          <FilterMenu />
        </header>
      )}
      <ClaimsGrid
        listing={listing}
        total={total}
        grid={grid}
        onOpen={(ref, beside) => desk.open(ref, { beside, page: true })}
        empty={
          narrowed ? (
            <Empty>
              {say('window.claims.filtered')}{' '}
              <button
                type="button"
                className="link"
                onClick={() => narrow({ status: undefined, topic: undefined })}
              >
                {say('window.claims.show-all')}
              </button>
            </Empty>
          ) : (
            <Empty>
              {say('window.claims.none')} <Key name="c" />
            </Empty>
          )
        }
      />
    </>
  )
}

/** Takes out of the selection what the list, narrowed or changed, no longer shows. */
function useShownOnly({ status, topic }: Listing, changed: number): void {
  const client = useClient()
  const tell = useTell()
  useEffect(() => {
    const { selection, select } = useClaimsView.getState()
    if (selection.selected.size === 0 || (status === undefined && topic === undefined)) return
    client.claims.listed({ status, topic, refs: [...selection.selected] }).then(
      ({ refs }) => select((now) => keepOnly(now, refs)),
      (error: unknown) => tell.trouble(error),
    )
  }, [client, tell, status, topic, changed])
}

function countText(count: number, topic: string | undefined): string {
  return topic === undefined
    ? say('window.claims.count', { count })
    : say('window.claims.count.topic', { count, topic })
}
