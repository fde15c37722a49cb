import { create } from 'zustand'
import type { Column, Narrowing, Order } from './arrange.ts'
import { reorder } from './arrange.ts'
import { NOTHING, type Selection } from './selection.ts'

/** What the claims list shows and how: lasting as long as the window, whatever is shown meanwhile. */
interface ClaimsView extends Narrowing {
  readonly order: Order
  readonly selection: Selection
  /** Shows the claims with this status or topic alone; what is not given stays as it is. */
  readonly narrow: (to: Partial<Narrowing>) => void
  readonly sortBy: (column: Column) => void
  readonly select: (change: (selection: Selection) => Selection) => void
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

/** Forgets all of it, as when another notebook is opened. */
export function forgetClaimsView(): void {
  useClaimsView.setState({ status: undefined, topic: undefined, selection: NOTHING })
}
