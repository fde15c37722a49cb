import { create } from 'zustand'
import type { Ref } from '#data/model/refs.ts'
import { NOTHING, type Selection } from '#renderer/ui/selection.ts'
import type { Column } from './columns.ts'

type Chosen = Selection<Ref<'claim'>>

/** Where the cursor of the claims list stands and what is selected: lasting as long as the window. */
interface ClaimsView {
  readonly selection: Chosen
  /** The column that the cursor stands in. */
  readonly column: Column
  readonly select: (change: (selection: Chosen) => Chosen) => void
}

export const useClaimsView = create<ClaimsView>((set) => ({
  selection: NOTHING,
  column: 'ref',
  select: (change) => set(({ selection }) => ({ selection: change(selection) })),
}))

/** Forgets it, as when another notebook is opened. */
export function forgetClaimsView(): void {
  useClaimsView.setState({ selection: NOTHING })
}
