import { useEffect, useRef } from 'react'
import type { ClaimSummary } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import { useClient } from '#renderer/api/client.tsx'
import { useStable } from '#renderer/ui/stable.ts'
import { useTell } from '#renderer/ui/Toasts.tsx'
import { useClaimsView } from './claims-view.ts'
import { extendTo, moveTo, reach, relocate, selectAll } from '#renderer/ui/selection.ts'
import { type Listing, useKnownRows } from './use-rows.ts'

interface CursorOver {
  readonly listing: Listing
  readonly total: number
  /** Rows that are there, by their place. */
  readonly rows: ReadonlyMap<number, ClaimSummary>
  /** Brings a place into sight. */
  readonly onPlace: (place: number) => void
}

/** Moves the cursor of the claims list, also to rows that are not there yet, and selects stretches. */
export function useCursor({ listing, total, rows, onPlace }: CursorOver) {
  const client = useClient()
  const known = useKnownRows()
  const tell = useTell()
  const { selection, select } = useClaimsView()
  const { cursor, at } = selection
  const within = (place: number) => Math.max(0, Math.min(place, total - 1))
  const under = rows.get(at)?.ref

  // The row under the cursor came in after the cursor.
  useEffect(() => {
    if (cursor === undefined && under !== undefined) select((now) => moveTo(now, at, under))
  }, [cursor, at, under, select])

  // The rows moved under the cursor: it stays with its claim.
  const seek = useStable(async (isSorted: boolean) => {
    if (cursor === undefined) return
    try {
      const { at: place } = await client.claims.place({ ...listing, ref: cursor })
      if (useClaimsView.getState().selection.cursor !== cursor) return
      select((now) => relocate(now, place))
      if (isSorted && place !== undefined) onPlace(place)
    } catch (error) {
      tell.trouble(error)
    }
  })
  const moved = cursor !== undefined && under !== undefined && under !== cursor
  useEffect(() => {
    if (moved) void seek(false)
  }, [moved, seek])
  const before = useRef(listing)
  useEffect(() => {
    if (before.current !== listing) void seek(true)
    before.current = listing
  }, [listing, seek])

  function move(to: number): void {
    if (total === 0) return
    const place = within(to)
    select((now) => moveTo(now, place, known(listing, place, place)?.[0]?.ref))
    onPlace(place)
  }

  async function extend(to: number): Promise<void> {
    if (total === 0) return
    const place = within(to)
    const [from, last] = reach(selection, place)
    const here = known(listing, from, last)?.map(({ ref }) => ref)
    onPlace(place)
    const stretch = { offset: from, limit: last - from + 1 }
    await withRefs(here, stretch, (refs) => select((now) => extendTo(now, place, refs)))
  }

  async function selectEvery(): Promise<void> {
    await withRefs(undefined, {}, (refs) => select((now) => selectAll(now, refs)))
  }

  /** Does something with the references of a stretch: those that are here, else as the notebook says. */
  async function withRefs(
    here: readonly Ref<'claim'>[] | undefined,
    stretch: { offset?: number; limit?: number },
    work: (refs: readonly Ref<'claim'>[]) => void,
  ): Promise<void> {
    try {
      work(here ?? (await client.claims.refs({ ...listing, ...stretch })).refs)
    } catch (error) {
      tell.trouble(error)
    }
  }

  return { move, extend, selectAll: selectEvery }
}
