import { create } from 'zustand'
import type { ClaimColumn, ClaimNarrowing, ClaimOrder } from '#data/model/claim.ts'
import type { Ref } from '#data/model/refs.ts'
import { NOTHING, type Selection } from '#renderer/ui/selection.ts'

/** What the claims list shows and how: lasting as long as the window, whatever is shown meanwhile. */
interface ClaimsView extends Pick<ClaimNarrowing, 'status' | 'topic'> {
  readonly order: ClaimOrder
  readonly selection: Selection<Ref<'claim'>>
  /** Shows the claims with this status or topic alone; what is not given stays as it is. */
  readonly narrow: (to: Pick<ClaimNarrowing, 'status' | 'topic'>) => void
  readonly sortBy: (column: ClaimColumn) => void
  readonly select: (change: (selection: Selection<Ref<'claim'>>) => Selection<Ref<'claim'>>) => void
}

export const useClaimsView = create<ClaimsView>((set) => ({
  status: undefined,
  topic: undefined,
  order: { by: 'ref', down: true },
  selection: NOTHING,
  narrow: (to) => set(to),
  sortBy: (column) => set(({ order }) => ({ order: reorder(order, column) })),
  select: (change) => set(({ selection }) => ({ selection: change(selection) })),
}))

/** The order after a person chose a column: another column, or the same the other way. */
export function reorder(order: ClaimOrder, by: ClaimColumn): ClaimOrder {
  return order.by === by
    ? { by, down: !order.down }
    : { by, down: by === 'ref' || by === 'said' || by === 'independent' }
}

/** Forgets all of it, as when another notebook is opened. */
export function forgetClaimsView(): void {
  useClaimsView.setState({ status: undefined, topic: undefined, selection: NOTHING })
}
