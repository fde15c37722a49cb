import { create } from 'zustand'

/** How the tree of topics is shown, whatever is shown meanwhile; the frame keeps what is folded. */
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

/** Shows no more what was put away, as when another notebook is opened; how that one is folded is kept with it. */
export function forgetTopicView(): void {
  useTopicView.setState({ archived: false })
}
