import { create } from 'zustand'
import type { Ref } from '#data/model/refs.ts'
import { NOTHING, type Selection } from '#renderer/ui/selection.ts'

type Chosen = Selection<Ref<'claim'>>

/** What is selected in the claims list: lasting as long as the window, whatever is shown meanwhile. */
interface ClaimsView {
  readonly selection: Chosen
  readonly select: (change: (selection: Chosen) => Chosen) => void
}

export const useClaimsView = create<ClaimsView>((set) => ({
  selection: NOTHING,
  select: (change) => set(({ selection }) => ({ selection: change(selection) })),
}))

/** Forgets it, as when another notebook is opened. */
export function forgetClaimsView(): void {
  useClaimsView.setState({ selection: NOTHING })
}
