import { useEffect, useMemo, useRef } from 'react'
import { say } from '#data/messages/index.ts'
import type { ClaimSummary } from '#data/model/claim.ts'
import { useAsk } from '#renderer/api/ask.ts'
import { Answer } from '#renderer/ui/Answer.tsx'
import { useDesk } from '#renderer/ui/desk.ts'
import { Empty, Key } from '#renderer/ui/Empty.tsx'
import { arrange } from './arrange.ts'
import { BulkBar } from './BulkBar.tsx'
import { ClaimsGrid } from './ClaimsGrid.tsx'
import { useClaimsView } from './claims-view.ts'
import { FilterMenu } from './FilterMenu.tsx'
import { within } from './selection.ts'
import './desk.css'

/** The list of claims: sorted by each column, narrowed by status and topic, changed many at once. */
export function ClaimsDesk() {
  const claims = useAsk('claims', 'list', undefined)
  return (
    <div className="view claims-desk">
      <Answer result={claims}>{(all) => <Desk claims={all} />}</Answer>
    </div>
  )
}

function Desk({ claims }: { claims: readonly ClaimSummary[] }) {
  const { status, topic, order, selection, narrow, select } = useClaimsView()
  const desk = useDesk()
  const grid = useRef<HTMLDivElement>(null)
  const rows = useMemo(
    () => arrange(claims, { status, topic }, order),
    [claims, status, topic, order],
  )
  useEffect(() => {
    const shown = new Set(rows.map(({ ref }) => ref))
    select((now) => within(now, shown))
  }, [rows, select])
  useEffect(() => grid.current?.focus({ preventScroll: true }), [status, topic])
  const { cursor, selected } = selection
  useEffect(() => {
    if (cursor !== undefined) desk.focus(cursor)
    // The desk is told of the cursor, not of itself.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [cursor])

  return (
    <>
      {selected.size > 0 ? (
        <BulkBar
          claims={rows.filter(({ ref }) => selected.has(ref))}
          onDone={() => grid.current?.focus()}
        />
      ) : (
        <header className="desk-bar">
          <h1>{say('window.claims')}</h1>
          <p className="quiet">{countText(rows.length, topic)}</p>
          <FilterMenu />
        </header>
      )}
      <ClaimsGrid
        rows={rows}
        grid={grid}
        onOpen={(ref, beside) => desk.open(ref, { beside })}
        empty={
          claims.length === 0 ? (
            <Empty>
              {say('window.claims.none')} <Key name="c" />
            </Empty>
          ) : (
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
          )
        }
      />
    </>
  )
}

function countText(count: number, topic: string | undefined): string {
  return topic === undefined
    ? say('window.claims.count', { count })
    : say('window.claims.count.topic', { count, topic })
}
