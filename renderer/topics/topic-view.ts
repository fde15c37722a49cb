import { create } from 'zustand'

/** How the tree of topics is shown: lasting as long as the window, whatever is shown meanwhile. */
interface TopicView {
  readonly folded: ReadonlySet<string>
  /** Whether what was put away shows as well. */
  readonly archived: boolean
  readonly fold: (id: string, folded: boolean) => void
  readonly show: (archived: boolean) => void
}

export const useTopicView = create<TopicView>((set) => ({
  folded: new Set(),
  archived: false,
  fold: (id, isFolded) =>
    set(({ folded }) => {
      const next = new Set(folded)
      if (isFolded) next.add(id)
      else next.delete(id)
      return { folded: next }
    }),
  show: (archived) => set({ archived }),
}))

/** Forgets all of it, as when another notebook is opened. */
export function forgetTopicView(): void {
  useTopicView.setState({ folded: new Set(), archived: false })
}
